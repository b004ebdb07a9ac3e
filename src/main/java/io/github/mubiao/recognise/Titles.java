package io.github.mubiao.recognise;

import java.util.List;
import java.util.Set;

/** Tells the title of a form from other texts. */
final class Titles {

    /** Titles are short; a sentence may end in any word. */
    private static final int LONGEST = 80;

    private static final Set<String> CONTINUED = Set.of("续", "续表", "接上页", "续上表", "接上表", "续1", "续2", "续一", "续二");

    private static final String WHOLE_DEPARTMENT = "整体";

    private final List<String> ends;
    private final List<String> rows;

    Titles(Vocabulary vocabulary) {
        this.ends =
                vocabulary.heading(Heading.PROJECT).stream().map(Labels::fold).toList();
        this.rows = vocabulary.heading(Heading.FORM).stream().map(Labels::fold).toList();
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

    /** Whether a title says that the form above goes on: {@code 项目支出绩效目标表（续）}. */
    boolean isContinued(String title) {
        LabelText label = LabelText.of(title);
        return label.folded().endsWith("续表") || label.brackets().stream().anyMatch(CONTINUED::contains);
    }

    /** Whether a folded mark of a layout is the name of a form and no label. */
    static boolean isName(String mark) {
        return mark.endsWith("表") || mark.endsWith("表)") || (mark.length() >= 8 && mark.contains("绩效"));
    }

    /** Whether the text of a whole row names the form below it, which elsewhere is a heading or a label. */
    boolean isRowTitle(String text) {
        return text.length() <= LONGEST && rows.contains(LabelText.of(text).plain());
    }

    /** Whether a text is the number of a form: {@code 公开14表}, {@code 附件2-1}. */
    static boolean isNumber(String text) {
        String folded = Labels.fold(text);
        boolean attached = folded.startsWith("附件") || folded.startsWith("附表") || folded.startsWith("表");
        boolean published = folded.startsWith("公开") && folded.endsWith("表");
        return folded.length() <= 12
                && (published || attached)
                && folded.chars().skip(1).filter(c -> c > 0x2E80).count() <= 2;
    }

    /**
     * The fiscal year that a title states: {@code 2022年度}, or a year before words that name no
     * project, or one in brackets at its end; {@code null} for none. A project may be named after
     * another year.
     */
    Integer year(String title) {
        Integer year = yearInBrackets(title);
        return year == null ? FiscalYears.ofForm(LabelText.of(title).folded()) : year;
    }

    /** The year that stands alone in brackets of a title: {@code （2022年度）}; {@code null} for none. */
    Integer yearInBrackets(String title) {
        for (String bracket : LabelText.of(title).brackets()) {
            Integer year = FiscalYears.ofLine(bracket);
            if (year != null) {
                return year;
            }
        }
        return null;
    }

    boolean isWholeDepartment(String title) {
        return title != null && Labels.fold(title).contains(WHOLE_DEPARTMENT);
    }
}
