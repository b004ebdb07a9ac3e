package io.github.mubiao.value;

/** What the words before a number say besides sign, change and unit. */
final class LeadMarks {

    /** A sign is written as such: ≥. */
    boolean symbol;
    /** A word compares that says the opposite when it is denied: 低于. */
    boolean deniable;
    /** 为 states the number. */
    boolean stated;
    /** 的 makes the number one of something else. */
    boolean ofOther;
    /** A time or a baseline says what the number is about: 年度, 较上年. */
    boolean scoped;
    /** What the number is measured from is named: 较上年. */
    boolean compared;

    /** 突破 compares, or names a success that is counted. */
    boolean broken;
    /** What looks like a change may be work that is counted: 改造提升. */
    boolean work;

    /** ¥ before the number: it counts 元. */
    boolean money;

    void join(LeadMarks other) {
        symbol |= other.symbol;
        deniable |= other.deniable;
        stated |= other.stated;
        ofOther |= other.ofOther;
        scoped |= other.scoped;
        compared |= other.compared;
        money |= other.money;
        broken |= other.broken;
        work |= other.work;
    }
}
