package io.github.mubiao.cli;

import io.github.mubiao.check.Checks;
import io.github.mubiao.check.DocumentSummary;
import io.github.mubiao.check.EarlierTargets;
import io.github.mubiao.check.Rule;
import io.github.mubiao.check.RuleSettings;
import io.github.mubiao.cli.FindingReport.DocumentFindings;
import io.github.mubiao.cli.FindingReport.FindingCounts;
import io.github.mubiao.diff.ContentDigest;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.WholeDocument;
import io.github.mubiao.options.IdentityOptions;
import io.github.mubiao.pipeline.Inputs;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.pipeline.SameDocuments;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: what is doubtful or wrong in documents, and nothing else. */
@Command(
        name = "check",
        description = {
            "Reports what is doubtful or wrong in budget performance documents; writes no data.",
            "Each finding names its rule, its place, what was found and what was expected."
        },
        footer = {
            "",
            "Exit codes: 0 nothing that fails; 1 findings that fail (see --fail-on), or an input that cannot be read.",
            "",
            "Examples:",
            "  mubiao check 2022/*.docx",
            "  mubiao check 2023 --previous 2022 --lang zh",
            "  mubiao check samples --write-baseline accepted.csv",
            "  mubiao check samples --baseline accepted.csv --fail-on warning",
            "  mubiao check 2023 -o findings.xlsx",
            "  mubiao check 2023 -o findings.csv --excel",
            "  mubiao check samples -f sarif -o findings.sarif",
            "  mubiao check samples --rules rules.json --fail-on warning"
        })
final class CheckCommand extends Subcommand {

