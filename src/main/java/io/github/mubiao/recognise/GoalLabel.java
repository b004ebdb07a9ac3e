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

    private final Vocabulary vocabulary;
    private final String label;
    private int at;

    private GoalLabel(String label, Vocabulary vocabulary) {
        this.label = label;
        this.vocabulary = vocabulary;
    }

    /** The goals that a label means by its words; {@code null} where they do not say. */
    static Field of(String label, Vocabulary vocabulary) {
        return new GoalLabel(label, vocabulary).field();
    }

    private Field field() {
        Term term = null;
        boolean whole = false;
        while (!take(WordList.TARGET)) {
            String rest = label.substring(at);
            int time = vocabulary.termLength(rest);
            if (time > 0) {
                term = vocabulary.term(rest);
                at += time;
            } else if (take(WordList.ALL)) {
                whole = true;
            } else if (!(take(WordList.GOAL_KIND) || take(WordList.PLAN))) {
                return null;
            }
        }
        if (at < label.length()) {
            return null;
        }
        Field open = whole && term == null ? Field.OVERALL_OBJECTIVES : Field.OBJECTIVES;
        return term == Term.MID_TERM ? Field.MID_TERM_OBJECTIVES : open;
    }

    private boolean take(WordList words) {
        int end = vocabulary.past(words, label, at);
        boolean taken = end > at;
        at = end;
        return taken;
    }
}
