package io.github.mubiao.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/values.md} what the cases say. {@code -Dmubiao.writeDocs=true} writes it anew.
 */
class ValuesDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/values.md");
    private static final Path INTRODUCTION = Path.of("src/test/resources/values/introduction.md");

    @Test
    void theDocumentIsCurrent() throws IOException {
        String current = document();
        if (Boolean.getBoolean("mubiao.writeDocs")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, current);
        }
        assertEquals(
                current,
                Files.readString(DOCUMENT),
                "docs/values.md is not current: mvn test -Dtest=ValuesDocumentTest -Dmubiao.writeDocs=true");
    }

    private static String document() throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(INTRODUCTION));
        for (String kind : ValueCase.KINDS) {
            List<ValueCase> cases = ValueCase.of(kind);
            text.append("\n## ").append(kind).append("\n\n");
            text.append("| value | reading | why |\n|---|---|---|\n");
            for (ValueCase value : cases) {
                row(text, value.text() + (value.isReal() ? " ★" : ""), value.expected(), value.reason());
            }
        }
        cells(text);
        return text.toString();
    }

    private static void cells(StringBuilder text) {
        text.append("\n## Several cells\n\n| value | sign | unit | name | year | reading | why |\n");
        text.append("|---|---|---|---|---|---|---|\n");
        for (ValueCase value : ValueCase.of("cells")) {
            String year = value.year() == null ? null : value.year().toString();
            String conflicts = value.conflicts().isEmpty() ? "" : "; finding: " + String.join(", ", value.conflicts());
            row(
                    text,
                    value.text(),
                    value.optional("sign"),
                    value.optional("unit"),
                    value.optional("name"),
                    year,
                    value.expected(),
                    value.reason() + conflicts);
        }
    }

    private static void row(StringBuilder text, String... cells) {
        for (String cell : cells) {
            String shown = cell == null
                    ? ""
                    : cell.replace("\\", "\\\\")
                            .replace("|", "\\|")
                            .replace("*", "\\*")
                            .replace("\n", " ⏎ ");
            text.append("| ")
                    .append(shown.replace("<", "&lt;").replace("~", "\\~"))
                    .append(' ');
        }
        text.append("|\n");
    }
}
