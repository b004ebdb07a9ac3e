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
    private static final Rule REGION = Rules.of("code-region");
    private static final Rule CHARACTER = Rules.of("check-character");

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
        regions(whole, report);
        if (calibration != null) {
            characters(whole, calibration, report);
        }
    }

    /**
     * The region within codes against that of the document, which most of its codes name. A code of a region above (the
     * city or province of a district) is that of a project handed down.
     */
    private static void regions(List<ProjectCode> whole, Report report) {
        String region =
                Majority.of(whole, ProjectCode::region).map(Majority::value).orElse(null);
        List<ProjectCode> others = whole.stream()
                .filter(code -> region != null && !code.region().equals(region) && !isAbove(code.region(), region))
                .toList();
        // Several of another region are no slip.
        if (others.size() == 1) {
            ProjectCode code = others.get(0);
            report.add(REGION, code.project(), code.location(), code.text(), code.region(), region);
        }
    }

    private static boolean isAbove(String region, String other) {
        String stem = region.endsWith("0000") ? region.substring(0, 2) : region.substring(0, 4);
        return region.endsWith("00") && other.startsWith(stem);
    }

    /** Check characters that do not fit those of the document's other codes. */
    private static void characters(List<ProjectCode> whole, Calibration calibration, Report report) {
        for (ProjectCode code : whole) {
            if (!calibration.fits(code.text()) && calibration.judges(code.text())) {
                int good = calibration.codes().size();
                calibration
                        .repair(code.text())
                        .ifPresentOrElse(
                                repair -> report.add(
                                        CHARACTER, code.project(), code.location(), code.text(), good, repair),
                                () -> report.add(CHARACTER, code.project(), code.location(), code.text(), good));
            }
        }
    }
}
