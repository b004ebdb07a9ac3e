package io.github.mubiao.check;

import java.util.List;

/**
 * The region within codes against that of the document, which most of its codes name. A code of a
 * region above (the city or province of a district) is that of a project handed down.
 */
final class CodeRegions {

    private static final Rule RULE = Rules.of("code-region");

    private CodeRegions() {}

    static void check(List<ProjectCode> whole, Report report) {
        String region =
                Majority.of(whole, ProjectCode::region).map(Majority::value).orElse(null);
        List<ProjectCode> others = whole.stream()
                .filter(code -> region != null && !code.region().equals(region) && !isAbove(code.region(), region))
                .toList();
        // Several of another region are no slip.
        if (others.size() == 1) {
            ProjectCode code = others.get(0);
            report.add(RULE, code.project(), code.location(), code.text(), code.region(), region);
        }
    }

    private static boolean isAbove(String region, String other) {
        String stem = region.endsWith("0000") ? region.substring(0, 2) : region.substring(0, 4);
        return region.endsWith("00") && other.startsWith(stem);
    }
}
