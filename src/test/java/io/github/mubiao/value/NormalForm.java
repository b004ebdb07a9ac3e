package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.PartialDate;
import io.github.mubiao.model.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** One way of writing each target; what it prints reads as the same target again. */
final class NormalForm {

    private NormalForm() {}

    /** The target in its normal form: {@code ≥80%}, {@code ≥80%且<100%}, {@code ≤2022年12月}. */
    static String of(Target target) {
        return switch (target.kind()) {
            case COMPARISON -> comparison((Target.Comparison) target);
            case RANGE -> range((Target.Range) target);
            case DEADLINE -> deadline((Target.Deadline) target);
            case PERIOD -> date(((Target.Period) target).from()) + "至" + date(((Target.Period) target).to());
            case ORDINAL -> ordinal((Target.Ordinal) target);
            case BOOLEAN -> ((Target.YesNo) target).value() ? "是" : "否";
            case RATIO -> ratio((Target.Ratio) target);
            case REFERENCE -> reference((Target.Reference) target);
            case ALL -> all(((Target.All) target).parts());
            case QUALITATIVE -> "定性";
            case NOT_APPLICABLE -> "不涉及";
            case MISSING -> "";
        };
    }

    private static String all(List<Target> parts) {
        boolean twoEnds = parts.size() == 2
                && parts.get(0) instanceof Target.Comparison first
                && parts.get(1) instanceof Target.Comparison second
                && first.comparator() != second.comparator();
        // Without a name, a floor and a ceiling would be the ends of one range.
        return twoEnds
                ? "首项" + of(parts.get(0)) + "；次项" + of(parts.get(1))
                : parts.stream().map(NormalForm::of).collect(Collectors.joining("；"));
    }

    private static String sign(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> "≥";
            case MORE_THAN -> ">";
            case AT_MOST -> "≤";
            case LESS_THAN -> "<";
            case EQUAL -> "=";
            case ABOUT -> "约";
        };
    }

    private static String reference(Target.Reference target) {
        boolean about = target.comparator() == Comparator.ABOUT;
        return about ? "与" + target.reference() + "基本持平" : sign(target.comparator()) + target.reference();
    }

    private static String comparison(Target.Comparison target) {
        Measure measure = target.measure();
        String sign = target.implied() ? "" : sign(target.comparator());
        return front(measure) + sign + number(target.value(), measure) + note(measure);
    }

    private static String range(Target.Range target) {
        Measure measure = target.measure();
        String lower = (target.lowerInclusive() ? "≥" : ">") + number(target.lower(), measure);
        String upper = (target.upperInclusive() ? "≤" : "<") + number(target.upper(), measure);
        return front(measure) + lower + "且" + front(measure) + upper + note(measure);
    }

    /** What stands before the sign: the change, and a number of what is counted by, which 5例/10万人 would join as two. */
    private static String front(Measure measure) {
        boolean level = measure.change() == null && measure.note() != null && saysChange(measure.note());
        // Behind the name of a rate the note only says where from.
        // ≤12月 is by a month, and 工期≤12月 counts them.
        String span = "月".equals(measure.unit()) ? "工期" : "";
        return span + (level ? "比率" : "") + (isCounted(measure) ? "每" + measure.per() : "") + change(measure);
    }

    /** Whether a note says a change, so that what it stands behind is taken for one unless a name says otherwise. */
    private static boolean saysChange(String note) {
        Clause clause = new Clause(Folding.fold(note, false), null, new Trace());
        ValuePrefix lead = clause.length() == 0 ? null : ValuePrefix.read(clause, clause.length());
        return lead != null && lead.isWhole() && lead.change != null;
    }

    private static boolean isCounted(Measure measure) {
        return measure.unit() != null
                && measure.per() != null
                && Character.isDigit(measure.per().charAt(0));
    }

    private static String change(Measure measure) {
        if (measure.change() == null) {
            return "";
        }
        return switch (measure.change()) {
            case INCREASE -> "增长";
            case DECREASE -> "下降";
        };
    }

    private static String number(BigDecimal value, Measure measure) {
        String unit = measure.unit() == null ? "" : measure.unit();
        String per = measure.per() == null || isCounted(measure) ? "" : "/每" + measure.per();
        // A long whole number without a unit would read as a code.
        boolean code = unit.isEmpty() && per.isEmpty() && value.scale() <= 0 && value.precision() >= 6;
        return (code ? value.setScale(1) : value).toPlainString() + unit + per;
    }

    private static String note(Measure measure) {
        return measure.note() == null ? "" : "（" + measure.note() + "）";
    }

    private static String deadline(Target.Deadline target) {
        String date = date(target.date());
        boolean bounded = target.comparator() == Comparator.AT_MOST;
        boolean bare = target.comparator() == Comparator.EQUAL;
        return bounded ? date + "前" : bare ? date : word(target.comparator()) + date;
    }

    private static String word(Comparator comparator) {
        return switch (comparator) {
            case LESS_THAN -> "早于";
            case AT_LEAST -> "不早于";
            case MORE_THAN -> "晚于";
            case AT_MOST, EQUAL, ABOUT -> sign(comparator);
        };
    }

    private static String date(PartialDate date) {
        String year = date.year() == null ? "" : date.year() + "年";
        String month = date.month() == null ? "" : date.month() + "月";
        return year + month + (date.day() == null ? "" : date.day() + "日");
    }

    private static String ordinal(Target.Ordinal target) {
        return (target.comparator() == null ? "" : sign(target.comparator())) + target.grade();
    }

    private static String ratio(Target.Ratio target) {
        String sign = target.comparator() == Comparator.EQUAL ? "" : sign(target.comparator());
        return sign + target.left().toPlainString() + ":" + target.right().toPlainString();
    }
}
