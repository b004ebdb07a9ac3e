package io.github.mubiao.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mubiao.model.TabTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a form leaves untried never matches: it finds what its regular expression finds. */
class FormTest {

    /** Places at which the values of the specification are looked at, one of so many. */
    private static final int STEP = 3;

    private static List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        TabTable.rows(Form.class, "patterns.tsv", 3).forEach(row -> forms.add(Form.of(row.get(0))));
        for (Guards.Guard guard : Guards.all()) {
            if (guard.pattern() != null) {
                forms.add(guard.pattern());
            }
            if (guard.except() != null) {
                forms.add(guard.except());
            }
        }
        return forms;
    }

    @Test
    void formsMatchWhatTheirExpressionsMatch() {
        List<String> texts = ValueLaws.examples().stream()
                .map(value -> Folding.fold(value, true).text())
                .filter(text -> text.length() < 60)
                .toList();
        List<String> wrong = new ArrayList<>();
        for (Form form : forms()) {
            Pattern pattern = Pattern.compile(form.toString());
            for (String text : texts) {
                boolean same = form.isIn(text) == pattern.matcher(text).find()
                        && form.is(text) == pattern.matcher(text).matches();
                for (int place = 0; place <= text.length(); place += STEP) {
                    Matcher matcher =
                            pattern.matcher(text).region(place, text.length()).useTransparentBounds(true);
                    same &= (form.at(text, place) != null) == matcher.lookingAt();
                }
                if (!same) {
                    wrong.add(text + " with " + form);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void alternativesAndOptionalPartsAreSeen() {
        assertEquals(true, Form.compile("a?b|c*").isIn(""));
        assertEquals(true, Form.compile("(?:ab)?c{0,2}[x-z]\\d").is("y7"));
        assertEquals(true, Form.compile("(?<=a)b").isIn("ab"));
        assertEquals(false, Form.compile("\\Qa+b\\E").isIn("aab"));
    }

    /** A pattern is made when it is first asked for, so that only this test sees a name that is in no table, or in no code. */
    @Test
    void codeAndTableNameTheSamePatterns() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/github/mubiao/value"))) {
            for (Path file : files.toList()) {
                Pattern.compile("Form\\.of\\(\\s*\"([a-z-]+)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(name -> used.add(name.group(1)));
            }
        }
        Set<String> known = new TreeSet<>();
        String tables = Files.readString(Path.of("src/main/resources/io/github/mubiao/value/guards.tsv"));
        for (List<String> row : TabTable.rows(Form.class, "patterns.tsv", 3)) {
            known.add(row.get(0));
            tables += row.get(1);
        }
        String references = tables;
        known.removeIf(name -> !used.contains(name) && references.contains("{" + name + "}"));
        assertEquals(known, used);
    }
}
