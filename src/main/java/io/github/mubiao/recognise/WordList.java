package io.github.mubiao.recognise;

/** Words in cells that tell what a column or row is. Names are those of layout files. */
public enum WordList {
    /** Cells of a column of signs. */
    SIGN("signs"),
    /** Cells of a column of natures: 正向指标, 反向指标. */
    NATURE("natures"),
    /** Cells of a column of standards: 计划标准. */
    STANDARD("standards"),
    /** Cells that begin a row of totals. */
    TOTAL("totals"),
    /** Ends of a place's name: 镇, 村. */
    PLACE("places"),
    /** Cells that stand for nothing: —, /. */
    EMPTY("empty"),
    /** Ends of labels. */
    LABEL("labelEnds"),
    /** More ends of labels, of those over lists of projects: 地点, 编号. */
    LIST_LABEL("listLabelEnds"),
    /** Labels of a schedule's rows: 时间节点, 累计支出比例. */
    SCHEDULE("scheduleLabels"),
    /** Names of levels: 投入, 产出. */
    LEVEL("levels"),
    /** Ends of the names of levels: 指标. */
    LEVEL_END("levelEnds"),
    /** Labels over the targets of the best grade: 优. */
    BEST_GRADE("bestGrades"),
    /** Labels over the targets of other grades: 良, 中, 差. */
    GRADE("grades"),
    /** Words of the year before a label that say no more than 年度. */
    ANNUAL("annual"),
    /** Within labels: all that a department spends, which is its budget. */
    SPENDING("spending"),
    /** Within labels: what a whole department's spending is made of. */
    COMPOSITION("composition"),
    /** First levels, where a second level is called so too: 产出, 效益. */
    FIRST_LEVEL("firstLevels"),
    /** Ends of labels of money from any source, known or not: 资金, 捐赠. */
    SOURCE("sourceEnds"),
    /** Within titles of a whole department's form: 整体. */
    WHOLE("wholeDepartment"),
    /** Lines and brackets in titles that say that a form goes on: 续表. */
    CONTINUED("continued"),
    /** Within titles of forms: 绩效. */
    TITLE_MARK("titleMarks"),
    /** Within titles of documents whose year is the budget's: 绩效, 预算. */
    DOCUMENT_TITLE("documentTitles"),
    /** Words between the year of a form's title and what it is of: 部门, 项目. */
    FORM_TITLE("formTitleWords"),
    /** What a form is of, in titles that begin with its year: 绩效, 自评. */
    FORM_TITLE_MARK("formTitleMarks"),
    /** Before the number of a form: 附件, 附表. */
    FORM_NUMBER("formNumbers"),
    /** Words of titles that name a kind of form and no project: 部门, 支出. */
    OF_TITLE("titleWords"),
    /** Ends of the names of organisations: 局, 中心. */
    ORGANISATION("organisations"),
    /** Labels of what a project's money comes from, which may have a name too: 专项资金名称. */
    FUND("fundNames"),
    /** Labels that name a project and nothing else. */
    PROJECT("projectNames"),
    /** Labels over numbers that count rows: 序号. */
    ORDINAL("ordinals"),
    /** Within words of times and counts, which no place is called by: 年, 期, 以后. */
    TIME("timeWords"),
    /** Within labels of a name: 名称. */
    NAME("nameWords"),
    /** Within labels of a code: 编码, 代码. */
    CODE("codeWords"),
    /** Within labels of targets: 目标. */
    TARGET("targetWords"),
    /** What the label of a target adds to the name of its level: 值. */
    VALUE_END("valueEnds"),
    /** Instead of a level: that of the row above, 同上. */
    DITTO("ditto"),
    /** Within labels of goals: of the whole project, where no time stands beside it, 总体. */
    ALL("overallWords"),
    /** Within labels of goals: what kind of goals, 工作. */
    GOAL_KIND("goalKinds"),
    /** In labels of periods, before their ends: what goes on, 建设. */
    PERIOD_KIND("periodKinds"),
    /** Ends of labels of periods: 期限. */
    PERIOD_END("periodEnds"),
    /** In labels of columns, before what is reached: what is to be reached, 预期. */
    PLAN("planWords"),
    /** Ends of labels of columns of what is or is to be reached: 实现值. */
    VALUE("valueWords"),
    /** Ends of labels over names of indicators: 绩效指标. */
    INDICATORS("indicatorEnds"),
    /** What names of levels and of indicators end with, and leave out: 指标. */
    INDICATOR("indicatorWords"),
    /** Ends of labels of levels, which stand in no column of levels: 指标, 效益. */
    LEVEL_LABEL("levelLabelEnds"),
    /** Labels of schedules whose figures hold those before them: 累计. */
    CUMULATIVE("cumulativeWords"),
    /** Beginnings of labels of the years before: 上年, 前三年. */
    EARLIER("earlierYears"),
    /** Beginnings of labels of the years after: 下年度, 以后年度. */
    LATER("laterYears"),
    /** Within labels of amounts: 金额, 元. */
    AMOUNT("amountWords"),
    /** Within labels of purchases, whose money is not the project's: 采购. */
    PURCHASE("purchases"),
    /** Beginnings of labels of what was changed during the year: 调整. */
    ADJUSTED("adjustments"),
    /** Beginnings of labels of what was so before a change: 原. */
    BEFORE_CHANGE("beforeChange"),
    /** Beginnings of labels of what is so since a change: 调整后. */
    AFTER_CHANGE("afterChange"),
    /** Within labels and values at the foot of a form: 盖章. */
    SEAL("seals"),
    /** Words of sentences that say how a form is filled in. */
    INSTRUCTION("instructions"),
    /** Beginnings of sentences that say what a label means: 是指. */
    EXPLANATION("explanations"),
    /** Before the parts of an amount: 其中. */
    OF_WHICH("ofWhich"),
    /** Behind a count of indicators, before the level that they are of: 条. */
    COUNTED("countWords"),
    /** What stands at the left of the numbers of columns: 栏次. */
    COLUMN_NUMBER("columnNumbers"),
    /** Ends of the name of the unit that is the department itself: 本级. */
    OWN_LEVEL("ownLevels"),
    /** Labels of a unit that name a department where another label names the unit: 部门名称. */
    DEPARTMENT_LABEL("departmentLabels"),
    /** Labels that name an organisation beyond doubt, whatever other label of its kind a form has: 主管部门, 实施单位. */
    EXACT("exactLabels"),
    /** Beginnings of texts that say in place of a name that there is no project: 本部门无专项资金. */
    NO_PROJECT("noProjects"),
    /** Words that head names of projects only beside their money and goals: 项目. */
    PROJECT_ALONE("projectWords"),
    /** Words before any label that do not change its meaning: 批复, 项目. */
    LABEL_PREFIX("labelPrefixes"),
    /** Words before the labels of organisations and names that say whose they are: 财政支出. */
    QUALIFIER("labelQualifiers"),
    /** Ends of labels of goals and targets that do not change their meaning: 及内容, 概述. */
    DETAIL("labelDetails"),
    /** Money in labels of sections: 经费, 投资. */
    MONEY("moneyWords"),
    /** Beginnings of labels of what was granted, beside what was asked for: 批复. */
    APPROVED("approvals"),
    /** Who asks for money, or grants it, within labels of totals: 申请, 批复. */
    REQUEST("requestWords"),
    /** Ends of labels of totals: 总额, 数. */
    AMOUNT_END("amountEnds"),
    /** What a section says of money: 情况, 筹措. */
    MONEY_ASPECT("moneyAspects"),
    /** Words before a column's label that say nothing more. */
    NEUTRAL("neutral");

    private final String key;

    WordList(String key) {
        this.key = key;
    }

    /** The kind's name in layout files. */
    public String key() {
        return key;
    }
}
