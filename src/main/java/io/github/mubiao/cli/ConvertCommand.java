package io.github.mubiao.cli;

import io.github.mubiao.model.Severity;
import io.github.mubiao.pipeline.Conversion;
import io.github.mubiao.pipeline.Inputs;
import io.github.mubiao.pipeline.Totals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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

    @CommandLine.Mixin
    private InputArguments arguments;

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
            description =
                    "What to write: json, jsonl, csv, xlsx, parquet, html (default: ${DEFAULT-VALUE}). html is one"
                            + " page of all documents, report.html, to look at; it begins in Chinese.")
    private List<String> formats;

    @Option(names = "--excel", description = "Begins CSV files with a byte order mark, for spreadsheets.")
    private boolean excel;

    @CommandLine.Mixin
    private Jobs jobs;

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

    /** The command of a plain line, as picocli would make it. */
    ConvertCommand(Streams streams, PlainLine line) {
        this.streams = streams;
        this.arguments = new InputArguments(line.arguments());
        this.folder = line.folder();
        this.formats = line.formats();
        this.excel = line.has("--excel");
        this.jobs = new Jobs(line.jobs());
        this.incremental = line.has("--incremental");
        this.failFast = line.has("--fail-fast");
        this.reading = new ReadingOptions();
        this.verbosity = new Verbosity(line.has("--quiet"));
    }

    @Override
    public Integer call() throws IOException {
        Conversion.Options options = options();
        Inputs.Search search = arguments.search(streams.in(), folder);
        List<Inputs.Input> inputs = search.inputs();
        if (!search.leftOut().isEmpty() && !verbosity.isQuiet()) {
            streams.err().println("mubiao: left out, of kinds that are not read: " + search.told());
        }
        if (search.own() > 0 && !verbosity.isQuiet()) {
            streams.err()
                    .println("mubiao: left out, in a folder .mubiao, where the program keeps its own files: "
                            + FindingCounts.counted(search.own(), "document"));
        }
        if (inputs.isEmpty()) {
            streams.err().println(TerminalText.of("mubiao: " + arguments.nothing()));
            return Main.NOTHING;
        }
        Conversion conversion = new Conversion(reading.pipeline(), options);
        Path overwritten = conversion.overwritten(inputs, read()).orElse(null);
        if (overwritten != null) {
            streams.err()
                    .println(TerminalText.of("mubiao: " + overwritten + " is read; it would be overwritten by -o "
                            + folder + " (-f " + String.join(",", formats) + ")"));
            return Main.USAGE;
        }
        long start = System.nanoTime();
        Totals totals;
        try (ProgressLine progress = ProgressLine.of(streams.err(), inputs.size(), verbosity.isQuiet())) {
            totals = conversion.run(inputs, new OutcomeLines(progress, verbosity));
        }
        if (!verbosity.isQuiet()) {
            streams.err().println(TerminalText.of(summary(totals, System.nanoTime() - start)));
        }
        return code(inputs.size(), totals);
    }

    /** What is read beside the documents. */
    private List<Path> read() {
        List<Path> read = new ArrayList<>(arguments.lists());
        read.addAll(reading.layouts());
        return read;
    }

    private Conversion.Options options() {
        return new Conversion.Options(
                folder,
                Formats.chosen(spec, formats),
                excel,
                jobs.number(),
                jobs.timeout(),
                incremental,
                failFast,
                Version.build());
    }

    private String summary(Totals totals, long nanoseconds) {
        String seconds = String.format(Locale.ROOT, "%.1f s", nanoseconds / 1e9);
        return "mubiao: " + FindingCounts.counted(totals.inputs() - totals.failed(), "document")
                + ", "
                + FindingCounts.counted(totals.projects(), "project") + ", "
                + FindingCounts.counted(totals.indicators(), "indicator") + "; findings: "
                + FindingCounts.counted(totals.findings(Severity.ERROR), "error") + ", "
                + FindingCounts.counted(totals.findings(Severity.WARNING), "warning") + ", "
                + FindingCounts.counted(totals.findings(Severity.NOTE), "note")
                + (totals.failed() > 0 ? "; " + totals.failed() + " failed" : "")
                + (incremental ? "; " + totals.unchanged() + " unchanged" : "")
                + "; " + seconds
                + (totals.failed() == totals.inputs() ? "; nothing written, " + folder + " as it was" : " → " + folder);
    }

    private int code(int inputs, Totals totals) {
        if (failFast && totals.failed() > 0 && totals.inputs() < inputs) {
            streams.err()
                    .println("mubiao: stopped after " + totals.inputs() + " of " + inputs + " inputs (--fail-fast)");
        }
        return totals.exitCode();
    }
}
