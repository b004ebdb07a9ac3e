package io.github.mubiao.cli;

import io.github.mubiao.options.ReportLanguage;
import io.github.mubiao.options.Verbosity;
import java.util.Locale;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command, before its name or behind it: how much it says, and in which language. */
final class CommonOptions extends Verbosity {

    /** The name of the field, in each command, that holds these options. */
    static final String NAME = "common";

    private static final String LANGUAGE = "--lang";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Read before the others are: help and errors are in this language, too. */
    @Option(
            names = LANGUAGE,
            paramLabel = "LANGUAGE",
            description = "The language of messages and results for people: zh, en (default: by the locale).")
    @SuppressWarnings("UnusedVariable")
    private ReportLanguage language;

    @Override
    public boolean isQuiet() {
        return super.isQuiet() || isAbove(CommonOptions::isQuiet);
    }

    @Override
    public boolean isVerbose() {
        return super.isVerbose() || isAbove(CommonOptions::isVerbose);
    }

    private boolean isAbove(Predicate<CommonOptions> asked) {
        CommandSpec above = command == null ? null : command.parent();
        CommandSpec mixin = above == null ? null : above.mixins().get(NAME);
        return mixin != null && asked.test((CommonOptions) mixin.userObject());
    }

    /**
     * The language that a command line asks for.
     *
     * @param otherwise the language where it asks for none, or for one that there is not
     */
    static ReportLanguage language(String[] arguments, ReportLanguage otherwise) {
        ReportLanguage asked = otherwise;
        for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
            String value = arguments[i].startsWith(LANGUAGE + "=")
                    ? arguments[i].substring(LANGUAGE.length() + 1)
                    : arguments[i].equals(LANGUAGE) && i + 1 < arguments.length ? arguments[i + 1] : "";
            for (ReportLanguage language : ReportLanguage.values()) {
                if (language.name().equals(value.toUpperCase(Locale.ROOT))) {
                    asked = language;
                }
            }
        }
        return asked;
    }
}
