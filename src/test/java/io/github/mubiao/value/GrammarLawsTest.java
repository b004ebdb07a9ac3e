package io.github.mubiao.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Effect;
import io.github.mubiao.model.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Laws that hold of generated values, whatever name, sign, number, unit, bracket and width they are made of. */
class GrammarLawsTest {

    private static final int VALUES = 5_000;

    private static void forValues(int seed, Consumer<Random> law) {
        Random random = new Random(seed);
        for (int i = 0; i < VALUES; i++) {
            law.accept(random);
        }
    }

    private static Target.Comparison comparison(String value) {
        Target target = TargetParser.parse(value);
        assertEquals(Target.Comparison.class, target.getClass(), value);
        return (Target.Comparison) target;
    }

    @Test
    void signNumberAndUnitAreReadAsWritten() {
        forValues(1, random -> {
            Comparator comparator =
                    GeneratedValues.one(List.copyOf(new TreeSet<>(GeneratedValues.SIGNS.keySet())), random);
            String number = GeneratedValues.number(random);
            String unit = GeneratedValues.one(GeneratedValues.UNITS, random);
            String value = GeneratedValues.one(GeneratedValues.SIGNS.get(comparator), random) + number + unit;
            Target.Comparison read = comparison(value);
            String per =
                    read.measure().per() == null ? "" : "/" + read.measure().per();
            assertEquals(comparator, read.comparator(), value);
            assertEquals(new BigDecimal(number), read.value(), value);
            assertEquals(unit, read.measure().unit() + per, value);
        });
    }

    @Test
    void anExplicitSignReadsWithAnyNameAsWithout() {
        List<String> names = new ArrayList<>(GeneratedValues.NAMES);
        names.addAll(GeneratedValues.DESCRIBED_NAMES);
        names.addAll(GeneratedValues.COUNTED_NAMES);
        names.addAll(GeneratedValues.WORKED_NAMES);
        forValues(2, random -> {
            String signed = signed(random);
            String value = GeneratedValues.one(names, random) + signed;
            assertEquals(comparison(signed), comparison(value), value);
        });
    }

    @Test
    void aFigureInFrontOfANameDoesNotChangeTheRateBehindIt() {
        for (String name : GeneratedValues.DESCRIBED_NAMES) {
            for (String share : List.of("95%", "95%以上", "达到95%", "95％", "约95%")) {
                assertEquals(comparison(share), comparison(name + share), name + share);
            }
        }
    }

    private static String signed(Random random) {
        List<Comparator> comparators = List.copyOf(new TreeSet<>(GeneratedValues.SIGNS.keySet()));
        return GeneratedValues.one(GeneratedValues.SIGNS.get(GeneratedValues.one(comparators, random)), random)
                + GeneratedValues.number(random) + "%";
    }

    @Test
    void theMarkOfAFootnoteChangesNothing() {
        forValues(8, random -> {
            String value = random.nextBoolean() ? signed(random) : GeneratedValues.number(random) + "户";
            String marked = value + GeneratedValues.one(GeneratedValues.NOTE_MARKS, random);
            assertEquals(TargetParser.parse(value), TargetParser.parse(marked), marked);
        });
    }

    @Test
    void aPowerOfTenMultipliesTheUnit() {
        forValues(9, random -> {
            String number = GeneratedValues.number(random);
            GeneratedValues.POWERS.forEach((power, factor) -> {
                Target.Comparison read = comparison("≥" + number + power + "立方米");
                assertEquals(new BigDecimal(number), read.value(), number + power);
                assertEquals(
                        0,
                        new BigDecimal(number)
                                .multiply(BigDecimal.valueOf(factor))
                                .compareTo(read.baseValue()),
                        number + power);
            });
        });
    }

