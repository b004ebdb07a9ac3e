package io.github.mubiao.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.Effect;
import io.github.mubiao.model.Interval;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets as sets, and the laws that comparing them keeps. */
class TargetSetsTest {

    @ParameterizedTest
    @CsvSource({
        "≥80%, ≥85%, tightened",
        "≥85%, ≥80%, relaxed",
        "≥80%, 不低于80%, same",
        "≥80%, 80%以上, same",
        "≥80%, >80%, tightened",
        "≤100万元, ≤1000000元, same",
        "≤100万元, ≤90万元, tightened",
        "≤1公里, ≤1000米, same",
        "≥5‰, ≥0.5%, same",
        "≥80%, ≤80%, shifted",
        "≥80%, 80%, same",
        "100%, ≥100%, same",
        "100%, ≥98%, relaxed",
        "≥100%, =100%, same",
        "≥90%, 90%-100%, same",
        "30日内, ≤30天, same",
        "24小时, 1天, same",
        "≤2小时, ≤90分钟, tightened",
        "3个工作日内, ≤3天, shifted",
        "≥80%, ≥80, shifted",
        "80%-90%, 85%-90%, tightened",
        "80%-90%, 85%-95%, shifted",
        "80%-90%, ≥80%且≤90%, same",
        "良好以上, 优, tightened",
        "合格以上, 良好以上, tightened",
        "二级以上, 一级, tightened",
        "良好以上, 甲级, shifted",
        "2022年12月底前, 2022年11月底前, tightened",
        "2022年底前, 2022年12月31日前, same",
        "12月底前, 12月31日前, same",
        "12月底前, 2022年12月底前, shifted",
        "2022年1-12月, 2022年1月1日至2022年12月31日, same",
        "不低于1:20, 不低于1:15, tightened",
        "1:2, 2:4, same",
        "是, 否, shifted",
        "约300人, 约300人, same",
        "约300人, 300人, shifted",
        "显著提升, ≥80%, quantified",
        "≥80%, 显著提升, unquantified",
        "显著提升, 有效提升, reworded",
        "不超预算, 不超概算, reworded",
        "不超预算, 不超过预算, same",
        "较上年增长5%, 5%, shifted",
        "较上年增长5%以上, 较上年增长6%以上, tightened",
        "100元/人·月, 100元/月/人, same",
        "100元/人, 100元/月, shifted",
        "培训100人以上；发放50份以上, 培训120人以上；发放50份以上, tightened",
        "培训100人以上；发放50份以上, 培训120人以上；发放40份以上, shifted",
        "培训100人以上；发放50份以上, 发放50份以上；培训100人以上, same",
        "培训100人以上；发放50份以上, 发放50份以上；培训120人以上, tightened",
        "培训100人以上；发放50份以上, 培训100人以上, relaxed",
        "培训100人以上；发放50份以上, 培训120人以上, shifted",
        "培训100人以上；发放50份以上, 培训100人以上；发放50册以上, shifted",
        "培训50人、考核60人, 培训60人、考核50人, shifted",
        "培训50人以上、考核60人以上, 培训50人以上, shifted"
    })
    void effect(String older, String newer, String effect) {
        assertEquals(effect, relation(older, newer).label(), older + " to " + newer);
        assertEquals(relation(older, newer).inverse(), relation(newer, older), newer + " to " + older);
    }

    private static Effect relation(String older, String newer) {
        return TargetSets.relation(TargetParser.parse(older), TargetParser.parse(newer));
    }

    @ParameterizedTest
    @CsvSource({
        "≥80%, 80, , true",
        ">80%, 80, , false",
        "≥80%, 0.9, , false",
        "≤100万元, 999999.99, 元, true",
        "≤100万元, 100.01, 万元, false",
        "≤100万元, 100, , true",
        "80%-90%, 90, %, true",
        "80%＜X＜90%, 90, %, false",
        "≥2公里, 1999, 米, false",
        "0起, 0, 起, true",
        "1900元, 1900.00, 元, true",
        "≥5‰, 0.5, %, true"
    })
    void met(String target, BigDecimal actual, String unit, boolean met) {
        assertEquals(met, isMetBy(TargetParser.parse(target), actual, unit), target);
    }

