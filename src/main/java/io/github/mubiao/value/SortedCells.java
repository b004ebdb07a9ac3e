package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Target;
import io.github.mubiao.model.TargetKind;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what stands in the columns of sign and unit where it belongs, and joins what only makes sense together. */
final class SortedCells {

    /** What a column of signs says where it says of what kind the value is. */
    static final Set<String> KINDS = Set.of("定性", "定量", "数值", "数值型", "文字", "文字型", "区间", "范围");

    /** Units by which a year is divided, without the 个 that would count them. */
    private static final Pattern CALENDAR = Pattern.compile("月份?|季度");

    /** What makes a number a date. */
    private static final Pattern DATE_UNIT = Pattern.compile("(?:年|月|日|号)(?:[底末](?:之?前|以前)?|之?前|以前)");

    private static final Pattern MONTHS = Pattern.compile("(?<sign>[≤<]?)(?<months>\\d{1,2}月)");

    /** Names of what lasts. */
    private static final Pattern LASTS = Pattern.compile("工期|周期|服务期|质保|保修|期限|时长|有效期|运维期");

    /** What 前 makes a date behind a number. */
    private static final Pattern DATE_PART = Pattern.compile("[年月](?:[底末])?");

    private static final Pattern BY = Pattern.compile("[≤＜<=＝]*(?:之?前|以前|底前)");

    private static final Pattern NAMES_DATE = Pattern.compile(
            "日期$|月份$|实施期$|(?:实施|完成|完工|竣工|截止|开工|交付|验收|支付|拨付|发放|投入使用|起止|活动|培训|举办|召开|开展|采购|建设|施工|演出|上报|报送)(?:时间|时限|期限)$");
    private static final Pattern DAY = Pattern.compile("(?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\\d|3[01])");

    /** Longer values are sentences, which stand for themselves; a document may hold some of millions of characters. */
    private static final int LONGEST = 200;

    private SortedCells() {}

    /** ≥% in one column is a sign and a unit, wherever it stands; 95, %, ≥ has them in each other's. */
    static TargetText of(TargetText input) {
        Template sign = template(input.sign());
        Template unit = template(input.unit());
        if (sign != null && sign.comparator() != null && !sign.unit().isNone() && isBlank(input.unit())) {
            return with(input, sign.comparator(), sign.unit());
        }
        if (sign != null && unit != null && sign.comparator() != null && sign.comparator() == unit.comparator()) {
            return with(input, sign.comparator(), unit.unit());
        }
        boolean swapped = sign != null && sign.comparator() == null;
        if (unit != null
                && unit.comparator() != null
                && (isBlank(input.sign()) || (swapped && unit.unit().isNone()))) {
            return with(input, unit.comparator(), swapped ? sign.unit() : unit.unit());
        }
        return input;
    }

    private static Template template(String cell) {
        Template template = isBlank(cell) ? null : Template.read(Folding.fold(cell, false));
        return template == null || template.filled() ? null : template;
    }

    private static boolean isBlank(String cell) {
        return cell == null || cell.isBlank();
    }

    private static TargetText with(TargetText input, Comparator sign, Unit unit) {
        String per = unit.per() == null ? "" : "/" + unit.per();
        return new TargetText(
                input.value(),
                sign.symbol(),
                unit.text() == null ? null : unit.text() + per,
                input.name(),
                input.headerUnit(),
                input.fiscalYear());
    }

    /**
     * What the cells of sign or unit make of a value together with it: ± beside 5, 增长 or 达到 beside 5, 月 beside 1-12.
     *
     * @return {@code null} where the value is read by itself
     */
    static TargetReading joined(TargetText input) {
        if (input.value().length() > LONGEST) {
            return null;
        }
        String sign = input.sign() == null ? "" : input.sign().strip();
        TargetReading date = date(input, sign);
        if (date != null) {
            return date;
        }
        boolean open = sign.isEmpty() || sign.equals("=") || KINDS.contains(sign);
        if (open) {
            return months(input);
        }
        String value = input.value().strip();
        if (Signs.ofCell(sign) != null
                || Characters.hasDigit(Folding.fold(sign, false).text())
                || !isMeasured(value)) {
            return null;
        }
        TargetReading both = TargetParser.read(sign + value, input.fiscalYear());
        boolean compared = both.target() instanceof Target.Comparison read
                && (read.measure().change() != null || !read.implied());
        return compared || both.target() instanceof Target.Range ? both : null;
    }

