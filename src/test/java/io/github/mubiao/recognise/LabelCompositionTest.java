package io.github.mubiao.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mubiao.model.MoneyUnit;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What labels mean that are put together of known ones, over all that the standard vocabulary lists. */
class LabelCompositionTest {

    private static final Map<String, Field> LEVELS = Map.of(
            "中央", Field.CENTRAL,
            "省级", Field.PROVINCIAL,
            "自治区级", Field.PROVINCIAL,
            "市级", Field.MUNICIPAL,
            "县级", Field.COUNTY,
            "区级", Field.COUNTY,
            "地方", Field.LOCAL,
            "本级", Field.OWN_LEVEL);

    private static final JsonNode BASE = base();
    private static final Vocabulary VOCABULARY = vocabulary();

    private static JsonNode base() {
        try (InputStream in = LabelCompositionTest.class.getResourceAsStream("/layouts/base.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The labels and words that all layouts share. */
    static Vocabulary vocabulary() {
        VocabularyBuilder builder = new VocabularyBuilder();
        for (LayoutGroup group : LayoutGroup.values()) {
            BASE.path(group.label())
                    .properties()
                    .forEach(list -> builder.add(group.label(), list.getKey(), strings(list.getValue())));
        }
        return builder.build();
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(entry -> strings.add(entry.asText()));
        return strings;
    }

    private static List<String> labels(String group, String key) {
        List<String> labels = strings(BASE.path(group).path(key));
        assertFalse(labels.isEmpty(), group + "." + key);
        return labels;
    }

    /** Whether a layout file says itself what a label means. */
    private static boolean isListed(String label) {
        return VOCABULARY.field(label) != null || VOCABULARY.column(label) != null;
    }

    @Test
    void namesOfALevelAreNames() {
        List<String> words = new ArrayList<>(LEVELS.keySet());
        words.addAll(labels("words", "labelQualifiers"));
        for (String key : List.of("unit", "unitCode", "agency", "name", "code")) {
            for (String label : labels("project", key)) {
                for (String word : words) {
                    if (!isListed(word + label) && label.matches("\\p{IsHan}+")) {
                        // 本级支出项目 may be a value.
                        boolean name = label.matches(".*(名称|编码|代码|编号)");
                        Field expected = name ? VOCABULARY.field(label) : null;
                        assertEquals(expected, VOCABULARY.meaning(word + label).field(), word + label);
                    }
                }
            }
        }
    }

    @Test
    void aDepartmentOfALevelIsNotTheForms() {
        for (String label : labels("project", "department")) {
            for (String level : LEVELS.keySet()) {
                Field field = VOCABULARY.meaning(level + label).field();
                assertTrue(isListed(level + label) || field != Field.DEPARTMENT, level + label);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"项目建设期", "项目实施期限", "政策起止时间", "研究起止时间", "起止年月", "服务期限", "购买服务期", "实施周期", "建设工期"})
    void periodsAreOfWhatGoesOn(String label) {
        assertEquals(Field.PERIOD, VOCABULARY.meaning(label).field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"期限", "时间", "债券期限", "质保期", "建设内容", "服务时段", "计划时间"})
    void otherTimesAreNoPeriods(String label) {
        assertTrue(VOCABULARY.meaning(label).field() != Field.PERIOD, label);
    }

    @ParameterizedTest
    @CsvSource({
        "年度绩效目标, OBJECTIVES",
        "项目年度绩效目标, OBJECTIVES",
        "当年绩效目标, OBJECTIVES",
        "2024年绩效目标, OBJECTIVES",
        "年初设定目标, OBJECTIVES",
        "本年度预期目标, OBJECTIVES",
        "年度总体工作目标, OBJECTIVES",
        "年度任务目标, OBJECTIVES",
        "具体目标, OBJECTIVES",
        "分项绩效目标, OBJECTIVES",
        "资金绩效目标, OBJECTIVES",
        "年度绩效目标2, OBJECTIVES",
        "年度目标概述, OBJECTIVES",
        "长期绩效目标, MID_TERM_OBJECTIVES",
        "项目实施期绩效目标, MID_TERM_OBJECTIVES",
        "三年总体绩效目标, MID_TERM_OBJECTIVES",
        "项目全周期总体目标, MID_TERM_OBJECTIVES",
        "总目标, OVERALL_OBJECTIVES",
        "项目总体绩效目标, OVERALL_OBJECTIVES",
        "政策整体目标, OVERALL_OBJECTIVES"
    })
    void goalsAreThoseOfTheirTime(String label, Field goals) {
        assertEquals(goals, VOCABULARY.meaning(label).field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"部门整体绩效目标", "特定目标类", "目标群体", "产业目标", "绩效目标表", "双碳目标"})
    void otherWordsBesideGoalsAreNone(String text) {
        Field field = VOCABULARY.meaning(text).field();
        assertTrue(field == null || !field.isObjectives(), () -> text + " " + field);
    }

    @Test
    void grantsOfALevelAreItsMoney() {
        for (String label : labels("budget", "fiscal")) {
            LEVELS.forEach((level, field) -> {
                boolean composed = !isListed(level + label) && label.matches("\\p{IsHan}+");
                if (composed) {
                    for (String text : List.of(level + label, "其中：" + level + label, level + label + "（万元）")) {
                        assertEquals(field, VOCABULARY.meaning(text).field(), text);
                    }
                }
            });
        }
    }

    @Test
    void noPartBecomesATotalAndNoTotalAPart() {
        List<String> words = new ArrayList<>(LEVELS.keySet());
        words.addAll(labels("words", "labelQualifiers"));
        for (String key : List.of("total", "sum", "midTermTotal", "fullYear", "other", "ownFunds", "carriedOver")) {
            for (String label : labels("budget", key)) {
                for (String word : words) {
                    LabelMeaning meaning = VOCABULARY.meaning(word + label);
                    assertTrue(isListed(word + label) || !meaning.isMoney(), word + label + ": " + meaning.field());
                }
            }
        }
    }

    @Test
    void goalsOfTheYearHoweverItIsWritten() {
        for (String label : labels("project", "objectives")) {
            if (label.startsWith("年度")) {
                for (String year : List.of("当年", "本年度", "2024年", "2024年度")) {
                    assertTrue(VOCABULARY.meaning(year + label.substring(2)).isObjectives(), year + label.substring(2));
                }
            }
        }
    }

    @Test
    void wordsOfDetailChangeNothing() {
        for (String detail : labels("words", "labelDetails")) {
            for (String label : labels("project", "objectives")) {
                assertTrue(VOCABULARY.meaning(label + detail).isObjectives(), label + detail);
            }
            for (String label : labels("columns", "level3")) {
                boolean listed = isListed(label + detail);
                assertTrue(listed || VOCABULARY.meaning(label + detail).column() == Column.LEVEL3, label + detail);
            }
            assertNull(VOCABULARY.meaning("项目" + detail + detail).column());
        }
    }

    @Test
    void sectionsOfMoneyWithTheirUnit() {
        for (String prefix : List.of("", "项目", "专项")) {
            for (String money : labels("words", "moneyWords")) {
                for (String aspect : List.of("情况", "筹措", "筹措情况", "来源及安排情况")) {
                    String label = prefix + money + aspect;
                    if (!isListed(label)) {
                        LabelMeaning section = VOCABULARY.meaning(label + "（万元）");
                        assertEquals(Field.MONEY_SECTION, section.field(), label);
                        assertEquals(Optional.of(MoneyUnit.TEN_THOUSAND_YUAN), section.moneyUnit(), label);
                        // Without a unit an indicator may be called so.
                        assertNull(VOCABULARY.meaning(label).field(), label);
                    }
                }
            }
        }
    }
}
