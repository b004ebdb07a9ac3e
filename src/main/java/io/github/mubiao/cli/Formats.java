package io.github.mubiao.cli;

import io.github.mubiao.write.Format;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;

/** The formats that {@code -f} names. */
final class Formats {

    private Formats() {}

    /** The formats; wrong usage where one is not known. */
    static Set<Format> chosen(CommandLine.Model.CommandSpec spec, List<String> names) {
        Set<Format> chosen = EnumSet.noneOf(Format.class);
        for (String name : names) {
            try {
                chosen.add(Format.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw CommandLines.wrong(spec, "usage.format", name, Format.labels());
            }
        }
        return chosen;
    }
}
