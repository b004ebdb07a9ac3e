package io.github.mubiao.cli;

import io.github.mubiao.write.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The command line of {@code convert} in its plainest form, read without picocli, whose classes take
 * longer to load than a small document to convert. Everything else is picocli's to read: other commands
 * and options, every other way to write one, and whatever is wrong.
 */
final class PlainLine {

    private final List<String> arguments = new ArrayList<>();
    private final Set<String> options = new HashSet<>();
    private Path folder = Path.of("output");
    private List<String> formats = List.of("json", "csv");
    private Integer jobs;

    private PlainLine() {}

    /** The options and inputs of a plain line; {@code null} where it is not plain. */
    static PlainLine of(String... words) {
        if (words.length < 2 || !words[0].equals("convert")) {
            return null;
        }
        PlainLine line = new PlainLine();
        for (int i = 1; i < words.length; ) {
            int taken = line.take(words[i], i + 1 < words.length ? words[i + 1] : null);
            if (taken == 0) {
                return null;
            }
            i += taken;
        }
        return line.arguments.isEmpty() ? null : line;
    }

    /** How many words an option or an input takes; 0 where it is not plain. */
    private int take(String word, String next) {
        if (!word.isEmpty() && word.charAt(0) != '-') {
            arguments.add(word);
            return 1;
        }
        boolean first = options.add(longName(word));
        boolean value = next != null && !next.isEmpty() && next.charAt(0) != '-';
        return switch (first ? word : "") {
            case "-q", "--quiet", "--excel", "--incremental", "--fail-fast" -> 1;
            case "-o", "--output" -> value && folder(next) ? 2 : 0;
            case "-f", "--format" -> value && formats(next) ? 2 : 0;
            case "-j", "--jobs" -> value && jobs(next) ? 2 : 0;
            default -> 0;
        };
    }

    private static String longName(String word) {
        return switch (word) {
            case "-q" -> "--quiet";
            case "-o" -> "--output";
            case "-f" -> "--format";
            case "-j" -> "--jobs";
            default -> word;
        };
    }

    private boolean folder(String name) {
        folder = Path.of(name);
        return true;
    }

    private boolean formats(String names) {
        formats = List.of(names.split(",", -1));
        for (String name : formats) {
            if (!isFormat(name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFormat(String name) {
        for (Format format : Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean jobs(String number) {
        boolean plain = number.length() <= 3 && number.charAt(0) != '0';
        for (int i = 0; i < number.length(); i++) {
            plain &= number.charAt(i) >= '0' && number.charAt(i) <= '9';
        }
        jobs = plain ? Integer.valueOf(number) : null;
        return plain;
    }

    List<String> arguments() {
        return arguments;
    }

    Path folder() {
        return folder;
    }

    List<String> formats() {
        return formats;
    }

    /** How many documents to convert at once; {@code null} where the line does not say. */
    Integer jobs() {
        return jobs;
    }

    /** Whether an option without a value is there, by its long name. */
    boolean has(String option) {
        return options.contains(option);
    }
}
