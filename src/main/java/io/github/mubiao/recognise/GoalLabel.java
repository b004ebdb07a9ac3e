package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;

/**
 * Labels of goals that no layout file lists, put together of words:
 *
 * <pre>
 * goal = {time | whole | plan | kind} 目标     项目 年度 绩效 目标, 当年 主要 工作 目标, 分项 目标
 * </pre>
 *
 * Goals of a whole department are listed: its form may have such a title. The time says whether the goals are the year's or the whole project's; without one, 总体 and its like leave that open.
 */
final class GoalLabel {

    private GoalLabel() {}

    /** The goals that a label means by its words; {@code null} where they do not say. */
    static Field of(String label, Vocabulary vocabulary) {
        LabelCursor cursor = new LabelCursor(label, vocabulary);
        Term term = null;
        boolean whole = false;
        while (!cursor.take(WordList.TARGET)) {
            String rest = cursor.rest();
            if (cursor.takeTime()) {
                term = vocabulary.term(rest);
            } else if (cursor.take(WordList.ALL)) {
                whole = true;
            } else if (!cursor.take(WordList.GOAL_KIND, WordList.PLAN)) {
                return null;
            }
        }
        if (!cursor.isAtEnd()) {
            return null;
        }
        Field open = whole && term == null ? Field.OVERALL_OBJECTIVES : Field.OBJECTIVES;
        return term == Term.MID_TERM ? Field.MID_TERM_OBJECTIVES : open;
    }
}
