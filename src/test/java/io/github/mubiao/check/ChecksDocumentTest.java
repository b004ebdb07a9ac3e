package io.github.mubiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/checks.md} what the table of rules says. {@code -Dmubiao.writeDocs=true} writes it anew.
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
        String group = "";
        for (Rule rule : Checks.rules()) {
            if (!rule.group().equals(group)) {
                group = rule.group();
                text.append("\n## ").append(group).append("\n\n");
                text.append("| rule | severity | why | example |\n|---|---|---|---|\n");
            }
            rule(text, rule);
        }
        return text.toString();
    }

    private static void rule(StringBuilder text, Rule rule) {
        text.append("| `")
                .append(rule.id())
                .append("` | ")
                .append(rule.severity().label())
                .append(" | ");
        text.append(escaped(rule.why())).append(' ').append(rule.whyChinese());
        for (Threshold threshold : rule.thresholds()) {
            text.append("<br>`").append(threshold.name()).append("` (");
            text.append(threshold.standard().toPlainString()).append("): ");
            text.append(escaped(threshold.meaning())).append(' ');
            text.append(threshold.meaningChinese());
        }
        text.append(" | ").append(escaped(rule.example())).append(" |\n");
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