    /** Whether a result meets a target; the unit is {@code null} for that of the target. */
    private static boolean isMetBy(Target target, BigDecimal actual, String unit) {
        Measure measure = target instanceof Target.Comparison one ? one.measure() : ((Target.Range) target).measure();
        Unit of = Scales.unit(unit == null ? measure.unit() : unit);
        return Scales.of(target).interval().contains(Scales.base(of, actual));
    }

    @Test
    void theIntervalLiesOnTheBaseUnit() {
        Interval interval = new Interval(new BigDecimal("2026000"), true, null, false);
        assertEquals(interval, Scales.of(TargetParser.parse("≥202.6万元")).interval());
    }

    @Test
    void comparingIsAntisymmetricAndTransitive() {
        Random random = new Random(7);
        for (int i = 0; i < 60_000; i++) {
            Target first = TargetParser.parse(RandomValues.counted(random));
            Target second = TargetParser.parse(RandomValues.counted(random));
            Target third = TargetParser.parse(RandomValues.counted(random));
            Effect forth = TargetSets.relation(first, second);
            Effect on = TargetSets.relation(second, third);
            assertEquals(forth.inverse(), TargetSets.relation(second, first));
            assertEquals(Effect.SAME, TargetSets.relation(first, first));
            boolean follows = forth == on && (forth == Effect.TIGHTENED || forth == Effect.RELAXED);
            if (follows || (forth == Effect.SAME && on == Effect.SAME)) {
                assertEquals(forth, TargetSets.relation(first, third), () -> first + " " + second + " " + third);
            }
        }
    }

    @Test
    void aTighterTargetIsMetByFewerResults() {
        Random random = new Random(8);
        for (int i = 0; i < 40_000; i++) {
            Target older = TargetParser.parse(RandomValues.counted(random));
            Target newer = TargetParser.parse(RandomValues.counted(random));
            BigDecimal actual = BigDecimal.valueOf(random.nextInt(120));
            boolean tightened = TargetSets.relation(older, newer) == Effect.TIGHTENED;
            if (tightened && isMetBy(newer, actual, "万元")) {
                assertTrue(isMetBy(older, actual, "万元"), older + " " + newer);
            }
        }
    }

    @Test
    void unitsAndWordsChangeNothing() {
        Random random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            int number = 1 + random.nextInt(5000);
            List<String> same = List.of(
                    "≥" + number + "万元",
                    "不低于" + number + "万元",
                    number + "万元以上",
                    "≥" + number + "0000元",
                    "至少" + number + "万元",
                    "＞＝" + number + "万元",
                    number + "万元（含）以上",
                    "大于等于 " + number + " 万元",
                    "≥" + NumeralWriter.write(number * 10_000L) + "元");
            Target first = TargetParser.parse(same.get(random.nextInt(same.size())));
            Target second = TargetParser.parse(same.get(random.nextInt(same.size())));
            assertEquals(Effect.SAME, TargetSets.relation(first, second), first + " " + second);
        }
    }

    @Test
    void theNormalFormReadsAsTheSameTarget() {
        List<String> wrong = new ArrayList<>();
        for (ValueCase value : ValueCase.ofKinds()) {
            Target target = TargetParser.parse(value.text());
            String normal = NormalForm.of(target);
            String again = ValueCase.json(TargetParser.parse(normal));
            // Where the unit was found is a fact about the document, not about the target.
            String expected = ValueCase.json(target).replace(", unitSource: \"name\"", "");
            if (!expected.equals(again) || !normal.equals(NormalForm.of(TargetParser.parse(normal)))) {
                wrong.add(value.text() + " as " + normal + " read " + again);
            }
        }
        assertEquals(List.of(), wrong);
    }
}
