package io.github.mubiao.cli;

import io.github.mubiao.diff.ChangeFilter;
import io.github.mubiao.diff.DiffOptions;
import io.github.mubiao.model.DiffSink;
import io.github.mubiao.options.IdentityOptions;
import io.github.mubiao.pipeline.Comparison;
import io.github.mubiao.pipeline.Inputs;
import io.github.mubiao.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what changed from one year to the next. */
@Command(
        name = "diff",
        description = {
            "Compares two years: two documents, or two folders whose departments are matched.",
            "Says which projects are new, gone or changed, what happened to their money, and"
                    + " whether targets were tightened or relaxed. Order is no change."
        },
        footer = {
            "",
            "Kinds for --only: added, removed, budget, schedule, field (any other); for targets:",
            "tightened, relaxed, same (only written differently), shifted, quantified,",
            "unquantified, reworded.",
            "",
            "Examples:",
            "  mubiao diff 2022.docx 2023.docx",
            "  mubiao diff 2022 2023 -f json -o changes.json",
            "  mubiao diff old.docx new.docx --only relaxed,unquantified --exit-code",
            "  mubiao diff old.docx new.docx --only budget --threshold 5%%"
        })
final class DiffCommand extends Subcommand {

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            converter = InputArguments.GivenName.class,
            description = "The earlier year's document or folder.")
    private String older;

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            converter = InputArguments.GivenName.class,
            description = "The later year's document or folder.")
    private String newer;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text, json, csv, xlsx or html (default: what FILE ends with, else text).")
    private String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Takes the result instead of standard output.")
    private Path output;

    @Option(names = "--excel", description = CommandLines.EXCEL)
    private boolean excel;

    @Option(names = "--exit-code", description = "Ends with 1 where any change is shown.")
    private boolean exitCode;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto, always or never (default: ${DEFAULT-VALUE}: on a terminal, unless NO_COLOR is set).")
    private String color;

    @Mixin
    private ChangeChoice choice;

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private IdentityOptions identity;

    DiffCommand(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() throws IOException {
        ChangeFilter filter = choice.filter();
        DiffOptions options = choice.options();
        for (String side : List.of(older, newer)) {
            if (!Files.exists(Path.of(side))) {
                streams.tell("no-file-or-folder", side);
                return Main.NOTHING;
            }
        }
        boolean folders = Inputs.isContainer(Path.of(older));
        DiffOutput.Format chosen = chosenFormat();
        if (chosen == DiffOutput.Format.XLSX && output == null) {
            throw wrong("usage.workbook");
        }
        DiffOutput result = new DiffOutput(
                chosen, output, streams.out(), Messages.ofChanges(streams.language()), colours(), excel, folders);
        if (folders != Inputs.isContainer(Path.of(newer))) {
            throw wrong("usage.one-of-each");
        }
        try (Inputs.Search from = search(older, folders);
                Inputs.Search to = search(newer, folders)) {
            return compare(from.inputs(), to.inputs(), folders, result, options, filter);
        }
    }

    private int compare(
            List<Inputs.Input> from,
            List<Inputs.Input> to,
            boolean folders,
            DiffOutput result,
            DiffOptions options,
            ChangeFilter filter)
            throws IOException {
        // Without this, a folder without documents would say that all departments are gone, or new.
        if (from.isEmpty() || to.isEmpty()) {
            streams.tell("no-documents.diff", from.isEmpty() ? older : newer);
            return Main.NOTHING;
        }
        OutputPlace place = new OutputPlace("-o", output, spec);
        place.requireNone(from);
        place.requireNone(to);
        place.requireNotRead(reading.layouts());
        place.requireNotRead(choice.read());
        if (format == null) {
            place.requireEnding(List.of("txt", "json", "csv", "xlsx", "html"));
        }
        DiffDoubts doubts = new DiffDoubts(options.named());
        Pipeline pipeline = reading.pipeline(identity);
        Comparison comparison = new Comparison(pipeline, options, filter, doubts::see);
        Comparison.Result outcome = result.write(
                sink -> folders ? folders(comparison, from, to, sink) : comparison.files(from.get(0), to.get(0), sink));
        streams.requireTaken();
        outcome.failures().forEach(failure -> streams.print(failure.message().at(failure.path())));
        doubts.unseen().forEach(pair -> streams.tell("diff.unseen", pair.older(), pair.newer()));
        if (!common.isQuiet()) {
            doubts.tell(streams);
        }
        if (output != null && outcome.compared() > 0 && !common.isQuiet()) {
            tellEnd(outcome, folders);
        }
        return code(outcome, !doubts.unseen().isEmpty());
    }

    /** The line of progress is gone before the first result. */
    private Comparison.Result folders(
            Comparison comparison, List<Inputs.Input> from, List<Inputs.Input> to, DiffSink sink) throws IOException {
        int documents = from.size() + to.size();
        AtomicInteger read = new AtomicInteger();
        try (ProgressLine progress = ProgressLine.of(streams, documents, common.isQuiet())) {
            return comparison.folders(older, from, newer, to, sink, projects -> {
                progress.step(projects);
                if (read.incrementAndGet() == documents) {
                    progress.finish();
                }
            });
        }
    }

    private Inputs.Search search(String side, boolean folder) throws IOException {
        return folder
                ? InputArguments.search(List.of(side), streams, null, common.isQuiet())
                : new Inputs.Search(List.of(new Inputs.Input(Path.of(side), side, null)), Map.of(), 0, null);
    }

    private int code(Comparison.Result outcome, boolean unseen) {
        if (outcome.compared() == 0) {
            return Main.NOTHING;
        }
        boolean attention = unseen || !outcome.failures().isEmpty() || (exitCode && outcome.changed());
        return attention ? Main.ATTENTION : Main.DONE;
    }

    private DiffOutput.Format chosenFormat() {
        String name = format;
        if (name == null) {
            String file = output == null ? "" : output.toString().toLowerCase(Locale.ROOT);
            name = file.substring(file.lastIndexOf('.') + 1);
        }
        for (DiffOutput.Format known : DiffOutput.Format.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(name)) {
                return known;
            }
        }
        if (format != null) {
            throw wrong("usage.format", format, "text, json, csv, xlsx, html");
        }
        return DiffOutput.Format.TEXT;
    }

    private boolean colours() {
        if (!List.of("auto", "always", "never").contains(color)) {
            throw wrong("usage.color", color);
        }
        return color.equals("always") || (output == null && DiffText.TerminalStyle.wanted(color));
    }

    private void tellEnd(Comparison.Result outcome, boolean folders) {
        Messages messages = streams.messages();
        streams.line((folders
                        ? messages.text("diff.departments", messages.counted(outcome.compared(), "department"))
                        : messages.text("diff.documents"))
                + (outcome.changed() ? "" : messages.text("diff.nothing"))
                + messages.text("to", output));
    }
}