    /** 12 beside 月底前, 12月31日 beside 前, ≤6月 beside 完成时间: a date in two cells. */
    private static TargetReading date(TargetText input, String sign) {
        String value = Folding.fold(input.value(), false).text();
        String unit = isBlank(input.unit()) ? "" : input.unit().strip();
        boolean by = BY.matcher(sign).matches();
        String bound = by ? sign.replaceFirst("^[≤＜<=＝]+", "") : "";
        if (isNumber(value)
                && (DATE_UNIT.matcher(unit).matches()
                        || (by && DATE_PART.matcher(unit).matches()))) {
            return words(value + unit + bound, input);
        }
        if (by) {
            boolean dated =
                    Characters.hasAny(value, 0, "年月日号") || (DAY.matcher(value).matches() && namesDate(input));
            return dated ? words(value + bound, input) : null;
        }
        return months(input, sign, value);
    }

    /** ≥ beside 12月 is so long at least; ≤12月 beside 完成时间 is by December. */
    private static TargetReading months(TargetText input, String sign, String value) {
        Matcher inline = MONTHS.matcher(value);
        if (!inline.matches()) {
            return null;
        }
        String month = inline.group("months");
        if (!inline.group("sign").isEmpty()) {
            return namesDate(input) ? words("不晚于" + month, input) : null;
        }
        Comparator comparator = Signs.ofCell(sign);
        boolean lasts = input.name() != null && LASTS.matcher(input.name()).find();
        boolean counts = comparator != null && (Signs.isUp(comparator) || (lasts && Signs.isDown(comparator)));
        return counts && !namesDate(input) ? TargetParser.read(comparator.symbol() + month, input.fiscalYear()) : null;
    }

    /** A date, or words where it is none that can be. */
    private static TargetReading words(String text, TargetText input) {
        TargetReading both = TargetParser.read(text, input.fiscalYear());
        boolean none = both.target().kind() == TargetKind.QUALITATIVE;
        return none || both.target() instanceof Target.Deadline ? both : null;
    }

    private static boolean namesDate(TargetText input) {
        return input.name() != null && NAMES_DATE.matcher(input.name().strip()).find();
    }

    private static TargetReading months(TargetText input) {
        String unit = isBlank(input.unit()) ? "" : input.unit().strip();
        if (!CALENDAR.matcher(unit).matches() || !namesDate(input)) {
            return null;
        }
        boolean maybeLong = input.name().strip().matches(".*(?:时限|期限)")
                && !input.value().strip().startsWith("1");
        if (maybeLong) {
            return null;
        }
        TargetReading both = TargetParser.read(input.value().strip() + unit, input.fiscalYear());
        return both.target() instanceof Target.Period && Characters.hasAny(input.value(), 0, "-—–~～至到") ? both : null;
    }

    /** Whether a value may be a day of the year as well as a decimal: 12.31 beside 完成时间. */
    static boolean mayBeDay(TargetText input) {
        return isBlank(input.unit()) && DAY.matcher(input.value().strip()).matches() && namesDate(input);
    }

    /** Whether a value is read as a number or a range by itself. */
    private static boolean isMeasured(String value) {
        Target target = TargetParser.parse(value);
        return isNumber(value.replaceFirst("^[≥≤＞＜><=＝]+", ""))
                || target instanceof Target.Comparison
                || target instanceof Target.Range;
    }

    /** Whether a value is a number and nothing else. */
    static boolean isNumber(String value) {
        if (value.length() > LONGEST) {
            return false;
        }
        String folded = Folding.fold(value, false).text();
        NumberReader.Span number = folded.isEmpty() ? null : NumberReader.read(folded, 0);
        return number != null && number.end() == folded.length();
    }
}
