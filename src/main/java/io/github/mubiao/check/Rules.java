package io.github.mubiao.check;

import io.github.mubiao.model.Severity;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All rules, from {@code rules.tsv}, in the order in which documents list them. */
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
        for (List<String> row : TabTable.rows("rules.tsv", 6)) {
            Severity severity = Severity.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            Rule rule = new Rule(row.get(0), severity, row.get(2), row.get(3), row.get(4), row.get(5));
            if (rules.put(rule.id(), rule) != null) {
                throw new IllegalStateException("Twice in rules.tsv: " + rule.id());
            }
        }
        return Collections.unmodifiableMap(rules);
    }
}
