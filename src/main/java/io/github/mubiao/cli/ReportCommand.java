package io.github.mubiao.cli;

import io.github.mubiao.diff.ContentDigest;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.WholeDocument;
import io.github.mubiao.options.IdentityOptions;
import io.github.mubiao.pipeline.Inputs;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.pipeline.SameDocuments;
import io.github.mubiao.report.DocumentReport;
import io.github.mubiao.report.Reports;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: a page to look at. */
@Command(
        name = "report",
        description = {
            "Writes one page (HTML) of documents: figures, projects, indicators, findings, and how each value was read.",
            "The page opens by double click, needs no network, and can be mailed."
        },
        footer = {"", "Examples:", "  mubiao report 2022.docx", "  mubiao report 2022 -o report-2022.html --lang zh"})
final class ReportCommand extends Subcommand {

    @Mixin
    private InputArguments arguments;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "report.html",
            description = "Takes the page (default: ${DEFAULT-VALUE}).")
    private Path output;

    @Mixin
    private ReadingOptions reading;

    @CommandLine.Mixin
    private IdentityOptions identity;

    private final SameDocuments same = new SameDocuments();
    private int failed;

    ReportCommand(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() throws IOException {
        try (Inputs.Search search = arguments.search(streams, null, common.isQuiet())) {
            return report(search.inputs());
        }
    }

    private int report(List<Inputs.Input> inputs) throws IOException {
        if (inputs.isEmpty()) {
            return arguments.nothing(streams);
        }
        OutputPlace place = new OutputPlace("-o", output, spec);
        place.requireNone(inputs);
        place.requireNotRead(arguments.lists());
        place.requireNotRead(reading.layouts());
        place.requireEnding(List.of("html", "htm", "xhtml"));
        Pipeline pipeline = reading.pipeline(identity);
        pipeline.prepare(inputs.size());
        if (!OutputPlace.write(output, out -> report(pipeline, inputs, out), any -> any)) {
            return Main.NOTHING;
        }
        same.tell(streams::print);
        if (!common.isQuiet()) {
            int read = inputs.size() - failed;
            Messages messages = streams.messages();
            streams.line(messages.counted(read, "document")
                    + (failed > 0 ? messages.text("failed", failed) : "")
                    + messages.text("to", output));
        }
        return failed > 0 ? Main.ATTENTION : Main.DONE;
    }

    /** Writes the page; {@code false} where no document could be read. */
    private boolean report(Pipeline pipeline, List<Inputs.Input> inputs, OutputStream out) throws IOException {
        DocumentReport report = Reports.documents(out, streams.language().locale());
        for (Inputs.Input input : inputs) {
            take(pipeline, input, report);
        }
        if (failed == inputs.size()) {
            return false;
        }
        report.finish();
        return true;
    }

    private void take(Pipeline pipeline, Inputs.Input input, DocumentReport report) throws IOException {
        WholeDocument document = new WholeDocument();
        ContentDigest content = new ContentDigest();
        Message reason = pipeline.read(input, DocumentSink.all(List.of(document, content)))
                .orElse(null);
        if (reason == null) {
            same.add(content.digest(), input.path());
            report.document(document.document());
            return;
        }
        failed++;
        report.failed(input.path(), reason);
        streams.print(reason.at(input.path()));
    }
}
