package io.github.mubiao.cli;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.FieldChange;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDiff;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.model.TextPart;
import io.github.mubiao.pipeline.TerminalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One change in a line. All that comes from a document is made harmless for the terminal. */
record DiffLines(DiffWords words, boolean colours) {

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
            lines.add(name + text + "  " + words.text("status." + diff.status().label()));
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
