package io.github.mubiao.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A command line that asks for what the program does not do; told in the reader's language. */
final class WrongUsage extends CommandLine.ParameterException {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    WrongUsage(CommandSpec spec, Throwable cause, Message told) {
        super(spec.commandLine(), told.in(ReportLanguage.EN), cause);
        this.told = told;
    }

    Message told() {
        return told;
    }
}
