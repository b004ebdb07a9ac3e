package io.github.mubiao.check;

import java.util.List;

/**
 * The form of codes, where a document uses the national one: a code that looks like one, or any code
 * where most others are.
 */
final class CodeForms {

    private static final Rule LENGTH = Rules.of("code-length");
    private static final Rule ALPHABET = Rules.of("code-alphabet");

    private CodeForms() {}

    /**
     * Checks the form of every code.
     *
     * @param calibration what repairs a code; {@code null} where the document gives none
     */
    static void check(List<ProjectCode> codes, Calibration calibration, Report report) {
        boolean national = Majority.of(codes, ProjectCode::isWellFormed)
                .map(Majority::value)
                .orElse(false);
        for (ProjectCode code : codes) {
            if (!national && !code.isNational()) {
                continue;
            }
            if (code.text().length() != ProjectCode.LENGTH) {
                report.add(
                        LENGTH,
                        code.project(),
                        code.location(),
                        code.text(),
                        code.text().length());
            } else if (!code.strangers().isEmpty()) {
                alphabet(code, calibration, report);
            }
        }
    }

    private static void alphabet(ProjectCode code, Calibration calibration, Report report) {
        String repair =
                calibration == null ? null : calibration.repair(code.text()).orElse(null);
        if (repair == null) {
            report.add(ALPHABET, code.project(), code.location(), code.text(), code.strangers());
        } else {
            report.add(ALPHABET, code.project(), code.location(), code.text(), code.strangers(), repair);
        }
    }
}
