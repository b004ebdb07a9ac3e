package io.github.mubiao.cli;

import io.github.mubiao.options.IdentityOptions;
import io.github.mubiao.pipeline.Inputs;
import io.github.mubiao.pipeline.Loading;
import io.github.mubiao.pipeline.Totals;
import io.github.mubiao.pipeline.WorkFolder;
import io.github.mubiao.warehouse.Warehouse;
import io.github.mubiao.warehouse.WarehouseAddress;
import io.github.mubiao.write.DuckDbLibrary;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code load}: documents go into a warehouse. */
@Command(
        name = "load",
        description = {
            "Loads budget performance documents into a database, ready for SQL.",
            "A document that is there already changes nothing; one that was corrected gets a new version, and the"
                    + " earlier one stays in the schema 'history'. A load is there as a whole or not at all."
        },
        footer = {
            "",
            "Examples:",
            "  mubiao load samples",
            "  mubiao load 2022 2023 --to budget.duckdb",
            "  PGUSER=me PGPASSWORD=secret mubiao load 2023 --to jdbc:postgresql://db/budget"
        })
final class LoadCommand extends Subcommand {

    @CommandLine.Mixin
    private InputArguments arguments;

    @Option(
            names = "--to",
            paramLabel = "URL",
            defaultValue = "output/warehouse.duckdb",
            converter = SchemaOption.Address.class,
            description = "A DuckDB file, made where it is not there, or jdbc:postgresql://… with user and password"
                    + " in PGUSER and PGPASSWORD (default: ${DEFAULT-VALUE}).")
    private WarehouseAddress to;

    @Option(
            names = "--prune",
            description =
                    "Takes documents out of the current ones that are not among the inputs; their rows stay in the"
                            + " schema 'history'.")
    private boolean prune;

    @CommandLine.Mixin
    private ReadingOptions.Jobs jobs;

    @CommandLine.Mixin
    private ReadingOptions reading;

    @CommandLine.Mixin
    private IdentityOptions identity;

    @CommandLine.Mixin
    private SchemaOption schema;

    LoadCommand(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() throws IOException {
        int threads = jobs.number();
        try (Inputs.Search search = arguments.search(streams, null, common.isQuiet())) {
            return load(search.inputs(), threads);
        }
    }

    private int load(List<Inputs.Input> inputs, int threads) throws IOException {
        if (inputs.isEmpty()) {
            return arguments.nothing(streams);
        }
        long start = System.nanoTime();
        Loading.Result result;
        if (to.isFile()) {
            DuckDbLibrary.load();
        }
        try (WorkFolder working = WorkFolder.create();
                Warehouse warehouse = Warehouse.open(schema.of(to), System.getenv(), working.path());
                ProgressLine progress = ProgressLine.of(streams, inputs.size(), common.isQuiet())) {
            result = new Loading(reading.pipeline(identity), threads, reading.timeout(), Version.number())
                    .load(
                            inputs,
                            prune,
                            warehouse,
                            working.path(),
                            new OutcomeLines(progress, common, streams.language()));
        }
        if (!common.isQuiet() && result.loaded() != null) {
            streams.line(summary(result, System.nanoTime() - start));
        }
        return result.loaded() == null ? Main.NOTHING : result.totals().exitCode();
    }

    private String summary(Loading.Result result, long nanoseconds) {
        Totals totals = result.totals();
        Warehouse.Loaded loaded = result.loaded();
        Messages messages = streams.messages();
        return messages.text(
                        "load.summary",
                        loaded.load(),
                        messages.counted(loaded.added(), "document"),
                        loaded.replaced(),
                        loaded.unchanged())
                + (totals.failed() > 0 ? messages.text("failed", totals.failed()) : "")
                + (totals.incomplete() > 0 ? messages.text("load.incomplete", totals.incomplete()) : "")
                + messages.text(
                        "load.rows", messages.counted(loaded.rows(), "row"), messages.findings(totals::findings))
                + messages.seconds(nanoseconds)
                + messages.text("to", to);
    }
}
