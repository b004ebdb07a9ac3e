package io.github.mubiao.cli;

import io.github.mubiao.options.IdentityOptions;
import io.github.mubiao.pipeline.Conversion;
import io.github.mubiao.pipeline.Inputs;
import io.github.mubiao.pipeline.Totals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code convert}: documents become structured data. */
@Command(
        name = "convert",
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
final class ConvertCommand extends Subcommand {

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

    @Option(names = "--excel", description = CommandLines.EXCEL)
    private boolean excel;

    @CommandLine.Mixin
    private ReadingOptions.Jobs jobs;

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
    private IdentityOptions identity;

    ConvertCommand(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() throws IOException {
        Conversion.Options options = options();
        try (Inputs.Search search = arguments.search(streams, folder, common.isQuiet())) {
            return convert(search, options);
        }
    }

    private int convert(Inputs.Search search, Conversion.Options options) throws IOException {
        List<Inputs.Input> inputs = search.inputs();
        if (inputs.isEmpty()) {
            return arguments.nothing(streams);
        }
        Conversion conversion = new Conversion(reading.pipeline(identity), options);
        Path overwritten = conversion.overwritten(inputs, read()).orElse(null);
        if (overwritten != null) {
            streams.tell("convert.overwritten", overwritten, folder, String.join(",", formats));
            return Main.USAGE;
        }
        long start = System.nanoTime();
        Totals totals;
        try (ProgressLine progress = ProgressLine.of(streams, inputs.size(), common.isQuiet())) {
            totals = conversion.run(search, new OutcomeLines(progress, common, streams.language()));
        }
        if (!common.isQuiet()) {
            streams.line(summary(totals, System.nanoTime() - start));
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
                CommandLines.formats(spec, formats),
                excel,
                jobs.number(),
                reading.timeout(),
                incremental,
                failFast,
                Version.build());
    }

    private String summary(Totals totals, long nanoseconds) {
        Messages messages = streams.messages();
        return messages.text(
                        "convert.summary",
                        messages.counted(totals.inputs() - totals.failed(), "document"),
                        messages.counted(totals.projects(), "project"),
                        messages.counted(totals.indicators(), "indicator"),
                        messages.findings(totals::findings))
                + (totals.failed() > 0 ? messages.text("convert.failed", totals.failed()) : "")
                + (totals.incomplete() > 0 ? messages.text("convert.incomplete", totals.incomplete()) : "")
                + (incremental ? messages.text("convert.unchanged", totals.unchanged()) : "")
                + messages.seconds(nanoseconds)
                + messages.text(totals.failed() == totals.inputs() ? "convert.as-it-was" : "to", folder);
    }

    private int code(int inputs, Totals totals) {
        if (failFast && totals.failed() > 0 && totals.failed() < inputs) {
            streams.tell("convert.stopped", totals.inputs(), inputs);
        }
        return totals.exitCode();
    }
}
