package io.github.mubiao.recognise;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Labels that no layout file lists, put together of words whose part in them is known:
 *
 * <pre>
 * label   = ( level | kind ) name             the name or code: 省级 预算部门名称, 财政支出 项目名称
 *         | word project                      the name or code: 援疆 项目名称, 一体化 项目编码
 *         | level grant                       the level's money, of the own level the grant: 市级 财政投入, 本级 财政拨款
 *         | ( goal | indicator ) detail       the same: 年度主要目标和成果 概述, 三级指标 及内容, 年度绩效指标 如下
 *         | goal                              see {@link GoalLabel}
 *         | kind {kind} period                the period: 项目 建设 期, 研究 起止 时间
 *         | {time} plan {plan | time} value   heads targets: 预期 当年 实现值, 批复 值
 *         | {prefix} money aspect {aspect} unit   heads rows of money: 项目 投资 筹措 情况（万元）
 *         | year money                    money of another year, carried over or not the form's: 上年度 结转资金, 前三年 预算
 *         | change ( goal | target | total )   what stood before a change or stands behind it: 原 目标, 调整后 预算
 *         | total                         see {@link TotalLabel}
 * </pre>
 *
 * Nothing else: a level before a total may be a part of an amount or the whole of one, and 本级支出项目 or 市级预算单位 are
 * values as often as labels.
 */
final class LabelComposition {

    private static final int LONGEST = 20;

    /** 项目名称: shorter labels of names are the end of other words. */
    private static final int SHORTEST_NAME = 4;

    private static final Set<Field> NAMES =
            EnumSet.of(Field.NAME, Field.CODE, Field.UNIT, Field.UNIT_CODE, Field.AGENCY);

    private static final Set<Field> LEVELS =
            EnumSet.of(Field.CENTRAL, Field.PROVINCIAL, Field.MUNICIPAL, Field.COUNTY, Field.LOCAL);

    private static final Set<Column> DETAILED =
            EnumSet.of(Column.LEVEL1, Column.LEVEL2, Column.LEVEL3, Column.NAME, Column.VALUE);

    private final Vocabulary vocabulary;

