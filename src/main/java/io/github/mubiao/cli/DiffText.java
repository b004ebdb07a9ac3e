package io.github.mubiao.cli;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.DiffSink;
import io.github.mubiao.model.DiffStatus;
import io.github.mubiao.model.DiffSummary;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Effect;
import io.github.mubiao.model.FieldChange;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDiff;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectDiff;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.model.TextPart;
import io.github.mubiao.options.TerminalText;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;

/**
 * What changed, for people: for each pair of documents a few sentences to read aloud, then the
 * projects that changed. For folders the sentences about all pairs come last, where a terminal stays.
 */
final class DiffText implements DiffSink {

    private final PrintStream out;
    private final Messages words;
    private final boolean colours;
    private final boolean folders;
    private final DiffLines lines;

    DiffText(PrintStream out, Messages words, boolean colours, boolean folders) {
        this.out = out;
        this.words = words;
        this.colours = colours;
        this.folders = folders;
        this.lines = new DiffLines(words, colours);
    }

    @Override
    public void start(String from, String to) {
        line(TerminalStyle.FAINT.on(TerminalText.of(from + " → " + to), colours));
    }

    @Override
    public void document(DocumentDiff shown, DiffSummary whole) {
        List<ProjectDiff> projects = shown.projects().stream()
                .filter(project -> project.status() != DiffStatus.UNCHANGED)
                .toList();
        boolean nothing = projects.isEmpty() && shown.changes().isEmpty();
        if (folders && nothing && shown.match() != null) {
            return;
        }
        line("");
        line(TerminalStyle.STRONG.on(heading(shown), colours));
        if (!folders) {
            sentences(whole);
        }
        if (!shown.notCompared().isEmpty()) {
            line(words.text(
                    "not-compared",
                    shown.notCompared().stream()
                            .map(field -> field.startsWith("indicators.") ? field.substring(11) : field)
                            .map(words::field)
                            .collect(Collectors.joining(words.text("comma")))));
        }
        shown.changes().forEach(change -> line("  " + lines.change(change)));
        projects.forEach(this::project);
    }

    private String heading(DocumentDiff shown) {
        DocumentHeader known = shown.to() == null ? shown.from() : shown.to();
        String name = known.department() == null || known.department().name() == null
                ? known.source().path()
                : known.department().name();
        String years = words.text("years", year(shown.from()), year(shown.to()));
        String status = shown.from() == null || shown.to() == null
                ? "  " + words.text("status." + shown.status().label())
                : "  " + years;
        return TerminalText.of(name + status);
    }

    private String year(DocumentHeader header) {
        return header == null || header.fiscalYear() == null
                ? words.text("unknown-year")
                : header.fiscalYear().toString();
    }

    private void sentences(DiffSummary whole) {
        line(words.text(
                "projects",
                whole.projects(DiffStatus.CHANGED),
                whole.projects(DiffStatus.UNCHANGED),
                whole.projects(DiffStatus.ADDED),
                whole.projects(DiffStatus.REMOVED)));
        line(budget(whole));
        if (whole.withoutAmount() > 0) {
            line(words.text("budget-partly", whole.withoutAmount()));
        }
        line(words.text(
                "indicators",
                whole.indicators(DiffStatus.CHANGED),
                whole.indicators(DiffStatus.UNCHANGED),
                whole.indicators(DiffStatus.ADDED),
                whole.indicators(DiffStatus.REMOVED)));
        String effects = Arrays.stream(Effect.values())
                .filter(effect -> whole.effects(effect) > 0)
                .map(effect -> words.text("effect." + effect.label(), whole.effects(effect)))
                .collect(Collectors.joining(words.text("comma")));
        if (!effects.isEmpty()) {
            line(words.text("effects", effects));
        }
    }

