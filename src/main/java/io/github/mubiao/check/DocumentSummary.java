package io.github.mubiao.check;

import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Source;
import io.github.mubiao.model.TargetKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what a document holds while it passes, and keeps its findings. */
public final class DocumentSummary implements DocumentSink {

    private final Map<TargetKind, Integer> targets = new EnumMap<>(TargetKind.class);
    private int projects;
    private Source source;
    private List<Finding> findings = List.of();

    @Override
    public void start(DocumentHeader header) {
        source = header.source();
    }

    @Override
    public void project(Project project) {
        projects++;
        for (Indicator indicator : project.indicators()) {
            targets.merge(indicator.target().kind(), 1, Integer::sum);
        }
    }

    @Override
    public void coverage(Coverage coverage) {
        // The summary counts projects and indicators alone.
    }

    @Override
    public void end(List<Finding> all) {
        findings = List.copyOf(all);
    }

    /** The file; {@code null} where the document could not be read. */
    public Source source() {
        return source;
    }

    /** How many projects there are. */
    public int projects() {
        return projects;
    }

    /** How many indicators there are. */
    public int indicators() {
        return targets.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many indicators set a target: all but those that do not apply or are not filled in. */
    public int targets() {
        return indicators() - count(TargetKind.NOT_APPLICABLE) - count(TargetKind.MISSING);
    }

    /** How many targets are words that cannot be measured. */
    public int unmeasurable() {
        return count(TargetKind.QUALITATIVE);
    }

    private int count(TargetKind kind) {
        return targets.getOrDefault(kind, 0);
    }

    /** The document's findings, in its order. */
    public List<Finding> findings() {
        return findings;
    }
}
