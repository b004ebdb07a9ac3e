package io.github.mubiao.pipeline;

import io.github.mubiao.model.DocumentStatus;
import io.github.mubiao.model.Severity;
import java.util.EnumMap;
import java.util.Map;

/** Sums over the inputs of a run. */
public final class Totals {

    private int inputs;
    private int failed;
    private int unchanged;
    private int withoutProject;
    private int incomplete;
    private long projects;
    private long indicators;
    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);

    void add(Entry entry, boolean kept) {
        inputs++;
        failed += entry.failed() ? 1 : 0;
        unchanged += kept ? 1 : 0;
        withoutProject += !entry.failed() && entry.projects() == 0 ? 1 : 0;
        incomplete += entry.status() == DocumentStatus.INCOMPLETE ? 1 : 0;
        projects += entry.projects();
        indicators += entry.indicators();
        entry.findings().forEach((severity, count) -> findings.merge(severity, count, Integer::sum));
    }

    /** Adds an input that was found unchanged and not looked into. */
    void addUnchanged() {
        inputs++;
        unchanged++;
    }

    /** How many inputs there were, failed ones among them. */
    public int inputs() {
        return inputs;
    }

    /** How many could not be read. */
    public int failed() {
        return failed;
    }

    /** How many were as an earlier run had left them. */
    public int unchanged() {
        return unchanged;
    }

    /** How many were read and hold no project. */
    public int withoutProject() {
        return withoutProject;
    }

    /** How many end early: what stood behind their end is missing. */
    public int incomplete() {
        return incomplete;
    }

    /** How many projects they hold. */
    public long projects() {
        return projects;
    }

    /** How many indicators the projects have. */
    public long indicators() {
        return indicators;
    }

    /** How many findings of a severity there are; a failed input has one, an error. */
    public int findings(Severity severity) {
        return findings.getOrDefault(severity, 0);
    }

    /** The exit code of a command that worked through the inputs: 0 all done, 1 something needs attention, 3 nothing. */
    public int exitCode() {
        if (failed == inputs) {
            return 3;
        }
        return failed + withoutProject + incomplete > 0 ? 1 : 0;
    }
}
