package io.github.mubiao.check;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Takes what the checks find. */
final class Report {

    /** Longer texts are cut in messages; the place says where the whole stands. */
    private static final int MAXIMUM_TEXT = 60;

    private final RuleSettings settings;
    private final List<Finding> findings = new ArrayList<>();

    Report(RuleSettings settings) {
        this.settings = settings;
    }

    /** The number that a rule goes by. */
    BigDecimal threshold(Rule rule, String name) {
        return settings.threshold(rule, name);
    }

    /**
     * Adds a finding, unless its rule is off.
     *
     * @param project the project's code or name; {@code null} for the whole document
     * @param arguments what the message speaks of; a place counts as three arguments: table, row, column
     */
    void add(Rule rule, String project, Location location, Object... arguments) {
        Severity severity = settings.severity(rule);
        if (severity == null) {
            return;
        }
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof Location place) {
                texts.addAll(cell(place));
            } else {
                texts.add(text(argument));
            }
        }
        findings.add(new Finding(rule.id(), severity, project, texts, location));
    }

    private static List<String> cell(Location place) {
        return List.of(
                Integer.toString(place.table()), Integer.toString(place.row()), Integer.toString(place.column()));
    }

    private static String text(Object argument) {
        String text = argument instanceof BigDecimal number
                ? number.toPlainString()
                : argument == null ? "" : argument.toString();
        String line = text.replace('\n', ' ');
        return line.length() <= MAXIMUM_TEXT ? line : cut(line);
    }

    /** Never between the two halves of a character. */
    private static String cut(String line) {
        int end = Character.isHighSurrogate(line.charAt(MAXIMUM_TEXT - 1)) ? MAXIMUM_TEXT - 1 : MAXIMUM_TEXT;
        return line.substring(0, end) + "…";
    }

    List<Finding> findings() {
        return findings;
    }
}
