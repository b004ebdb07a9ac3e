package io.github.mubiao.spark;

import io.github.mubiao.model.MessageCatalog;
import io.github.mubiao.options.ReportLanguage;
import io.github.mubiao.options.TerminalText;
import java.util.Locale;
import picocli.CommandLine;

/** The command line of a job, and what the job tells people, in the language of who submits it. */
final class JobLine {

    private static final String HELP = "io.github.mubiao.spark.help";
    private static final String MESSAGES = "io.github.mubiao.spark.messages";

    private JobLine() {}

    static CommandLine of(Object job) {
        return of(job, ReportLanguage.ofMachine().locale());
    }

    /** A job with its help; in English that stands at the options. */
    static CommandLine of(Object job, Locale language) {
        CommandLine line = new CommandLine(job);
        line.getCommandSpec().version("mubiao " + JobLine.class.getPackage().getImplementationVersion());
        if (MessageCatalog.isChinese(language)) {
            line.setResourceBundle(new MessageCatalog(HELP, language).bundle());
        }
        return line;
    }

    /** A message by its key, with what it is about. */
    static String text(String key, Object... arguments) {
        return new MessageCatalog(MESSAGES, ReportLanguage.ofMachine().locale()).text(key, arguments);
    }

    /** So many of what has a key {@code counted.WHAT}. */
    static String counted(long count, String what) {
        return new MessageCatalog(MESSAGES, ReportLanguage.ofMachine().locale()).counted(count, what);
    }

    /** Tells people a message, in one line that steers no terminal. */
    static void tell(String key, Object... arguments) {
        line(text(key, arguments));
    }

    static void line(String text) {
        System.err.println(TerminalText.of("mubiao: " + text));
    }
}
