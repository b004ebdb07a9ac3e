package io.github.mubiao.cli;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Severity;
import io.github.mubiao.pipeline.Conversion;
import io.github.mubiao.pipeline.Conversion.Outcome;
import io.github.mubiao.pipeline.Inputs;
import io.github.mubiao.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
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
            "Writes one JSON file a document, and CSV tables of all documents together."
        },
        footer = {
            "",
            "Examples:",
            "  mubiao convert samples -o output",
            "  mubiao convert 2022/*.docx -o out -f json",
            "  mubiao convert report.docx --password secret"
        })
final class ConvertCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files, folders (with all below them) and globs.")
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
            description = "What to write: json, csv (default: ${DEFAULT-VALUE}).")
    private List<String> formats;

    @Option(names = "--excel", description = "Begins CSV files with a byte order mark, for spreadsheets.")
    private boolean excel;

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
        Set<Conversion.Format> chosen = chosenFormats();
        List<Inputs.Input> inputs;
        try {
            inputs = Inputs.find(arguments);
        } catch (NoSuchFileException e) {
            streams.err().println("mubiao: " + e.getFile() + ": no such file or folder");
            return Main.NOTHING;
        }
        if (inputs.isEmpty()) {
            streams.err().println("mubiao: no documents in " + String.join(", ", arguments));
            return Main.NOTHING;
        }
        Pipeline pipeline = new Pipeline(reading.options());
        List<Outcome> outcomes = new Conversion(pipeline, folder, chosen, excel).run(inputs, this::tell);
        if (!verbosity.isQuiet()) {
            summary(outcomes);
        }
        return code(outcomes);
    }

    private Set<Conversion.Format> chosenFormats() {
        Set<Conversion.Format> chosen = EnumSet.noneOf(Conversion.Format.class);
        for (String format : formats) {
            try {
                chosen.add(Conversion.Format.valueOf(format.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "Unknown format: " + format + " (known: json, csv)", e);
            }
        }
        return chosen;
    }

    private void tell(Outcome outcome) {
        String path = outcome.input().path();
        if (outcome.error() != null) {
            streams.err().println(TerminalText.of("mubiao: " + path + ": " + outcome.error()));
            return;
        }
        for (Finding finding : outcome.findings()) {
            boolean grave = finding.severity() == Severity.ERROR && finding.location() == null;
            if (verbosity.isVerbose() || grave) {
                streams.err().println(TerminalText.of(line(path, finding)));
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

    private void summary(List<Outcome> outcomes) {
        int failed = (int) outcomes.stream().filter(ConvertCommand::failed).count();
        int projects = outcomes.stream().mapToInt(Outcome::projects).sum();
        int indicators = outcomes.stream().mapToInt(Outcome::indicators).sum();
        int findings =
                outcomes.stream().mapToInt(outcome -> outcome.findings().size()).sum();
        streams.err()
                .println("mubiao: " + (outcomes.size() - failed) + " documents, " + projects + " projects, "
                        + indicators + " indicators, " + findings + " findings"
                        + (failed > 0 ? ", " + failed + " failed" : "")
                        + " → " + folder);
    }

    private static boolean failed(Outcome outcome) {
        return outcome.error() != null;
    }

    private static int code(List<Outcome> outcomes) {
        if (outcomes.stream().allMatch(ConvertCommand::failed)) {
            return Main.NOTHING;
        }
        boolean attention = outcomes.stream().anyMatch(outcome -> failed(outcome) || outcome.projects() == 0);
        return attention ? Main.ATTENTION : Main.DONE;
    }
}
