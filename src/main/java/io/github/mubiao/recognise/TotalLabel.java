package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;

/**
 * Labels of totals that no layout file lists, put together of words:
 *
 * <pre>
 * total = {whose | time | request} money {money | request} end     2025年 申请 预算 数, 部门支出 预算 数, 实施周期 资金 规模
 * </pre>
 *
 * A unit of money in brackets stands for the end: 2025年申请预算（万元）. Behind a request, 金额 is money and end: 本次下达金额. Words of time or of a request say which total it is;
 * without them and without an end, such a label heads rows of money: 整体资金（万元）.
 */
final class TotalLabel {

    private TotalLabel() {}

    /** The total that a label means by its words; {@code null} where they do not make one. */
    static Field of(LabelText label, Vocabulary vocabulary) {
        LabelCursor cursor = new LabelCursor(label.plain(), vocabulary);
        boolean money = false;
        boolean requested = false;
        boolean ended = false;
        while (!cursor.isAtEnd()) {
            // 金额 behind a request is money itself: 安排金额.
            boolean end = cursor.ends(WordList.AMOUNT_END);
            money |= requested && end && vocabulary.isWithin(WordList.AMOUNT, cursor.rest());
            ended = money && end;
            if (ended) {
                break;
            }
            if (cursor.take(WordList.MONEY)) {
                money = true;
            } else if (cursor.take(WordList.REQUEST)) {
                requested = true;
            } else if (money
                    || !(cursor.takeTime()
                            || cursor.take(WordList.SPENDING, WordList.LABEL_PREFIX, WordList.NEUTRAL))) {
                return null;
            }
        }
        if (!money || !(ended || LabelMeaning.moneyUnit(label.brackets()).isPresent())) {
            return null;
        }
        Term term = vocabulary.term(label.plain());
        if (term == null && !requested) {
            return ended ? Field.SUM : Field.MONEY_SECTION;
        }
        return term == Term.MID_TERM ? Field.MID_TERM_TOTAL : Field.TOTAL;
    }
}