    @Test
    void aScaleBehindTheSecondOfTwoNumeralsIsOfBoth() {
        forValues(11, random -> {
            int first = 1 + random.nextInt(8);
            String lower = NumeralWriter.write(first);
            String upper = NumeralWriter.write(first + 1 + random.nextInt(9 - first));
            String unit = GeneratedValues.one(List.of("元", "户", "人次"), random);
            for (String scale : List.of("百", "千", "万", "亿", "百万", "千万")) {
                String both = lower + scale + "至" + upper + scale + unit;
                assertEquals(TargetParser.parse(both), TargetParser.parse(lower + "至" + upper + scale + unit), both);
            }
        });
    }

    @Test
    void aNounBehindTheUnitChangesNothing() {
        List<String> nouns = List.of("高标准农田", "生活垃圾", "优待证", "正版软件", "村医", "疫苗", "低保对象", "基本农田");
        forValues(14, random -> {
            String unit = GeneratedValues.one(
                    List.of("个", "台", "万条", "亩", "万亩", "吨", "万吨", "公里", "人", "人次", "元", "亿元", "剂次"), random);
            String lead = GeneratedValues.one(List.of("", "≥", "不少于", "约", "完成", "处理"), random);
            String value = lead + GeneratedValues.number(random) + unit;
            String named = value + GeneratedValues.one(nouns, random);
            assertEquals(comparison(value), comparison(named), named);
        });
    }

    @Test
    void whatMakeAThingIsChangesNothingBehindItsName() {
        forValues(15, random -> {
            String name = GeneratedValues.one(List.of("线路", "变电站", "开关柜", "设备"), random);
            String counted =
                    GeneratedValues.number(random) + GeneratedValues.one(List.of("条", "座", "公里", "%", "台"), random);
            String verb = GeneratedValues.one(List.of("", "改造", "新建", "维修"), random);
            String make = GeneratedValues.one(List.of("10kV", "110千伏", "500kVA", "4核"), random);
            String value = verb + make + name + counted;
            assertEquals(comparison(verb + name + counted), comparison(value), value);
        });
    }

    @Test
    void aBoundInTheColumnOfUnitsIsReadAsBehindTheNumber() {
        forValues(16, random -> {
            String number = GeneratedValues.number(random);
            String unit = GeneratedValues.one(List.of("天", "%", "个工作日", "小时", "万元"), random);
            String suffix = GeneratedValues.one(List.of("内", "以内", "以上", "及以上", "左右"), random);
            Target.Comparison read =
                    (Target.Comparison) TargetParser.parse(TargetText.of(number).withUnit(unit + suffix))
                            .target();
            Target.Comparison whole = comparison(number + unit + suffix);
            assertEquals(whole.comparator(), read.comparator(), number + unit + suffix);
            assertEquals(whole.value(), read.value(), number + unit + suffix);
            assertEquals(whole.measure().unit(), read.measure().unit(), number + unit + suffix);
        });
    }

    @Test
    void daysWithinAreARangeWhateverJoinsThem() {
        forValues(18, random -> {
            int lower = 1 + random.nextInt(20);
            int upper = lower + 1 + random.nextInt(7);
            for (String joint : List.of("-", "—", "－", "～", "~", "–", "至", "到")) {
                for (String within : List.of("内", "以内", "之内", "内办结")) {
                    String value = lower + joint + upper + "日" + within;
                    same(lower + "-" + upper + "天", value);
                }
            }
        });
    }

    @Test
    void theUnitOfTheColumnOrTheNameIsThatOfEachPart() {
        forValues(19, random -> {
            String unit = GeneratedValues.one(List.of("个", "%", "天", "万元", "个工作日", "元/人"), random);
            String first = "城区≥" + GeneratedValues.number(random);
            String second = "农村≥" + GeneratedValues.number(random);
            TargetText bare = TargetText.of(first + "，" + second);
            Target named = TargetParser.parse(first + unit + "，" + second + unit);
            for (TargetText cells : List.of(bare.withUnit(unit), bare.withName("站点（" + unit + "）"))) {
                TargetReading read = TargetParser.parse(cells);
                assertEquals(Effect.SAME, TargetSets.relation(named, read.target()), cells.toString());
            }
        });
    }