    private String budget(DiffSummary whole) {
        BigDecimal difference = whole.budgetTo().subtract(whole.budgetFrom());
        String unit = DiffSummary.BUDGET_UNIT.label();
        if (difference.signum() == 0) {
            return words.text("budget-same", whole.budgetTo().toPlainString(), unit);
        }
        String amount = difference.abs().toPlainString() + " " + unit;
        if (whole.budgetFrom().signum() != 0) {
            BigDecimal percent =
                    difference.movePointRight(2).divide(whole.budgetFrom().abs(), 2, RoundingMode.HALF_UP);
            amount += " (" + DiffLines.signed(percent) + "%)";
        }
        return words.text(
                "budget",
                whole.budgetFrom().toPlainString(),
                whole.budgetTo().toPlainString(),
                unit,
                words.text(difference.signum() > 0 ? "more" : "less", amount));
    }

    private void project(ProjectDiff project) {
        Project known = project.to() == null ? project.from() : project.to();
        line("");
        line(sign(project.status()) + " " + TerminalStyle.STRONG.on(TerminalText.of(lines.name(known)), colours) + "  "
                + TerminalStyle.FAINT.on(TerminalText.of(evidence(project, known)), colours));
        if (project.match() != null && renamed(project)) {
            line("  " + TerminalText.of(words.text("was-called", lines.name(project.from()))));
        }
        suspicion("possible-split", project.possibleSplit());
        suspicion("possible-merge", project.possibleMerge());
        for (FieldChange change : project.changes()) {
            if (!change.field().equals("name")) {
                line("  " + lines.change(change));
            }
        }
        if (project.match() != null) {
            project.indicators().stream()
                    .filter(indicator -> indicator.status() != DiffStatus.UNCHANGED)
                    .forEach(indicator -> lines.indicator(indicator).forEach(text -> line("  " + text)));
        } else {
            line("  " + lines.total(known));
        }
    }

    private static boolean renamed(ProjectDiff project) {
        return project.changes().stream().anyMatch(change -> change.field().equals("name"));
    }

    private void suspicion(String key, List<Project> projects) {
        if (!projects.isEmpty()) {
            String names = projects.stream().map(lines::name).collect(Collectors.joining("; "));
            line("  " + TerminalStyle.WARM.on(TerminalText.of(words.text(key, names)), colours));
        }
    }

