package io.github.mubiao.check;

import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.TargetKind;
import java.util.regex.Pattern;

/**
 * A value that holds digits and was read as words. Digits that are no results are passed over: years,
 * numbers of documents and of standards, ordinals, a day of every month.
 */
final class Unreadables implements IndicatorCheck {

    private static final Rule RULE = Rules.of("unreadable-value");

    /** Characters that are looked at. */
    private static final int LONGEST = 1000;

    private static final Pattern NO_RESULT =
            Pattern.compile("[〔\\[(【]?(?:19|20)\\d{2}[〕\\])】]?(?:[-—~至](?:19|20)?\\d{2})?年?(?:度)?"
                    + "|第?\\d+号(?:文件?)?"
                    + "|第\\d+"
                    + "|(?:每|次|当|下)月\\d{1,2}[日号]"
                    + "|[A-Za-z][A-Za-z.·-]{0,9}/?[A-Za-z]?\\s?\\d+(?:[.:-]\\d+)*"
                    + "|\\d+\\+(?:\\d+|[A-Zxn])"
                    + "|\\d+[A-Za-z]+级"
                    + "|^(?:\\d{1,2}[.、)]|\\(\\d{1,2}\\)|指标\\d{1,2}[:：])");

    @Override
    public void indicator(Project project, Indicator indicator, Wording wording, Report report) {
        if (indicator.target().kind() != TargetKind.QUALITATIVE) {
            return;
        }
        // What is longer is prose, and long rows of digits would be searched from each of them.
        String value = wording.value();
        String beginning = value.length() <= LONGEST ? value : value.substring(0, LONGEST);
        String rest = NO_RESULT.matcher(beginning).replaceAll("");
        if (rest.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            report.add(RULE, project.key(), indicator.location(), indicator.value());
        }
    }
}