    @Test
    void signAndUnitOfTheNameAreReadAsThoseOfTheValue() {
        forValues(20, random -> {
            String unit = GeneratedValues.one(List.of("个", "%", "天", "万元", "人次", "元/人"), random);
            String sign = GeneratedValues.one(List.of("≥", "≤", "＜", ">"), random);
            String number = GeneratedValues.number(random);
            Target whole = TargetParser.parse(sign + number + unit);
            for (String name : List.of("（" + sign + unit + "）", sign + unit, "（" + unit + "）" + sign)) {
                Target read = TargetParser.parse(TargetText.of(number).withName("工作任务" + name))
                        .target();
                assertEquals(Effect.SAME, TargetSets.relation(whole, read), name + number);
            }
        });
    }

    @Test
    void aNumberThatIsSaidAgainIsOne() {
        forValues(17, random -> {
            int number = 1 + random.nextInt(9_999);
            String unit = GeneratedValues.one(List.of("个月", "期", "人", "万元"), random);
            String numeral = NumeralWriter.write(number);
            assertEquals(comparison(number + unit), comparison(number + "（" + numeral + "）" + unit), numeral);
            assertEquals(comparison(number + unit), comparison(numeral + "（" + number + "）" + unit), numeral);
        });
    }

    @Test
    void aNumeralInFrontIsReadAsDigitsAre() {
        List<String> joints = List.of("", "、", "，", "；", "和", "，每次", "，每人", "，合格率≥");
        forValues(12, random -> {
            int count = 3 + random.nextInt(7);
            String verb = GeneratedValues.one(List.of("", "培训", "新建", "每年", "全年", "聘请"), random);
            String unit = GeneratedValues.one(List.of("个系统", "名专家", "次", "座", "场", "家企业", "人"), random);
            String behind = unit
                    + GeneratedValues.one(joints, random)
                    + (10 + random.nextInt(80))
                    + GeneratedValues.one(List.of("次", "元", "%", "个", "公里"), random);
            String value = verb + NumeralWriter.write(count) + behind;
            assertEquals(TargetParser.parse(verb + count + behind), TargetParser.parse(value), value);
        });
    }

    @Test
    void whatIsReachedOnAverageIsAtLeast() {
        forValues(13, random -> {
            String number = GeneratedValues.number(random) + GeneratedValues.one(List.of("个", "%", "天", "万元"), random);
            for (String average : List.of("", "均", "平均", "年均", "月均", "日均", "人均", "户均", "亩均", "每村均")) {
                String value = average + "达到" + number;
                assertEquals(TargetParser.parse(average + "不低于" + number), TargetParser.parse(value), value);
            }
        });
    }

    @Test
    void aBracketBetweenNumberAndUnitSaysWhetherTheNumberIsIncluded() {
        forValues(10, random -> {
            String number = GeneratedValues.number(random);
            String unit = GeneratedValues.one(List.of("个", "%", "天", "万元"), random);
            same("≥" + number + unit, "大于" + number + "（含）" + unit);
            same(">" + number + unit, "≥" + number + "（不含）" + unit);
            same("≥" + number + unit, number + "（含）" + unit + "以上");
        });
    }

    @Test
    void aBracketAroundTheWholeChangesNothing() {
        forValues(3, random -> {
            String value = random.nextBoolean()
                    ? signed(random)
                    : GeneratedValues.number(random) + GeneratedValues.one(GeneratedValues.UNITS, random);
            String pair = GeneratedValues.one(GeneratedValues.BRACKETS, random);
            String wrapped = pair.charAt(0) + value + pair.charAt(1);
            assertEquals(TargetParser.parse(value), TargetParser.parse(wrapped), wrapped);
        });
    }

