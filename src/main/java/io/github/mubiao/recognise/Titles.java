package io.github.mubiao.recognise;

import java.util.List;

/** Tells the title of a form from other texts. */
final class Titles {

    /** Titles are short; a sentence may end in any word. */
    private static final int LONGEST = 80;

    private static final String WHOLE_DEPARTMENT = "整体";

    private final List<String> ends;

    Titles(Vocabulary vocabulary) {
        this.ends = vocabulary.heading(Heading.PROJECT).stream().map(Labels::fold).toList();
    }

    /** Whether a text is the title of a form: it ends as titles do, but for a year or kind in brackets. */
    boolean isTitle(String text) {
        if (text.length() > LONGEST || text.indexOf('。') >= 0) {
            return false;
        }
        LabelText label = LabelText.of(text);
        return ends.stream()
                .anyMatch(end -> label.folded().endsWith(end) || label.core().endsWith(end));
    }

    /**
     * The fiscal year that a title states: {@code 2022年度}, or a year before words that name no
     * project, or one in brackets at its end; {@code null} for none. A project may be named after
     * another year.
     */
    Integer year(String title) {
        LabelText label = LabelText.of(title);
        for (String bracket : label.brackets()) {
            Integer year = FiscalYears.ofLine(bracket);
            if (year != null) {
                return year;
            }
        }
        return FiscalYears.ofForm(label.folded());
    }

    boolean isWholeDepartment(String title) {
        return title != null && Labels.fold(title).contains(WHOLE_DEPARTMENT);
    }
}
