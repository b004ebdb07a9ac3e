package io.github.mubiao.cli;

import io.github.mubiao.model.Failures;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.pipeline.TimeOverException;
import io.github.mubiao.read.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspect}: every table of a file as it was understood, without interpreting it. */
@Command(
        name = "inspect",
        description = {
            "Shows every table of a file as it was understood: its kind and the labels that",
            "show it, what each row is and why, and the cells. A table of another kind is one",
            "line; -v shows its cells too. A nested table follows the table that holds it.",
            "Rows and columns count from 1."
        },
        footer = {
            "",
            "Examples:",
            "  mubiao inspect samples/report.docx",
            "  mubiao inspect --json samples/report.docx > tables.json",
            "  mubiao inspect --password secret protected.docx",
            "  mubiao inspect --limit nesting=100 deep.docx"
        })
final class InspectCommand extends Subcommand {

    @Parameters(paramLabel = "FILE", description = "A document.")
    private Path file;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Mixin
    private ReadingOptions reading;

    InspectCommand(Streams streams) {
        super(streams);
    }

    private TableListing listing(Pipeline pipeline) throws IOException {
        return json
                ? new TableListing.JsonListing(streams.out(), pipeline)
                : new TableListing.TextListing(streams.out(), streams.language(), pipeline, common.isVerbose());
    }

    @Override
    public Integer call() throws IOException {
        Pipeline pipeline = reading.pipeline();
        try (TableListing listing = listing(pipeline)) {
            listing.finish(pipeline.blocks(file, listing));
            return Main.DONE;
        } catch (UnreadableDocumentException | TimeOverException e) {
            streams.print(Failures.reason(e).at(file));
        }
        return Main.NOTHING;
    }
}
