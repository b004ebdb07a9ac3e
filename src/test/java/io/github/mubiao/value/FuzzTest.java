package io.github.mubiao.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.mubiao.model.TargetKind;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random and mutated values, in the long run a million: no exception, and no number out of nothing. */
class FuzzTest {

    private static final int RANDOM = 60_000;
    private static final int MORE_RANDOM = 540_000;
    private static final int MUTATED = 40_000;
    private static final int MORE_MUTATED = 360_000;
    /** Guards against a hang only; it says nothing about speed. */
    private static final Duration HANG = Duration.ofMinutes(5);

    private static final String[] PIECES = {
        "0",
        "1",
        "2",
        "9",
        "12",
        "31",
        "100",
        "2022",
        ".",
        ",",
        "，",
        "、",
        "；",
        "-",
        "—",
        "~",
        "%",
        "％",
        "‰",
        "≥",
        "≤",
        ">",
        "<",
        "=",
        "《",
        "》",
        "±",
        "(",
        ")",
        "（",
        "）",
        "【",
        "/",
        "·",
        ":",
        "：",
        " ",
        "\n",
        "\u3000",
        "\u200b",
        "&gt;",
        "不",
        "低于",
        "不超过",
        "大于等于",
        "（不少于）",
        "以上",
        "以内",
        "达到",
        "控制在",
        "约",
        "余",
        "左右",
        "之间",
        "且",
        "至",
        "年",
        "月",
        "日",
        "底",
        "前",
        "每",
        "人",
        "元",
        "万",
        "亿",
        "个",
        "次",
        "公里",
        "平方米",
        "工作日",
        "增长",
        "较上年",
        "下降",
        "十",
        "百",
        "千",
        "三",
        "五",
        "半",
        "两",
        "零",
        "点",
        "分之",
        "百分之",
        "成",
        "优",
        "良好",
        "合格",
        "级",
        "一",
        "无",
        "预算",
        "上级指标",
        "完成",
        "率",
        "满意度",
        "补助",
        "力争",
        "**",
        "XX",
        "含",
        "各",
        "第",
        "号",
        "\uD83D\uDE00",
        "²",
        "㎡",
        "m",
        "M",
        "kg",
        "\uF0B3",
        "\u0000"
    };

    @Test
    void randomValues() {
        assertRandom(3, RANDOM);
    }

    @Tag("long")
    @Test
    void moreRandomValues() {
        assertRandom(5, MORE_RANDOM);
    }

    private static void assertRandom(int seed, int values) {
        assertTimeoutPreemptively(HANG, () -> {
            Random random = new Random(seed);
            for (int i = 0; i < values; i++) {
                StringBuilder value = new StringBuilder();
                for (int piece = random.nextInt(9); piece >= 0; piece--) {
                    value.append(PIECES[random.nextInt(PIECES.length)]);
                }
                ValueLaws.check(value.toString());
            }
        });
    }

    @Test
    void mutatedValues() {
        assertMutated(4, MUTATED);
    }

    @Tag("long")
    @Test
    void moreMutatedValues() {
        assertMutated(6, MORE_MUTATED);
    }

    private static void assertMutated(int seed, int values) {
        List<String> examples = ValueLaws.examples();
        assertTimeoutPreemptively(HANG, () -> {
            Random random = new Random(seed);
            for (int i = 0; i < values; i++) {
                StringBuilder value = new StringBuilder(examples.get(random.nextInt(examples.size())));
                for (int times = random.nextInt(3); times >= 0; times--) {
                    mutate(value, random, examples);
                }
                ValueLaws.check(value.toString());
            }
        });
    }

    private static void mutate(StringBuilder value, Random random, List<String> values) {
        int place = random.nextInt(value.length() + 1);
        switch (random.nextInt(4)) {
            case 0 -> value.insert(place, PIECES[random.nextInt(PIECES.length)]);
            case 1 -> value.delete(place, Math.min(value.length(), place + 1 + random.nextInt(2)));
            case 2 -> value.append(values.get(random.nextInt(values.size())));
            default -> value.setLength(place);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9", "1,", "≥", "(", "》1", "百", "一", "每人", "12月底前", "不低于", "。", " ", "\n", "&gt;", "第3", "≥9%，", "a"
            })
    void aHundredThousandCharacters(String piece) {
        String line = piece.repeat(100_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            TargetKind kind = TargetParser.parse(line).kind();
            assertEquals(line.isBlank() ? TargetKind.MISSING : TargetKind.QUALITATIVE, kind);
            assertFalse(TargetParser.parseSentence(line + "x", null).isEmpty());
        });
    }

    /** Below the length at which a value is prose, time must not explode either. */
    @ParameterizedTest
    @ValueSource(
            strings = {"9", "1,", "≥", "(", "》1", "百", "一", "每人", "12月底前", "不低于", "。", " ", "\n", "第3", "≥9%，", "((1)"})
    void aThousandCharacters(String piece) {
        String line = piece.repeat(1000 / piece.length());
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertNotNull(TargetParser.parse(line)));
    }
}
