package io.github.mubiao.cli;

import io.github.mubiao.write.Writers;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code schema}: the JSON Schema of what {@code convert} writes. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema (2020-12) of what 'convert' writes.",
        footer = {"", "Example:", "  mubiao schema > document.schema.json"})
final class SchemaCommand extends Subcommand {

    @Option(names = "--diff", description = "Prints the schema of what 'diff -f json' writes instead.")
    private boolean diff;

    SchemaCommand(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() throws IOException {
        streams.out().print(diff ? Writers.diffSchema() : Writers.schema());
        return Main.DONE;
    }
}