    @Test
    void wordingAndWidthDoNotChangeTheSet() {
        forValues(4, random -> {
            String behind = GeneratedValues.number(random) + GeneratedValues.one(GeneratedValues.UNITS, random);
            for (List<String> signs : GeneratedValues.SIGNS.values()) {
                String value = GeneratedValues.one(signs, random) + behind;
                String other = GeneratedValues.wide(GeneratedValues.one(signs, random) + behind);
                same(value, other);
            }
            same("≥" + behind, behind + "以上");
            same("≤" + behind, behind + "以内");
        });
    }

    @Test
    void scriptDoesNotChangeTheSet() {
        forValues(5, random -> {
            String number = GeneratedValues.number(random);
            same("不低于" + number + "万元", "不低於" + number + "萬元");
            same("超过" + number + "个", "超過" + number + "個");
            same("约" + number + "亩", "約" + number + "畝");
            same(number + "元/亩", number + "元/畝");
            same("≤" + number + "户", "≤" + number + "戶");
        });
    }

    @Test
    void whatIsCountedByIsOneHoweverItIsWritten() {
        forValues(6, random -> {
            String number = GeneratedValues.number(random);
            for (String per : List.of("人", "户", "亩", "月")) {
                String value = number + "元/" + per;
                same(value, "每" + per + number + "元");
                same(value, per + "均" + number + "元");
                same(value, number + "元/每" + per);
                same("≥" + value, number + "元以上/" + per);
            }
            same(number + "元/㎡", number + "元/平方米");
            same(number + "元/m²", number + "元/平米");
            same(number + "个工作日", number + "工作日");
        });
    }

    private static void same(String value, String other) {
        Effect effect = TargetSets.relation(TargetParser.parse(value), TargetParser.parse(other));
        assertEquals(Effect.SAME, effect, value + " and " + other);
        assertEquals(
                Scales.of(TargetParser.parse(value)).interval(),
                Scales.of(TargetParser.parse(other)).interval(),
                value + " and " + other);
    }

    /** Whatever stands around them, the digits of a number stand side by side in the text. */
    @Test
    void noReadingHasDigitsThatAreNotInTheText() {
        List<String> pieces = List.of(
                "1", "12", "95", "100", ".", ",", "-", "~", "万", "千", "%", "元", "人", "≥", "以上", "、", "\n", " ", "(",
                ")", "至", "合格率", "培训", "/", "5.5");
        forValues(7, random -> {
            StringBuilder text = new StringBuilder();
            for (int piece = 2 + random.nextInt(7); piece > 0; piece--) {
                text.append(GeneratedValues.one(pieces, random));
            }
            String value = text.toString();
            numbers(TargetParser.parse(value)).forEach(number -> holds(value, number));
        });
    }

    private static void holds(String value, BigDecimal number) {
        String digits = number.abs().toPlainString();
        // Between digits only 万 and 千 may stand, and a comma or a space of thousands: 1万2345 is 12345.
        String plain = value.replaceAll("(?<=\\d)[, ](?=\\d{3})|(?<=\\d)[万千](?=\\d)", "");
        boolean scaled = value.indexOf('万') >= 0 || value.indexOf('千') >= 0;
        boolean written = plain.contains(digits) || (scaled && plain.contains(stripZeros(digits)));
        assertEquals(true, written, digits + " of " + value);
    }

    private static String stripZeros(String digits) {
        return digits.replaceAll("0+$", "");
    }

    private static List<BigDecimal> numbers(Target target) {
        return switch (target.kind()) {
            case COMPARISON -> List.of(((Target.Comparison) target).value());
            case RANGE -> List.of(((Target.Range) target).lower(), ((Target.Range) target).upper());
            case ALL ->
                ((Target.All) target)
                        .parts().stream()
                                .flatMap(part -> numbers(part).stream())
                                .toList();
            case DEADLINE, PERIOD, ORDINAL, BOOLEAN, RATIO, REFERENCE, QUALITATIVE, NOT_APPLICABLE, MISSING ->
                List.of();
        };
    }
}
