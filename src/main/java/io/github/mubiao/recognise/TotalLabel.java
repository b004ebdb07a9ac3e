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

    private final Vocabulary vocabulary;
    private final String text;
    private int at;

    private TotalLabel(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    /** The total that a label means by its words; {@code null} where they do not make one. */
    static Field of(LabelText label, Vocabulary vocabulary) {
        boolean unit = LabelMeaning.moneyUnit(label.brackets()).isPresent();
        return new TotalLabel(label.plain(), vocabulary).field(unit, vocabulary.term(label.plain()));
    }

    private Field field(boolean unit, Term term) {
        boolean money = false;
        boolean requested = false;
        boolean ended = false;
        while (at < text.length()) {
            String rest = text.substring(at);
            // 金额 behind a request is money itself: 安排金额.
            money |= requested && vocabulary.isExactly(WordList.AMOUNT_END, rest) && holdsMoney(rest);
            ended = money && vocabulary.isExactly(WordList.AMOUNT_END, rest);
            if (ended) {
                break;
            }
            if (take(WordList.MONEY)) {
                money = true;
            } else if (take(WordList.REQUEST)) {
                requested = true;
            } else if (money || !(takeTime() || takeWhose())) {
                return null;
            }
        }
        boolean said = term != null || requested;
        if (!money || !(ended || unit)) {
            return null;
        }
        if (!said) {
            return ended ? Field.SUM : Field.MONEY_SECTION;
        }
        return term == Term.MID_TERM ? Field.MID_TERM_TOTAL : Field.TOTAL;
    }

    private boolean holdsMoney(String end) {
        return vocabulary.isWithin(WordList.AMOUNT, end);
    }

    private boolean takeTime() {
        int length = vocabulary.termLength(text.substring(at));
        at += length;
        return length > 0;
    }

    private boolean takeWhose() {
        return take(WordList.SPENDING) || take(WordList.LABEL_PREFIX) || take(WordList.NEUTRAL);
    }

    private boolean take(WordList words) {
        int end = vocabulary.past(words, text, at);
        boolean taken = end > at;
        at = end;
        return taken;
    }
}
