package io.github.mubiao.value;

import java.util.Locale;

/** What a guard may ask of the reading that it tests, by the names that {@code guards.tsv} uses. */
enum Fact {
    // What stands between name and number, as the lead takes it.
    SYMBOL, // a sign is written as such: ≥
    EXPLICIT, // a sign, or a word that can only compare: ≥, 不低于, but not 满
    STRONG, // a sign or a word of comparison is written, other than 达到 and the like
    COMPARED, // a sign or word in front compares, 达到 and the like included
    AT_MOST, // what compares in front says at most
    ABOUT, // the number or date is only about right
    DENIABLE, // a word compares that says the opposite when it is denied: 低于
    TURNABLE, // such a word, or 达到 and the like
    STATED, // 为 states the number
    OF_OTHER, // 的 makes the number one of something else
    SCOPED, // a time or a baseline says what the number is about: 年度, 较上年
    AGAINST_TIME, // what the number is measured from is named: 较上年
    BREAKTHROUGH, // 突破 compares, or names a success that is counted
    WORK, // what looks like a change may be work that is counted: 改造提升
    BUDGETED, // 预算 stands between the sign and the amount
    GENERAL, // 一般 stands in front: only a bound holds as a rule
    STANDARD, // 按 stands in front: the value is a standard
    CHANGE, // a word in front states a change
    DECREASE, // that change is a decrease
    DEGREE, // that change is of how high something is, and not of how many there are: 提高
    OTHER_CHANGE, // the name ends in a word of another change
    CURRENCY, // a currency stands in front
    OTHER_CURRENCY, // it is another one than the unit
    COUNTS_BY, // the words in front say what the number counts by: 每人, 人均
    BRACKET_UNIT, // a bracket behind the name holds a unit
    // The name.
    WHOLE, // no name stands in front
    NAMED, // a name is left in front of the words that compare
    NAMELESS, // nothing is left of the name without year and figures
    LONG, // the name is longer than any
    NAME_CHANGES, // the name begins with a change
    LOWERED, // the name begins with a decrease
    CHANGED, // a word, or the name in front, makes the number a change
    BEGINS_IN_CHANGE, // the name begins with a word of change
    RATE, // the name is one of a share: 合格率
    PERCENT_OF_RATE, // a rate is named, and the unit is %
    FIGURED, // a number ends the name, or one stands in it that counts
    NUMERAL_END, // a numeral ends the name
    SECOND_SIGN, // a word of comparison stands in the name
    DISTANCE_NAME, // the name says alone that the number is a distance: 高
    UNITLESS, // what is named has no unit, and none is written: pH值
    UNSIGNED, // no sign or strong word stands behind the name
    // The number and its unit.
    NUMBER, // what is tested belongs to a number
    ZERO, // the number is 0
    NEGATIVE, // the number is negative
    HIGH, // the number is 50 or more
    NUMERAL, // the number is written in numerals
    IDIOM, // the numeral begins a word such as 一般, and no longer quantity: 十分, but not 十分钟
    ORDINAL, // the digits say which one, and not how many: 4期工程
    COMMA, // a comma stands within the number
    DASH, // a dash that is no minus stands in front
    CODE_FIGURES, // the figures are those of a phone, a date or a code, without a unit
    MONTH_FIGURES, // the figures are those of a month, 2026.06; of both ends of a range
    CALENDAR_YEAR, // the unit is 年 or 年度, and the number one of a calendar
    UNIT, // a unit, or what is counted by, stands behind the number
    UNIT_WORD, // a unit stands behind the number
    UNKNOWN_UNIT, // the unit is in no table
    SHARE, // the unit is %, ‰ or 倍
    PERCENT, // the unit is %
    PER_MILLE, // the unit is ‰ or ‱
    MULTIPLIER, // the unit is a multiplier alone: 万
    MONEY, // the unit is one of money
    COUNTED, // a noun may follow what counts: 3次检查, 改造5公里管网, 0投诉
    MEASURED, // a noun may follow what measures, and counts nothing: 6.5万吨垃圾
    THING, // the unit is 项, 个 or 点
    RANK, // so many 类, or a grade
    YEAR_UNIT, // the unit is 年 or 年度
    QUARTER_UNIT, // the unit is 季度
    MONTH_UNIT, // the unit is 月
    DAY_UNIT, // the unit is 日, and a month may have the day
    SPAN_UNIT, // the unit is one of time: 年, 个月, 天
    AT_END, // nothing stands behind the unit
    ALONE, // nothing stands around number and unit
    // What stands behind, and what all says together.
    CHANGE_BEHIND, // a bracket behind states a change
    STANDARD_BEHIND, // 标准 stands behind
    UNIT_IN_NOTE, // a bracket behind holds a unit
    BOUNDED, // what stands around the number compares
    AT_LEAST, // what stands around the number says at least
    CONTRARY_SIGNS, // what compares contradicts itself
    // The other number of a range.
    UP_TO, // 到, or 至 between no shares, joins the two
    LOWER_UNIT, // a unit stands behind the first
    LOWER_MONTH, // the unit of the first is 月
    YEARS, // both may be years
    DAY_FIGURES, // both are days in eight figures
    DAYS_OF_YEAR, // both are figures of a month and a day: 1.1-12.31
    THOUSANDS, // the two may be one number with a comma
    // Dates and lists.
    MONTH_OR_SPAN, // 内 stands behind a month: within January, or within one month
    COUNTED_MONTH, // a sign counts the months
    YEAR_OF_COUNT, // a year alone stands before another number
    NUMBERED, // each piece begins with its number and a point
    DIFFERENT_TIMES, // the pieces are of different times
    STAGED, // so much is due by one date, and more or what is in no number by another; or each piece is a date
    APART; // one piece is bare, another says sign or change

    /** The fact of a name in the table. */
    static Fact of(String label) {
        return valueOf(label.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** The name in the table. */
    String label() {
        return name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
