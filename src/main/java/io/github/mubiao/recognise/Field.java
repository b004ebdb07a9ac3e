package io.github.mubiao.recognise;

import io.github.mubiao.model.Budget.Amount;
import java.util.Arrays;
import java.util.Optional;

/** What a label outside the indicator rows can mean. Names are those of layout files. */
public enum Field {
    CODE("project", "code"),
    NAME("project", "name"),
    UNIT("project", "unit"),
    DEPARTMENT("project", "department"),
    AGENCY("project", "agency"),
    ATTRIBUTE("project", "attribute"),
    PERIOD("project", "period"),
    PURPOSE("project", "purpose"),
    OBJECTIVES("project", "objectives"),
    MONEY_UNIT("project", "moneyUnit"),
    TOTAL("budget", Amount.TOTAL),
    FISCAL("budget", Amount.FISCAL),
    OTHER("budget", Amount.OTHER),
    MID_TERM_TOTAL("budget", Amount.MID_TERM_TOTAL),
    CARRIED_OVER("budget", Amount.CARRIED_OVER),
    CENTRAL("budget", Amount.CENTRAL),
    PROVINCIAL("budget", Amount.PROVINCIAL),
    LOCAL("budget", Amount.LOCAL),
    EXECUTED("budget", Amount.EXECUTED),
    /** Heads the rows of money and purpose. */
    BUDGET_SECTION("sections", "budget"),
    /** Heads the rows of months and percentages. */
    SCHEDULE_SECTION("sections", "schedule");

    private final String group;
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

    /** The amount that the field is, or {@code null} where it is no money. */
    public Amount amount() {
        return amount;
    }

    /** Whether the label heads rows instead of naming the cell beside it. */
    boolean isSection() {
        return this == BUDGET_SECTION || this == SCHEDULE_SECTION;
    }

    /** Whether a row with this label can only belong to a project's header. */
    boolean startsHeader() {
        return this == CODE || this == NAME || isSection() || amount != null;
    }

    /** The field with this group and name. */
    static Optional<Field> of(String group, String key) {
        return Arrays.stream(values())
                .filter(field -> field.group.equals(group) && field.key.equals(key))
                .findFirst();
    }
}
