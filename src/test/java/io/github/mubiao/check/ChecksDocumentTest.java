package io.github.mubiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/checks.md} what rules and cases say. {@code -Dmubiao.writeDocs=true} writes it anew.
 */
class ChecksDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/checks.md");
    private static final Path INTRODUCTION = Path.of("src/test/resources/checks-introduction.md");

    @Test
    void theDocumentIsCurrent() throws IOException {
        String current = document();
        if (Boolean.getBoolean("mubiao.writeDocs")) {
            Files.writeString(DOCUMENT, current);
        }
        assertEquals(
                current,
                Files.readString(DOCUMENT),
                "docs/checks.md is not current: mvn test -Dtest=ChecksDocumentTest -Dmubiao.writeDocs=true");
    }

    private static String document() throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(INTRODUCTION));
        List<CheckCase> cases = CheckCase.all();
        String group = "";
        for (Rule rule : Checks.rules()) {
            if (!rule.group().equals(group)) {
                group = rule.group();
                text.append("\n## ").append(group).append('\n');
            }
            rule(text, rule, cases);
        }
        return text.toString();
    }

    private static void rule(StringBuilder text, Rule rule, List<CheckCase> cases) {
        text.append("\n### `").append(rule.id()).append("`\n\n");
        text.append("**").append(rule.severity().label()).append("** · ");
        text.append(escaped(rule.why())).append(' ').append(rule.whyChinese()).append("\n\n");
        text.append("Example: ").append(escaped(rule.example())).append('\n');
        for (Threshold threshold : rule.thresholds()) {
            text.append("\nThreshold `").append(threshold.name()).append("` (");
            text.append(threshold.standard().toPlainString()).append("): ");
            text.append(escaped(threshold.meaning())).append(' ');
            text.append(threshold.meaningChinese()).append('\n');
        }
        List<CheckCase> own =
                cases.stream().filter(each -> each.rule().equals(rule.id())).toList();
        if (own.isEmpty()) {
            return;
        }
        text.append("\n| document | found | why |\n|---|---|---|\n");
        for (CheckCase each : own) {
            text.append("| ").append(escaped(each.shown()));
            text.append(each.fires() ? " | yes | " : " | no | ").append(escaped(each.why()));
            text.append(" |\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("<", "&lt;")
                .replace("~", "\\~")
                .replace("\n", " ⏎ ");
    }
}
