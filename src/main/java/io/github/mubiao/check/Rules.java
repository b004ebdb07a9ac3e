package io.github.mubiao.check;

import io.github.mubiao.model.Severity;
import io.github.mubiao.model.TabTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All rules, from {@code rules.tsv} and {@code thresholds.tsv}, in the order in which documents list them. */
final class Rules {

    private static final Map<String, Rule> BY_ID = read();

    private Rules() {}

    /** Every rule. */
    static Collection<Rule> all() {
        return BY_ID.values();
    }

    /** The rule with this id, which must be in the table. */
    static Rule of(String id) {
        Rule rule = BY_ID.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("No such rule in rules.tsv: " + id);
        }
        return rule;
    }

    private static Map<String, Rule> read() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        Map<String, List<Threshold>> thresholds = thresholds();
        for (List<String> row : TabTable.rows(Rules.class, "rules.tsv", 6)) {
            Severity severity = Severity.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            Rule rule = new Rule(
                    row.get(0),
                    severity,
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    row.get(5),
                    ownThresholds(thresholds, row.get(0)));
            if (rules.put(rule.id(), rule) != null) {
                throw new IllegalStateException("Twice in rules.tsv: " + rule.id());
            }
        }
        if (!thresholds.isEmpty()) {
            throw new IllegalStateException("In thresholds.tsv and not in rules.tsv: " + thresholds.keySet());
        }
        return Collections.unmodifiableMap(rules);
    }

    private static List<Threshold> ownThresholds(Map<String, List<Threshold>> thresholds, String rule) {
        List<Threshold> own = thresholds.remove(rule);
        return own == null ? List.of() : own;
    }

    private static Map<String, List<Threshold>> thresholds() {
        Map<String, List<Threshold>> thresholds = new LinkedHashMap<>();
        for (List<String> row : TabTable.rows(Rules.class, "thresholds.tsv", 7)) {
            Threshold threshold = new Threshold(
                    row.get(1),
                    new BigDecimal(row.get(2)),
                    new BigDecimal(row.get(3)),
                    new BigDecimal(row.get(4)),
                    row.get(5),
                    row.get(6));
            thresholds.computeIfAbsent(row.get(0), rule -> new ArrayList<>()).add(threshold);
        }
        return thresholds;
    }
}