    @Mixin
    private InputArguments arguments;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "How to report: text, json, csv, sarif, xlsx (default: by the ending of FILE, else text)."
                    + " xlsx is a workbook in Chinese and needs -o.")
    private FindingReport.Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Takes the report (default: standard output).")
    private Path output;

    @Option(names = "--excel", description = CommandLines.EXCEL)
    private boolean excel;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "The least severity that makes the exit code 1: error, warning, note (default:"
                    + " ${DEFAULT-VALUE}).")
    private Severity failOn;

    @Option(names = "--baseline", paramLabel = "FILE", description = "Does not report what this file accepts.")
    private Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Writes a file that accepts everything found now; findings then fail nothing.")
    private Path newBaseline;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Sets severities and thresholds of rules, and switches rules off: JSON, such as"
                    + " {\"rules\": {\"deadline-later\": {\"severity\": \"note\", \"months\": 3}}}.")
    private Path rules;

    @Option(
            names = "--previous",
            paramLabel = "FILE|DIR",
            converter = InputArguments.GivenName.class,
            description = "Last year's documents: projects whose targets are all the same are found.")
    private String previous;

    @Mixin
    private FindingChoice choice;

    @Mixin
    private ReadingOptions reading;

    @CommandLine.Mixin
    private IdentityOptions identity;

    private RuleSettings settings = RuleSettings.standard();
    private final FindingCounts counts = new FindingCounts();
    private final SameDocuments same = new SameDocuments();
    private int failed;
    /** Why the last document could not be read: told once, by the report where a reader sees it there. */
    private Message failure;

    CheckCommand(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() throws IOException {
        choice.validate();
        settings = rules == null ? settings : RuleFile.read(spec, rules);
        Baseline accepted = accepted();
        try (Inputs.Search search = arguments.search(streams, null, common.isQuiet());
                Inputs.Search earlier = previous == null
                        ? Inputs.Search.NOTHING
                        : InputArguments.search(List.of(previous), streams, null, common.isQuiet())) {
            return check(search.inputs(), earlier.inputs(), accepted);
        }
    }

    private int check(List<Inputs.Input> inputs, List<Inputs.Input> lastYear, Baseline accepted) throws IOException {
        if (inputs.isEmpty()) {
            return arguments.nothing(streams);
        }
        if (format == FindingReport.Format.XLSX && output == null) {
            throw wrong("usage.workbook");
        }
        requirePlaces(inputs, lastYear);
        Pipeline pipeline = reading.pipeline(identity).checkedBy(settings);
        pipeline.prepare(inputs.size() + lastYear.size());
        EarlierTargets earlier = previous == null ? null : earlier(pipeline, lastYear);
        if (previous != null && earlier == null) {
            return InputArguments.nothing(List.of(previous), streams);
        }
        Baseline found = new Baseline();
        if (output == null) {
            try {
                report(pipeline, inputs, earlier, accepted, found, standardOutput());
            } finally {
                // Whatever a format says of it, this is why.
                streams.requireTaken();
            }
        } else {
            OutputPlace.write(output, out -> report(pipeline, inputs, earlier, accepted, found, out), written -> true);
        }
        if (newBaseline != null) {
            found.write(newBaseline);
        }
        same.tell(streams::print);
        if (!common.isQuiet()) {
            summary(inputs.size(), found);
        }
        return code(inputs.size());
    }

    private OutputStream standardOutput() throws IOException {
        boolean json = format == FindingReport.Format.JSON || format == FindingReport.Format.SARIF;
        return json ? new TerminalJson(streams.out()) : streams.out();
    }

    /** A new baseline may well take the place of the one that is read: that is how one is renewed. */
    private void requirePlaces(List<Inputs.Input> inputs, List<Inputs.Input> lastYear) throws IOException {
        OutputPlace report = new OutputPlace("-o", output, spec);
        OutputPlace newlyAccepted = new OutputPlace("--write-baseline", newBaseline, spec);
        List<Path> others = new ArrayList<>(arguments.lists());
        others.addAll(reading.layouts());
        if (rules != null) {
            others.add(rules);
        }
        for (OutputPlace place : List.of(report, newlyAccepted)) {
            place.requireNone(inputs);
            place.requireNone(lastYear);
            place.requireNotRead(others);
        }
        report.requireNotRead(baseline == null ? List.of() : List.of(baseline));
        report.requireOther(newlyAccepted);
        if (format == null) {
            report.requireEnding(List.of("txt", "json", "csv", "sarif", "xlsx"));
        }
    }

    private Baseline accepted() throws IOException {
        if (baseline == null) {
            return new Baseline();
        }
        try {
            return Baseline.read(baseline);
        } catch (NoSuchFileException e) {
            throw wrong("usage.no-baseline", baseline);
        } catch (InvalidArgumentException e) {
            throw CommandLines.wrong(spec, "--baseline", e);
        }
    }

    /** Last year's targets; {@code null} where no document of last year can be read. */
    private EarlierTargets earlier(Pipeline pipeline, List<Inputs.Input> lastYear) throws IOException {
        EarlierTargets earlier = new EarlierTargets();
        int read = 0;
        for (Inputs.Input input : lastYear) {
            // As a whole: of one that breaks off, or is given up, nothing is compared.
            WholeDocument document = new WholeDocument();
            Optional<Message> failure = pipeline.read(input, document);
            failure.ifPresent(reason -> streams.print(reason.at(input.path())));
            if (failure.isEmpty()) {
                document.handTo(earlier.document());
                read++;
            }
        }
        return read == 0 ? null : earlier;
    }

    /** Reports, and gives how many documents. */
    private int report(
            Pipeline pipeline,
            List<Inputs.Input> inputs,
            EarlierTargets earlier,
            Baseline accepted,
            Baseline found,
            OutputStream out)
            throws IOException {
        FindingReport.Format chosen = format == null ? FindingReport.Format.of(output) : format;
        boolean read = output == null && chosen == FindingReport.Format.TEXT;
        try (FindingReport report = chosen.on(out, streams.language().locale(), excel, settings, streams::print)) {
            for (Inputs.Input input : inputs) {
                DocumentFindings document = check(pipeline, input, earlier);
                found.accept(document.name(), document.findings());
                List<Finding> left = accepted.unaccepted(document.name(), document.findings());
                counts.add(left);
                if (failure != null && (!read || left.isEmpty())) {
                    streams.print(failure.at(input.path()));
                }
                Map<Location, String> texts = chosen == FindingReport.Format.SARIF && failure == null
                        ? CellTexts.of(input.file(), reading.options(), left)
                        : Map.of();
                report.document(
                        new DocumentFindings(document.path(), document.name(), document.summary(), left, texts));
            }
            report.complete();
        }
        return inputs.size();
    }

    private DocumentFindings check(Pipeline pipeline, Inputs.Input input, EarlierTargets earlier) {
        DocumentSummary summary = new DocumentSummary();
        DocumentSink sink = earlier == null ? summary : Checks.against(earlier, settings, summary);
        ContentDigest content = new ContentDigest();
        failure = pipeline.read(input, DocumentSink.all(List.of(sink, content))).orElse(null);
        if (failure == null) {
            same.add(content.digest(), input.path());
            return new DocumentFindings(input.path(), input.name(), summary, choice.of(summary.findings()));
        }
        failed++;
        return new DocumentFindings(
                input.path(),
                input.name(),
                new DocumentSummary(),
                choice.of(settings.of(List.of(Finding.unreadable(failure)))));
    }

    private void summary(int documents, Baseline found) {
        Messages messages = streams.messages();
        streams.line(messages.text(
                        "check.summary", messages.counted(documents, "document"), messages.findings(counts::count))
                + (failed > 0 ? messages.text("failed", failed) : "")
                + (newBaseline == null ? "" : messages.text("check.accepted", found.size(), newBaseline)));
    }

    private int code(int documents) {
        if (failed == documents) {
            return Main.NOTHING;
        }
        boolean fails = newBaseline == null && counts.reach(failOn);
        return failed > 0 || fails ? Main.ATTENTION : Main.DONE;
    }

    /** Which findings are asked for, by the ids of their rules. */
    static final class FindingChoice {

        @Option(names = "--only", paramLabel = "RULE", split = ",", description = "Reports these rules alone.")
        private List<String> only = List.of();

        @Option(names = "--except", paramLabel = "RULE", split = ",", description = "Does not report these rules.")
        private List<String> except = List.of();

        @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
        private CommandLine.Model.CommandSpec spec;

        /** Refuses ids that no rule has, naming those there are. */
        void validate() {
            Set<String> known = Checks.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
            for (List<String> ids : List.of(only, except)) {
                for (String id : ids) {
                    if (!known.contains(id.strip())) {
                        throw CommandLines.wrong(spec, "usage.rule", id, String.join(", ", known));
                    }
                }
            }
        }

        List<Finding> of(List<Finding> findings) {
            return findings.stream()
                    .filter(finding -> only.isEmpty() || names(only, finding))
                    .filter(finding -> !names(except, finding))
                    .toList();
        }

        private static boolean names(List<String> ids, Finding finding) {
            return ids.stream().anyMatch(id -> id.strip().equals(finding.rule()));
        }
    }
}
