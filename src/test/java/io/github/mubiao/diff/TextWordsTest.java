package io.github.mubiao.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mubiao.model.TextPart;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of two texts are said to have changed. */
class TextWordsTest {

    /** Removed words in {@code [-…-]}, added ones in {@code [+…+]}. */
    private static String shown(List<TextPart> parts) {
        return parts.stream()
                .map(part -> switch (part.kind()) {
                    case REMOVED -> "[-" + part.text() + "-]";
                    case ADDED -> "[+" + part.text() + "+]";
                    case KEPT -> part.text();
                })
                .collect(Collectors.joining());
    }

    private static String of(List<TextPart> parts, TextPart.Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind || part.kind() == TextPart.Kind.KEPT)
                .map(TextPart::text)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "完成率达到95%|完成率达到98.5%|完成率达到[-95-][+98.5+]%",
                "投入1.5万元|投入1.25万元|投入[-1.5-][+1.25+]万元",
                "第1.节|第2.节|第[-1-][+2+].节",
                "GDP增长|GNP增长|[-GDP-][+GNP+]增长",
                "A1级|A2级|A[-1-][+2+]级",
                "保障供水|保障安全供水|保障[+安全+]供水",
                "保障安全供水|保障供水|保障[-安全-]供水",
                "按时完成|按时完成。|按时完成[+。+]",
                "前面按时|按时|[-前面-]按时",
                // a lone character that both hold by chance tears no words apart
                "甲一乙|丙一丁|[-甲一乙-][+丙一丁+]",
                "甲一二乙|丙一二丁|[-甲-][+丙+]一二[-乙-][+丁+]",
                "甲一|丙一|[-甲-][+丙+]一",
                "一甲|一丙|一[-甲-][+丙+]",
                "甲一乙二丙|丁一戊二己|[-甲一乙二丙-][+丁一戊二己+]",
                // the most that stays, in its order
                "维修甲路和乙大桥|维修乙大桥甲路|维修[-甲路和-]乙大桥[+甲路+]",
                "一二三四五|三四五一二|[-一二-]三四五[+一二+]",
            })
    void changed(String from, String to, String parts) {
        assertEquals(parts, shown(TextWords.between(from, to)));
    }

    /** Both texts are there in full, and the comparison the other way is its mirror. */
    @Test
    void nothingIsLost() {
        Random random = new Random(11);
        for (int round = 0; round < 3000; round++) {
            String from = text(random);
            String to = text(random);
            List<TextPart> parts = TextWords.between(from, to);
            assertEquals(from, of(parts, TextPart.Kind.REMOVED));
            assertEquals(to, of(parts, TextPart.Kind.ADDED));
            List<TextPart> back = TextWords.between(to, from);
            assertEquals(of(parts, TextPart.Kind.REMOVED), of(back, TextPart.Kind.ADDED));
            assertEquals(kept(parts), kept(back), () -> from + " " + to + ": " + shown(parts) + " " + shown(back));
        }
    }

    private static String kept(List<TextPart> parts) {
        return parts.stream()
                .filter(part -> part.kind() == TextPart.Kind.KEPT)
                .map(TextPart::text)
                .collect(Collectors.joining("|"));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append("甲乙丙1.2ab。".charAt(random.nextInt(9)));
        }
        return text.toString();
    }

    /** Of long texts whole sentences are compared, and of endless ones the whole. */
    @Test
    void longTexts() {
        String sentence = "加强项目管理，规范资金使用，确保专款专用。";
        String before = sentence.repeat(30);
        assertEquals(
                before + "[-建成3座。-][+建成4座。+]" + before,
                shown(TextWords.between(before + "建成3座。" + before, before + "建成4座。" + before)));
        String endless = "无标点".repeat(700);
        assertEquals(
                "[-" + endless + "甲-][+" + endless + "乙+]", shown(TextWords.between(endless + "甲", endless + "乙")));
        // A thousand words each is still compared word by word.
        String short1 = "甲".repeat(999);
        assertEquals(short1 + "[-乙-][+丙+]", shown(TextWords.between(short1 + "乙", short1 + "丙")));
        String tooLong = "甲".repeat(1000);
        assertEquals(
                "[-" + tooLong + "乙-][+" + tooLong + "丙+]", shown(TextWords.between(tooLong + "乙", tooLong + "丙")));
    }
}
