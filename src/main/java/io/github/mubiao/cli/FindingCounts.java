package io.github.mubiao.cli;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Findings counted by severity. */
final class FindingCounts {

    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    static FindingCounts of(List<Finding> findings) {
        FindingCounts counts = new FindingCounts();
        counts.add(findings);
        return counts;
    }

    void add(List<Finding> findings) {
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
    }

    int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** Whether there are findings of a severity or a graver one. */
    boolean reach(Severity severity) {
        return counts.keySet().stream().anyMatch(found -> found.compareTo(severity) <= 0);
    }
}
