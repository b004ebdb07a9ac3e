package io.github.mubiao.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        String current = guards();
        String written = between(document(), "(\\| guard \\|.*?)\n\n## ");
        if (Boolean.getBoolean("mubiao.writeDocs")) {
            Files.writeString(DOCUMENT, document().replace(written, current.strip()));
        }
        assertEquals(
                current.strip(),
                between(document(), "(\\| guard \\|.*?)\n\n## "),
                "docs/values.md is not current: mvn test -Dtest=ValuesDocumentTest -Dmubiao.writeDocs=true");
    }

    /** The guards that refuse for one reason, with all their places, in one row. */
    private static String guards() {
        Map<String, Set<String>> places = new LinkedHashMap<>();
        for (Guards.Guard guard : Guards.all()) {
            places.computeIfAbsent("`" + guard.id() + "` | " + guard.reason(), row -> new LinkedHashSet<>())
                    .add(guard.where().label());
        }
        return "| guard | because | where |\n|---|---|---|\n"
                + places.entrySet().stream()
                        .map(row -> "| " + row.getKey() + " | " + String.join(", ", row.getValue()) + " |\n")
                        .collect(Collectors.joining());
    }

    /** A fact that no guard asks for and no reading needs says nothing. */
    @Test
    void everyFactIsAskedFor() {
        Set<Fact> asked = EnumSet.of(Fact.EXPLICIT, Fact.SYMBOL);
        for (Guards.Guard guard : Guards.all()) {
            asked.addAll(guard.when());
            asked.addAll(guard.unless());
        }
        assertEquals(EnumSet.allOf(Fact.class), asked);
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
