package io.github.mubiao.cli;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Severity;
import io.github.mubiao.pipeline.Conversion;
import io.github.mubiao.pipeline.Conversion.Outcome;
import io.github.mubiao.pipeline.FolderInUseException;
import io.github.mubiao.pipeline.Inputs;
import io.github.mubiao.pipeline.Totals;
import io.github.mubiao.write.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convert}: documents become structured data. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Converts budget performance documents to structured data.",
            "Writes one JSON file a document, tables of all documents together in the other formats, and"
                    + " run.json, which tells what became of each input."
        },
        footer = {
            "",
            "Examples:",
            "  mubiao convert samples -o output",
            "  mubiao convert '2022/**/*.docx' -o out -f jsonl,parquet",
            "  mubiao convert @list.txt -o out -f xlsx --incremental",
            "  find . -name '*.docx' | mubiao convert - -o out",
            "  mubiao convert report.docx --password secret"
        })
final class ConvertCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Files, folders (with all below them) and globs; @FILE for a file that lists them, one a"
                    + " line; - for such a list on standard input.")
    private List<String> arguments;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "output",
            description = "Takes the files (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "json,csv",
            description = "What to write: json, jsonl, csv, xlsx, parquet (default: ${DEFAULT-VALUE}).")
    private List<String> formats;

    @Option(names = "--excel", description = "Begins CSV files with a byte order mark, for spreadsheets.")
    private boolean excel;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "How many documents to convert at once (default: as many as there are processors).")
    private Integer jobs;

    @Option(
            names = "--incremental",
            description = "Converts only what changed since the last run into the same folder, and drops the"
                    + " output of inputs that are gone.")
    private boolean incremental;

    @Option(
            names = "--fail-fast",
            description = "Stops at the first input that cannot be read; files of all documents together then"
                    + " stay as they were.")
    private boolean failFast;

    @CommandLine.Mixin
    private ReadingOptions reading;

    @CommandLine.Mixin
    private Verbosity verbosity;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    ConvertCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Conversion.Options options = options();
        List<Inputs.Input> inputs = Inputs.find(arguments, streams.in(), folder);
        if (inputs.isEmpty()) {
            streams.err().println("mubiao: no documents in " + String.join(", ", arguments));
            return Main.NOTHING;
        }
        long start = System.nanoTime();
        Totals totals;
        try (ProgressLine progress = ProgressLine.of(streams.err(), inputs.size(), verbosity.isQuiet())) {
            totals = new Conversion(reading.pipeline(), options).run(inputs, new Listener(progress));
        } catch (FolderInUseException e) {
            streams.err().println(TerminalText.of("mubiao: " + e.getMessage()));
            return Main.NOTHING;
        }
        if (!verbosity.isQuiet()) {
            streams.err().println(summary(totals, System.nanoTime() - start));
        }
        return code(inputs.size(), totals);
    }

    private Conversion.Options options() {
        int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        if (threads < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--jobs: at least 1, not " + jobs);
        }
        return new Conversion.Options(folder, chosenFormats(), excel, threads, incremental, failFast, Version.build());
    }

    private Set<Format> chosenFormats() {
        Set<Format> chosen = EnumSet.noneOf(Format.class);
        for (String format : formats) {
            try {
                chosen.add(Format.valueOf(format.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "Unknown format: " + format + " (known: " + Format.labels() + ")", e);
            }
        }
        return chosen;
    }

    /** Tells of each document what needs to be told, above the line of progress. */
    private final class Listener implements Conversion.Listener {

        private final ProgressLine progress;

        Listener(ProgressLine progress) {
            this.progress = progress;
        }

        @Override
        public void outcome(Outcome outcome) {
            tell(outcome, progress);
            progress.step(outcome.projects());
        }

        @Override
        public void warn(String message) {
            progress.print(TerminalText.of("mubiao: " + message));
        }
    }

    private void tell(Outcome outcome, ProgressLine progress) {
        String path = outcome.input().path();
        if (outcome.error() != null) {
            progress.print(TerminalText.of("mubiao: " + path + ": " + outcome.error()));
            return;
        }
        for (Finding finding : outcome.findings()) {
            boolean grave = finding.severity() == Severity.ERROR && finding.location() == null;
            if (verbosity.isVerbose() || grave) {
                progress.print(TerminalText.of(line(path, finding)));
            }
        }
    }

    private static String line(String path, Finding finding) {
        return "mubiao: " + path + ": "
                + (finding.location() == null ? "" : finding.location() + ": ")
                + finding.severity().label() + ": "
                + finding.message(Locale.ENGLISH)
                + " [" + finding.rule() + "]";
    }

    private String summary(Totals totals, long nanoseconds) {
        String seconds = String.format(Locale.ROOT, "%.1f s", nanoseconds / 1e9);
        return "mubiao: " + (totals.inputs() - totals.failed()) + " documents, " + totals.projects() + " projects, "
                + totals.indicators() + " indicators; findings: " + totals.findings(Severity.ERROR) + " errors, "
                + totals.findings(Severity.WARNING) + " warnings, " + totals.findings(Severity.NOTE) + " notes"
                + (totals.failed() > 0 ? "; " + totals.failed() + " failed" : "")
                + (incremental ? "; " + totals.unchanged() + " unchanged" : "")
                + "; " + seconds + " → " + folder;
    }

    private int code(int inputs, Totals totals) {
        if (failFast && totals.failed() > 0 && totals.inputs() < inputs) {
            streams.err()
                    .println("mubiao: stopped after " + totals.inputs() + " of " + inputs + " inputs (--fail-fast)");
        }
        if (totals.failed() == totals.inputs()) {
            return Main.NOTHING;
        }
        return totals.failed() + totals.withoutProject() > 0 ? Main.ATTENTION : Main.DONE;
    }
}
