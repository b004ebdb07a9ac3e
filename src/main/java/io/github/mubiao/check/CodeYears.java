package io.github.mubiao.check;

import java.util.List;

/**
 * The year within codes against the budget year. A project that goes on keeps the code of its first
 * year, so an earlier year is at most worth a note, and only where one code stands alone with it.
 *
 * @param fiscalYear the document's; {@code null} where unknown
 */
record CodeYears(List<ProjectCode> whole, Integer fiscalYear) {

    private static final Rule LATER = Rules.of("code-year");
    private static final Rule EARLIER = Rules.of("code-year-earlier");

    void check(Report report) {
        Integer usual =
                Majority.of(whole, ProjectCode::year).map(Majority::value).orElse(null);
        List<ProjectCode> odd = whole.stream()
                .filter(code -> usual == null || code.year() != usual)
                .toList();
        boolean alone = usual != null && odd.size() == 1;
        for (ProjectCode code : odd) {
            if (isLater(code, alone, usual)) {
                report.add(LATER, code.project(), code.location(), code.text(), code.year(), fiscalYear);
            } else if (alone && fiscalYear != null && usual.equals(fiscalYear) && code.year() < usual) {
                report.add(EARLIER, code.project(), code.location(), code.text(), code.year(), usual);
            }
        }
    }

    /**
     * Where the document states no year, the first code lent it its own; other codes may then rightly be
     * later, so that only one alone is found.
     */
    private boolean isLater(ProjectCode code, boolean alone, Integer usual) {
        if (fiscalYear == null || code.year() <= fiscalYear) {
            return false;
        }
        boolean lent = whole.get(0).year() == fiscalYear;
        return !lent || (alone && usual.equals(fiscalYear));
    }
}
