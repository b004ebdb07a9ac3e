package io.github.mubiao.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/values.md} true: its grammar, its examples and its guards are those of the program. */
class ValuesDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/values.md");
    private static final Path GRAMMAR = Path.of("src/main/java/io/github/mubiao/value/Grammar.java");

    private static String document() throws IOException {
        return Files.readString(DOCUMENT);
    }

    @Test
    void theGrammarIsThatOfTheParser() throws IOException {
        String written = between(document(), "```ebnf\n(.*?)\n```");
        String parser = between(Files.readString(GRAMMAR), " \\* <pre>\n(.*?)\n \\* </pre>")
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n"));
        assertEquals(parser, written);
    }

    private static String between(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }

    @Test
    void theGuardsAreThoseOfTheTable() throws IOException {
        List<String> expected = Guards.all().stream()
                .map(guard -> guard.id() + ": " + guard.reason())
                .toList();
        List<String> written = rows("Guards").stream()
                .map(row -> row.get(0).replace("`", "") + ": " + row.get(2))
                .toList();
        assertEquals(expected, written);
    }

    @Test
    void theExamplesAreRead() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<List<String>> examples = rows("Kinds");
        for (List<String> row : examples) {
            String read = shown(TargetParser.parse(row.get(0)));
            if (!read.equals(row.get(1))) {
                wrong.add(row.get(0) + " is written as " + row.get(1) + " and read as " + read);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(examples.size() >= 50, examples.size() + " examples");
    }

    /** A target as the document shows it: its kind, and its fields without the quotes of JSON. */
    private static String shown(Target target) {
        if (target instanceof Target.All all) {
            return "all: " + all.parts().stream().map(ValuesDocumentTest::shown).collect(Collectors.joining("; "));
        }
        String fields = ValueCase.json(target)
                .replaceAll("^\\{kind: \"(\\w+)\",? ?|}$", "")
                .replace("\"", "")
                .replaceAll("(\\w+): ", "$1 ");
        String kind = target.kind().label();
        return fields.isEmpty() ? kind : kind + ": " + fields;
    }

    /** The rows of the table below a heading, without its head, as their cells are shown. */
    private static List<List<String>> rows(String heading) throws IOException {
        return between(document(), "## " + heading + "\n(.*?)(?:\n## |$)")
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> line.substring(2, line.length() - 2))
                .map(line -> List.of(line.split(" (?<!\\\\)\\| ", -1)))
                .map(cells -> cells.stream().map(ValuesDocumentTest::plain).toList())
                .toList();
    }

    private static String plain(String cell) {
        return cell.replace("&lt;", "<").replaceAll("\\\\(.)", "$1");
    }
}
