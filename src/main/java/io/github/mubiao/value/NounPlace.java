package io.github.mubiao.value;

/** Where a noun may stand behind a quantity. */
enum NounPlace {
    /** Nowhere: 3天检查 is no duration. */
    NONE,
    /** Behind 的, or behind a bound: 95%的学生, 85%以上群众. */
    OF,
    /** Behind the measure word: 3次检查. */
    COUNTED,
    /** Behind the unit and no bound: 6.5万吨垃圾. */
    MEASURED
}
