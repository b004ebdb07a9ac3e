package io.github.mubiao.cli;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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

    /** The counts in words. */
    String text(Locale locale) {
        int errors = count(Severity.ERROR);
        int warnings = count(Severity.WARNING);
        int notes = count(Severity.NOTE);
        return ReportLanguage.isChinese(locale)
                ? "错误" + errors + "、警告" + warnings + "、提示" + notes
                : counted(errors, "error") + ", " + counted(warnings, "warning") + ", " + counted(notes, "note");
    }

    static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
