package io.github.mubiao.cli;

import io.github.mubiao.pipeline.Exporting;
import io.github.mubiao.warehouse.Warehouse;
import io.github.mubiao.warehouse.WarehouseAddress;
import io.github.mubiao.write.DuckDbLibrary;
import io.github.mubiao.write.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export}: a warehouse becomes files again. */
@Command(
        name = "export",
        description = {
            "Writes the current documents of a warehouse as files, the same that convert writes of them.",
        },
        footer = {
            "",
            "Examples:",
            "  mubiao export --from output/warehouse.duckdb -o out",
            "  mubiao export --from jdbc:postgresql://host/budget -f parquet,xlsx -o out"
        })
final class ExportCommand extends Subcommand {

    @Option(
            names = "--from",
            paramLabel = "URL",
            defaultValue = "output/warehouse.duckdb",
            converter = SchemaOption.Address.class,
            description = "A DuckDB file, or jdbc:postgresql://… with user and password in PGUSER and PGPASSWORD"
                    + " (default: ${DEFAULT-VALUE}).")
    private WarehouseAddress from;

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
            defaultValue = "csv",
            description = "What to write: jsonl, csv, xlsx, parquet (default: ${DEFAULT-VALUE}).")
    private List<String> formats;

    @Option(names = "--excel", description = CommandLines.EXCEL)
    private boolean excel;

    @CommandLine.Mixin
    private SchemaOption schema;

    ExportCommand(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() throws IOException {
        Set<Format> chosen = CommandLines.formats(spec, formats);
        if (chosen.contains(Format.JSON)) {
            throw wrong("usage.export-json");
        }
        if (chosen.contains(Format.HTML)) {
            throw wrong("usage.export-html");
        }
        if (from.isFile() || chosen.contains(Format.PARQUET)) {
            DuckDbLibrary.load();
        }
        long documents;
        try (Warehouse warehouse = Warehouse.read(schema.of(from), System.getenv())) {
            documents = Exporting.export(warehouse, folder, chosen, excel, streams::print);
        }
        if (!common.isQuiet()) {
            Messages messages = streams.messages();
            streams.line(messages.counted(documents, "document") + messages.text("to", folder));
        }
        return Main.DONE;
    }
}
