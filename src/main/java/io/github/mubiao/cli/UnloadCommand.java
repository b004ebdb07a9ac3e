package io.github.mubiao.cli;

import io.github.mubiao.pipeline.Loading;
import io.github.mubiao.pipeline.WorkFolder;
import io.github.mubiao.warehouse.Warehouse;
import io.github.mubiao.warehouse.WarehouseAddress;
import io.github.mubiao.write.DuckDbLibrary;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unload}: documents leave a warehouse. */
@Command(
        name = "unload",
        description = {
            "Takes documents out of the current ones of a warehouse; their rows stay in the schema 'history'.",
        },
        footer = {
            "",
            "Examples:",
            "  mubiao unload 2022/mistaken.docx",
            "  mubiao unload drafts/ --to jdbc:postgresql://db/budget"
        })
final class UnloadCommand extends Subcommand {

    @Parameters(
            paramLabel = "DOCUMENT",
            arity = "1..*",
            description =
                    "Paths of documents as the view 'documents' has them, or of the files or folders that they were"
                            + " loaded from; the files need not be there any more.")
    private List<String> documents;

    @Option(
            names = "--to",
            paramLabel = "URL",
            defaultValue = "output/warehouse.duckdb",
            converter = SchemaOption.Address.class,
            description = "A DuckDB file, or jdbc:postgresql://… with user and password in PGUSER and PGPASSWORD"
                    + " (default: ${DEFAULT-VALUE}).")
    private WarehouseAddress to;

    @CommandLine.Mixin
    private SchemaOption schema;

    UnloadCommand(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() throws IOException {
        if (to.isFile()) {
            DuckDbLibrary.load();
        }
        long gone;
        try (WorkFolder working = WorkFolder.create();
                Warehouse warehouse = Warehouse.open(schema.of(to), System.getenv(), working.path())) {
            gone = Loading.unload(documents, warehouse, working.path(), Version.number());
        }
        if (!common.isQuiet()) {
            Messages messages = streams.messages();
            streams.line(messages.text("unload.summary", messages.counted(gone, "document"), to));
        }
        return gone == 0 ? Main.NOTHING : Main.DONE;
    }
}
