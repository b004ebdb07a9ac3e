package io.github.mubiao.check;

import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Personal;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Source;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.model.TargetKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what a document holds while it passes, and keeps the names of its projects and its findings. */
public final class DocumentSummary implements DocumentSink {

    private final Map<TargetKind, Integer> targets = new EnumMap<>(TargetKind.class);
    private final Map<String, List<ProjectName>> names = new HashMap<>();
    private int projects;
    private Source source;
    private List<Finding> findings = List.of();

    /**
     * What a project is called; numbers by which people are reached are hidden.
     *
     * @param unit the unit's name; {@code null} where the form names none
     * @param code the project's code; {@code null} where the form has none
     * @param name the project's name; {@code null} where the form has none
     * @param table the table that it begins in
     */
    public record ProjectName(String unit, String code, String name, int table) {}

    @Override
    public void start(DocumentHeader header) {
        source = header.source();
    }

    @Override
    public void project(Project project) {
        projects++;
        Organisation unit = Sourced.valueOf(project.unit());
        String code = Sourced.valueOf(project.code());
        String name = Sourced.valueOf(project.name());
        names.computeIfAbsent(code == null ? name : code, added -> new ArrayList<>())
                .add(new ProjectName(
                        shown(unit == null ? null : unit.name()),
                        code,
                        shown(name),
                        project.location().table()));
        for (Indicator indicator : project.indicators()) {
            targets.merge(indicator.target().kind(), 1, Integer::sum);
        }
    }

    /** Without numbers by which people are reached, as in findings. */
    private static String shown(String name) {
        return name == null ? null : Personal.withoutNumbers(name);
    }

    @Override
    public void end(List<Finding> all) {
        findings = List.copyOf(all);
    }

    /** The file; {@code null} where the document could not be read. */
    public Source source() {
        return source;
    }

    /**
     * What a finding's project is called: of several with one code or name, the last that begins before the finding's
     * table.
     *
     * @return {@code null} where the finding is of the whole document
     */
    public ProjectName project(Finding finding) {
        List<ProjectName> known = finding.project() == null ? null : names.get(finding.project());
        if (known == null) {
            return null;
        }
        ProjectName found = known.get(0);
        for (ProjectName project : known) {
            if (finding.location() == null
                    || project.table() <= finding.location().table()) {
                found = project;
            }
        }
        return found;
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