    private static String sign(DiffStatus status) {
        return switch (status) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
            case UNCHANGED -> "=";
        };
    }

    private String evidence(ProjectDiff project, Project known) {
        String code = Sourced.valueOf(known.code()) == null ? "" : Sourced.valueOf(known.code()) + "  ";
        if (project.match() == null) {
            return code + words.text("status." + project.status().label());
        }
        return code
                + words.text(
                        "matched." + project.match().evidence().label(),
                        project.match().similarity().movePointRight(2).setScale(0, RoundingMode.DOWN));
    }

    @Override
    public void end(DiffSummary whole) {
        if (!folders) {
            return;
        }
        line("");
        int all = Arrays.stream(DiffStatus.values()).mapToInt(whole::documents).sum();
        line(words.text(
                "documents",
                all,
                whole.documents(DiffStatus.CHANGED),
                whole.documents(DiffStatus.UNCHANGED),
                whole.documents(DiffStatus.ADDED),
                whole.documents(DiffStatus.REMOVED)));
        sentences(whole);
    }

    private void line(String text) {
        out.print(text + "\n");
    }

    /** One change in a line. All that comes from a document is made harmless for the terminal. */
    record DiffLines(Messages words, boolean colours) {

        /** How many characters of unchanged words stand around changed ones. */
        private static final int AROUND = 12;

        /** What a project is called: its name, else its code. */
        String name(Project project) {
            String name = Sourced.valueOf(project.name());
            return name != null ? name : project.key() != null ? project.key() : words.text("empty");
        }

        String change(FieldChange change) {
            String field = TerminalText.of(words.field(change.field())) + "  ";
            return change instanceof FieldChange.Amount amount
                    ? field + amount(amount)
                    : field + parts(((FieldChange.Words) change).parts());
        }

        private String amount(FieldChange.Amount amount) {
            String unit = amount.unit() == null ? "" : " " + amount.unit().label();
            String line = number(amount.from()) + " → " + number(amount.to()) + unit;
            if (amount.difference() != null) {
                line += "  " + signed(amount.difference())
                        + (amount.percent() == null ? "" : " (" + signed(amount.percent()) + "%)");
            }
            return line;
        }

        private String number(BigDecimal number) {
            return number == null ? words.text("empty") : number.toPlainString();
        }

        static String signed(BigDecimal number) {
            return (number.signum() > 0 ? "+" : "") + number.toPlainString();
        }

        /** The words that changed, with a few of those around them. */
        private String parts(List<TextPart> parts) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < parts.size(); i++) {
                TextPart part = parts.get(i);
                switch (part.kind()) {
                    case REMOVED -> line.append(TerminalStyle.REMOVED.on(TerminalText.of(part.text()), colours));
                    case ADDED -> line.append(TerminalStyle.ADDED.on(TerminalText.of(part.text()), colours));
                    case KEPT -> line.append(TerminalText.of(shortened(part.text(), i > 0, i + 1 < parts.size())));
                }
            }
            return line.toString();
        }

        private static String shortened(String text, boolean after, boolean before) {
            int keep = (after ? AROUND : 0) + (before ? AROUND : 0);
            if (text.codePointCount(0, text.length()) <= keep + 1) {
                return text;
            }
            String head = after ? text.substring(0, text.offsetByCodePoints(0, AROUND)) : "";
            String tail = before ? text.substring(text.offsetByCodePoints(text.length(), -AROUND)) : "";
            return head + "…" + tail;
        }

        /** An indicator that changed, came or went: its target in one line, other fields in one each. */
        List<String> indicator(IndicatorDiff diff) {
            List<String> lines = new ArrayList<>();
            Indicator known = diff.to() == null ? diff.from() : diff.to();
            String name = TerminalText.of(called(known)) + "  ";
            if (diff.match() == null) {
                String value = TerminalText.of(value(known));
                String text = diff.to() == null
                        ? TerminalStyle.REMOVED.on(value, colours)
                        : TerminalStyle.ADDED.on(value, colours);
                lines.add(name + text + "  "
                        + words.text("status." + diff.status().label()));
                return lines;
            }
            if (diff.effect() != null) {
                lines.add(name + TerminalText.of(value(diff.from()) + " → " + value(diff.to())) + "  "
                        + TerminalStyle.WARM.on(effect(diff), colours));
            }
            diff.changes().forEach(change -> lines.add(name + change(change)));
            return lines;
        }

        private String effect(IndicatorDiff diff) {
            return words.text("one." + diff.effect().label());
        }

        private String called(Indicator indicator) {
            for (String text : new String[] {indicator.level3(), indicator.description(), indicator.level2()}) {
                if (text != null && !text.isEmpty()) {
                    return text;
                }
            }
            return words.text("empty");
        }

        private String value(Indicator indicator) {
            return indicator.value() == null || indicator.value().isEmpty() ? words.text("empty") : indicator.value();
        }

        /** The budget of a project that one side alone has. */
        String total(Project project) {
            Budget budget = project.budget();
            BigDecimal total = budget == null ? null : Sourced.valueOf(budget.amount(Budget.Amount.TOTAL));
            MoneyUnit unit = budget == null ? null : budget.unit();
            return words.field("budget.total") + "  " + number(total)
                    + (total == null || unit == null ? "" : " " + unit.label());
        }
    }

    /** Colours, where the reader's terminal shows them. */
    enum TerminalStyle {
        REMOVED("31;9", "[-", "-]"),
        ADDED("32", "{+", "+}"),
        STRONG("1", "", ""),
        WARM("33", "", ""),
        FAINT("2", "", "");

        private static final String ESCAPE = "\u001b[";

        private final String code;
        private final String before;
        private final String after;

        TerminalStyle(String code, String before, String after) {
            this.code = code;
            this.before = before;
            this.after = after;
        }

        /** The text painted, or between signs where there are no colours and the text needs them. */
        String on(String text, boolean colours) {
            return colours ? ESCAPE + code + "m" + text + ESCAPE + "0m" : before + text + after;
        }

        /**
         * Whether to paint: on a terminal that can, unless {@code NO_COLOR} is set, as help texts do.
         *
         * @param when {@code auto}, {@code always} or {@code never}
         */
        static boolean wanted(String when) {
            return switch (when) {
                case "always" -> true;
                case "never" -> false;
                default -> CommandLine.Help.Ansi.AUTO.enabled();
            };
        }
    }
}
