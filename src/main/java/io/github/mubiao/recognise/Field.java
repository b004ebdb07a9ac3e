package io.github.mubiao.recognise;

import io.github.mubiao.model.Budget.Amount;
import java.util.List;
import java.util.Set;

/** What a label outside the indicator rows can mean. Names are those of layout files. */
public enum Field {
    CODE("project", "code"),
    NAME("project", "name"),
    UNIT("project", "unit"),
    /** The budget unit's code in a cell of its own. */
    UNIT_CODE("project", "unitCode"),
    DEPARTMENT("project", "department"),
    AGENCY("project", "agency"),
    ATTRIBUTE("project", "attribute"),
    PERIOD("project", "period"),
    /** 开始日期: the beginning of the period where its end stands beside it, else not carried. */
    PERIOD_START("project", "periodStart"),
    PERIOD_END("project", "periodEnd"),
    PURPOSE("project", "purpose"),
    OBJECTIVES("project", "objectives"),
    MID_TERM_OBJECTIVES("project", "midTermObjectives"),
    /** 总体目标: the objectives, or those of the whole project where the year's stand beside them. */
    OVERALL_OBJECTIVES("project", "overallObjectives"),
    MONEY_UNIT("project", "moneyUnit"),
    /** 预算年度. */
    YEAR("project", "fiscalYear"),
    TOTAL("budget", Amount.TOTAL),
    FISCAL("budget", Amount.FISCAL),
    OTHER("budget", Amount.OTHER),
    MID_TERM_TOTAL("budget", Amount.MID_TERM_TOTAL),
    CARRIED_OVER("budget", Amount.CARRIED_OVER),
    CENTRAL("budget", Amount.CENTRAL),
    PROVINCIAL("budget", Amount.PROVINCIAL),
    LOCAL("budget", Amount.LOCAL),
    EXECUTED("budget", Amount.EXECUTED),
    ADJUSTED("budget", Amount.ADJUSTED),
    MUNICIPAL("budget", Amount.MUNICIPAL),
    COUNTY("budget", Amount.COUNTY),
    OWN_FUNDS("budget", Amount.OWN_FUNDS),
    SPECIAL_ACCOUNT("budget", Amount.SPECIAL_ACCOUNT),
    /** 资金总额: the year's total, or the whole project's where the year's stands beside it. */
    SUM("budget", "sum"),
    /** 全年预算数: the year's total, or the changed one where 年初预算数 stands beside it. */
    FULL_YEAR("budget", "fullYear"),
    /** 一般公共预算: the money of the treasury, or a part of it where 财政拨款 stands beside it. */
    FISCAL_PART("budget", "fiscalPart"),
    /** 本级财政资金: the money of the treasury, unless money of another level or of another source stands beside it. */
    OWN_LEVEL("budget", "ownLevel"),
    /** A source of money that has no amount of its own in output: 政府性基金, 上级补助. */
    SOURCE("budget", "source"),
    /** Money that output does not carry and that is no part of a total: what it is spent on. */
    UNCARRIED("budget", "uncarried"),
    MID_TERM_FISCAL("derived", Amount.MID_TERM_FISCAL),
    MID_TERM_OTHER("derived", Amount.MID_TERM_OTHER),
    MID_TERM_CARRIED_OVER("derived", Amount.MID_TERM_CARRIED_OVER),
    /** Heads the rows of money and purpose. */
    BUDGET_SECTION("sections", "budget"),
    /** Heads the rows of months and percentages. */
    SCHEDULE_SECTION("sections", "schedule"),
    /** Heads the rows of money. */
    MONEY_SECTION("sections", "money"),
    /** Stands beside or over the rows of goals. */
    GOAL_SECTION("sections", "goals"),
    /** Stands beside the rows of indicators. */
    INDICATOR_SECTION("sections", "indicators"),
    /** A label whose value output does not carry. */
    IGNORED("ignored", "labels"),
    /** A label whose rows output does not carry. */
    IGNORED_SECTION("ignored", "sections");

    private final String group;
    private static final List<Field> ALL = List.of(values());

    private final String key;
    private final Amount amount;

    Field(String group, String key) {
        this.group = group;
        this.key = key;
        this.amount = null;
    }

    Field(String group, Amount amount) {
        this.group = group;
        this.key = amount.label();
        this.amount = amount;
    }

    /** The object of a layout file that lists the field's labels. */
    public String group() {
        return group;
    }

    /** The field's name, in layout files and in output. */
    public String key() {
        return key;
    }

    /** The amount that the field is, or {@code null} where it is no single one. */
    public Amount amount() {
        return amount;
    }

    /** Whether the field is money of any kind. */
    boolean isMoney() {
        return amount != null
                || this == SUM
                || this == FULL_YEAR
                || this == FISCAL_PART
                || this == OWN_LEVEL
                || isUncarried();
    }

    boolean isTotal() {
        return this == TOTAL || this == FULL_YEAR || this == SUM || this == MID_TERM_TOTAL;
    }

    /** Whether the field is money without a place in output. */
    boolean isUncarried() {
        return this == SOURCE || this == UNCARRIED;
    }

    boolean isObjectives() {
        return this == OBJECTIVES || this == MID_TERM_OBJECTIVES || this == OVERALL_OBJECTIVES;
    }

    /** Whether the field names who spends or answers for the money. */
    boolean isOrganisation() {
        return this == UNIT || this == DEPARTMENT || this == AGENCY;
    }

    /** Whether the field stands at the head of a form: behind indicators it begins the next one. */
    boolean isOfHead() {
        return switch (this) {
            case CODE, NAME, UNIT, UNIT_CODE, DEPARTMENT, AGENCY, ATTRIBUTE, PERIOD -> true;
            default -> false;
        };
    }

    /** Whether a column of a table of several projects can say it of its project. */
    boolean isOfProject() {
        return isMoney() || isIgnored() || (group.equals("project") && this != YEAR);
    }

    /** Whether the label heads rows instead of naming the cell beside it. */
    boolean isSection() {
        return group.equals("sections") || this == IGNORED_SECTION;
    }

    /** Whether output carries nothing of what the label names. */
    boolean isIgnored() {
        return this == IGNORED || this == IGNORED_SECTION || this == PERIOD_START || this == PERIOD_END;
    }

    /** Whether a row with this label can only belong to a project's header. */
    boolean startsHeader() {
        return this == CODE
                || this == NAME
                || this == BUDGET_SECTION
                || this == SCHEDULE_SECTION
                || this == MONEY_SECTION
                || isMoney();
    }

    /**
     * Whether fields are those of a form's header: more than a unit or a unit of money.
     *
     * @param department whether the form is a whole department's, which its unit alone begins
     */
    static boolean areHeader(Set<Field> fields, boolean department) {
        return fields.contains(AGENCY)
                || fields.contains(DEPARTMENT)
                || (department && fields.contains(UNIT))
                || fields.stream().anyMatch(Field::startsHeader);
    }

    /** The field with this group and name, which exists. */
    static Field of(String group, String key) {
        return ALL.stream()
                .filter(field -> field.group.equals(group) && field.key.equals(key))
                .findFirst()
                .orElseThrow();
    }

    static List<String> keys(String group) {
        return ALL.stream()
                .filter(field -> field.group.equals(group))
                .map(Field::key)
                .toList();
    }
}
