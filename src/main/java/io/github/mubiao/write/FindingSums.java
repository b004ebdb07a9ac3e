package io.github.mubiao.write;

import io.github.mubiao.model.DisplayNames;
import io.github.mubiao.model.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Findings counted by severity and rule, for the sheet of sums. */
final class FindingSums {

    private static final DisplayNames NAMES = DisplayNames.of(Locale.CHINESE);

    private final Map<Key, Count> counts = new HashMap<>();

    private record Key(Severity severity, String rule) {}

    private static final class Count {
        private int findings;
        private final Set<String> documents = new HashSet<>();
    }

    /** Counts one. */
    void add(Severity severity, String rule, String document) {
        Count count = counts.computeIfAbsent(new Key(severity, rule), added -> new Count());
        count.findings++;
        count.documents.add(document);
    }

    /** How many there are of a severity. */
    int count(Severity severity) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().severity() == severity)
                .mapToInt(entry -> entry.getValue().findings)
                .sum();
    }

    /**
     * Writes the block of rules, the gravest and then the most frequent first.
     *
     * @param why says why a rule matters; {@code null} for no such column
     */
    void write(SumSheet sheet, UnaryOperator<String> why) {
        Comparator<Map.Entry<Key, Count>> order =
                Comparator.comparing(entry -> entry.getKey().severity());
        List<List<Object>> rows = counts.entrySet().stream()
                .sorted(order.thenComparing(entry -> -entry.getValue().findings)
                        .thenComparing(entry -> entry.getKey().rule()))
                .map(entry -> row(entry.getKey(), entry.getValue(), why))
                .toList();
        List<String> headings = new ArrayList<>(List.of("规则", "严重程度", "问题数", "文件数"));
        if (why != null) {
            headings.add("说明");
        }
        sheet.block(headings, rows);
    }

    private static List<Object> row(Key key, Count count, UnaryOperator<String> why) {
        List<Object> row = new ArrayList<>(List.of(
                NAMES.rule(key.rule()), NAMES.severity(key.severity()), count.findings, count.documents.size()));
        if (why != null) {
            row.add(why.apply(key.rule()));
        }
        return row;
    }

    /** A block of the numbers by severity. */
    void writeSeverities(SumSheet sheet) {
        List<List<Object>> rows = Arrays.stream(Severity.values())
                .map(severity -> List.<Object>of(NAMES.severity(severity), count(severity)))
                .toList();
        sheet.block(List.of("严重程度", "问题数"), rows);
    }
}
