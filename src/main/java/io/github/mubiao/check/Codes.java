package io.github.mubiao.check;

import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the codes of a document's projects, finds those that come twice, and has the rest judged. */
final class Codes implements Check {

    private static final Rule DUPLICATE = Rules.of("duplicate-code");

    /** The first project of each code, in document order. */
    private final Map<String, ProjectCode> codes = new LinkedHashMap<>();

    private Integer fiscalYear;

    @Override
    public void start(DocumentHeader header) {
        fiscalYear = header.fiscalYear();
    }

    @Override
    public void project(Project project, Report report) {
        ProjectCode code = ProjectCode.of(project);
        if (code == null) {
            return;
        }
        ProjectCode earlier = codes.putIfAbsent(code.text(), code);
        if (earlier != null && !isShared(earlier, code)) {
            Location place = earlier.location();
            String name = earlier.name() == null ? earlier.project() : earlier.name();
            report.add(DUPLICATE, code.project(), code.location(), code.text(), name, place);
        }
    }

    /** Several units may carry out one project, each with a form of its own. */
    private static boolean isShared(ProjectCode one, ProjectCode other) {
        boolean sameName = one.name() != null && one.name().equals(other.name());
        return sameName
                && one.unit() != null
                && other.unit() != null
                && !one.unit().equals(other.unit());
    }

    @Override
    public void end(List<Finding> recognised, Report report) {
        List<ProjectCode> distinct = List.copyOf(codes.values());
        List<ProjectCode> whole =
                distinct.stream().filter(ProjectCode::isWellFormed).toList();
        Calibration calibration = Calibration.of(whole).orElse(null);
        CodeForms.check(distinct, calibration, report);
        new CodeYears(whole, fiscalYear).check(report);
        CodeRegions.check(whole, report);
        if (calibration != null) {
            CheckCharacters.check(whole, calibration, report);
        }
    }
}