    LabelComposition(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What a label means by its parts; {@link LabelMeaning#NONE} where they do not say. */
    LabelMeaning of(LabelText label) {
        if (label.plain().length() > LONGEST) {
            return LabelMeaning.NONE;
        }
        LabelMeaning time = ofOtherYear(label);
        time = time.isKnown() ? time : ofChange(label);
        if (time.isKnown()) {
            return time;
        }
        Column column = column(label.plain());
        Field field = field(label);
        field = field == null && column == null ? TotalLabel.of(label, vocabulary) : field;
        return field == null && column == null
                ? LabelMeaning.NONE
                : new LabelMeaning(field, null, null, column, vocabulary.term(label.plain()), label.brackets());
    }

    private LabelMeaning ofOtherYear(LabelText label) {
        String plain = label.plain();
        int end = Math.max(vocabulary.past(WordList.EARLIER, plain, 0), vocabulary.past(WordList.LATER, plain, 0));
        if (end == 0 || end == plain.length()) {
            return LabelMeaning.NONE;
        }
        LabelMeaning rest = vocabulary.meaning(plain.substring(end));
        if (rest.is(Field.CARRIED_OVER)) {
            return rest;
        }
        boolean section =
                rest.is(Field.MONEY_SECTION) || rest.is(Field.BUDGET_SECTION) || isMoneySection(plain.substring(end));
        boolean money = rest.isMoney() || rest.moneyRow() != null || rest.moneyColumn() != null;
        Field field = section ? Field.IGNORED_SECTION : money ? Field.IGNORED : null;
        return field == null
                ? LabelMeaning.NONE
                : new LabelMeaning(field, null, MoneyColumn.IGNORED, null, null, label.brackets());
    }

    /** What is called 原 or 调整后: of goals and targets the later ones are the form's, of money each is its own. */
    private LabelMeaning ofChange(LabelText label) {
        int before = vocabulary.past(WordList.BEFORE_CHANGE, label.plain(), 0);
        int after = vocabulary.past(WordList.AFTER_CHANGE, label.plain(), 0);
        String rest = label.plain().substring(Math.max(before, after));
        LabelMeaning own = rest.isEmpty() || rest.length() == label.plain().length()
                ? LabelMeaning.NONE
                : vocabulary.meaning(rest);
        boolean goal = own.isObjectives() || vocabulary.isExactly(WordList.TARGET, rest);
        if (goal || own.column() == Column.VALUE) {
            Field field = !goal ? null : after > 0 ? Field.OBJECTIVES : Field.IGNORED;
            Column column = own.column() == null || after > 0 ? own.column() : Column.IGNORED;
            return new LabelMeaning(field, null, null, column, own.term(), label.brackets());
        }
        if (own.isMoney() && own.field().isTotal()) {
            MoneyColumn column = after > 0 ? MoneyColumn.ADJUSTED : MoneyColumn.INITIAL;
            Field field = after > 0 ? Field.ADJUSTED : Field.TOTAL;
            return new LabelMeaning(field, null, column, null, null, label.brackets());
        }
        return LabelMeaning.NONE;
    }

    private Field field(LabelText label) {
        // With what stands in brackets behind it: 单位名称（项目名称） is no unit.
        Field field = qualified(label.folded().substring(label.folded().indexOf(label.core())));
        field = field == null ? part(label.plain()) : field;
        boolean section = field == null
                && isMoneySection(label.plain())
                && LabelMeaning.moneyUnit(label.brackets()).isPresent();
        return section ? Field.MONEY_SECTION : field;
    }

    private Field qualified(String label) {
        for (int end = 2; end <= label.length() - 2; end++) {
            String word = label.substring(0, end);
            Field level = vocabulary.moneyRow(word);
            boolean own = vocabulary.isExactly(WordList.OWN_LEVEL, word);
            boolean kind = vocabulary.isExactly(WordList.QUALIFIER, word);
            if (LEVELS.contains(level) || own || kind) {
                Field rest = vocabulary.field(label.substring(end));
                if (NAMES.contains(rest) && endsAsName(label)) {
                    return rest;
                }
                if (rest == Field.FISCAL && !kind) {
                    return own ? Field.OWN_LEVEL : level;
                }
            }
        }
        return isKindOf(WordList.NAME, Field.NAME, label)
                ? Field.NAME
                : isKindOf(WordList.CODE, Field.CODE, label) ? Field.CODE : null;
    }

    /** Whether a label is that of a name or code behind words that say of what kind: 援疆项目名称. */
    private boolean isKindOf(WordList end, Field field, String label) {
        return vocabulary.endsAs(end, label)
                && IntStream.rangeClosed(1, label.length() - SHORTEST_NAME)
                        .anyMatch(start -> vocabulary.field(label.substring(start)) == field);
    }

    private boolean endsAsName(String label) {
        String core = LabelText.of(label).core();
        return vocabulary.endsAs(WordList.NAME, core) || vocabulary.endsAs(WordList.CODE, core);
    }

    private Field part(String label) {
        String rest = withoutDetail(label);
        Field field = rest == null ? null : vocabulary.field(rest);
        boolean part = field == Field.INDICATOR_SECTION || (field != null && field.isObjectives());
        if (part) {
            return field;
        }
        String unnumbered = vocabulary.withoutOrdinal(label);
        return isPeriod(unnumbered) ? Field.PERIOD : GoalLabel.of(unnumbered, vocabulary);
    }

    /** Whether a label is words for what goes on and for how long. */
    private boolean isPeriod(String label) {
        LabelCursor cursor = new LabelCursor(label, vocabulary);
        boolean kind = false;
        while (!cursor.ends(WordList.PERIOD_END)) {
            if (!cursor.take(WordList.PERIOD_KIND)) {
                return false;
            }
            kind = true;
        }
        return kind;
    }

    private Column column(String label) {
        if (isTarget(label)) {
            return Column.VALUE;
        }
        String rest = withoutDetail(label);
        Column column = rest == null ? null : vocabulary.column(rest);
        return DETAILED.contains(column) ? column : null;
    }

    /** Whether words of plans, and of times, stand before one for what is reached. */
    private boolean isTarget(String label) {
        LabelCursor cursor = new LabelCursor(label, vocabulary);
        boolean planned = false;
        while (!(planned && cursor.ends(WordList.VALUE))) {
            boolean plan = cursor.take(WordList.PLAN, WordList.APPROVED, WordList.REQUEST);
            planned |= plan;
            if (!plan && !cursor.takeTime()) {
                return false;
            }
        }
        return true;
    }

    private String withoutDetail(String label) {
        for (String detail : vocabulary.words(WordList.DETAIL)) {
            if (label.endsWith(detail) && label.length() > detail.length()) {
                return label.substring(0, label.length() - detail.length());
            }
        }
        return null;
    }

    private boolean isMoneySection(String label) {
        LabelCursor cursor = new LabelCursor(label, vocabulary);
        do {
            if (isMoneyWithAspects(new LabelCursor(cursor.rest(), vocabulary))) {
                return true;
            }
        } while (cursor.take(WordList.LABEL_PREFIX));
        return false;
    }

    private static boolean isMoneyWithAspects(LabelCursor cursor) {
        boolean aspect = false;
        boolean money = cursor.take(WordList.MONEY);
        while (money && cursor.take(WordList.MONEY_ASPECT)) {
            aspect = true;
        }
        return aspect && cursor.isAtEnd();
    }
}
