package io.github.mubiao.check;

import java.util.List;

/** Check characters that do not fit those of the document's other codes. */
final class CheckCharacters {

    private static final Rule RULE = Rules.of("check-character");

    private CheckCharacters() {}

    static void check(List<ProjectCode> whole, Calibration calibration, Report report) {
        for (ProjectCode code : whole) {
            if (!calibration.fits(code.text()) && calibration.judges(code.text())) {
                int good = calibration.codes().size();
                calibration
                        .repair(code.text())
                        .ifPresentOrElse(
                                repair -> report.add(RULE, code.project(), code.location(), code.text(), good, repair),
                                () -> report.add(RULE, code.project(), code.location(), code.text(), good));
            }
        }
    }
}
