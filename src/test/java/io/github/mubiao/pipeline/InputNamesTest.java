package io.github.mubiao.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each document has a JSON file of its own. */
class InputNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a.docx b.doc              | a b
                    a.docx a.doc              | a.docx a.doc
                    a.docx A.doc              | a.docx A.doc
                    a.docx a.docx             | a.docx a.docx-2
                    a.docx A.docx             | a.docx A.docx-2
                    a.docx a.docx a.docx-2.docx | a.docx a.docx-3 a.docx-2
                    a.docx a.docx A.DOCX-2.docx | a.docx a.docx-3 A.DOCX-2
                    a.doc a.docx a.docx-2.docx a.docx.docx | a.doc a.docx a.docx-2 a.docx.docx
                    a.docx.docx a.doc a.docx  | a.docx a.doc a.docx-2
                    run.docx Run.html run     | run.docx Run.html run-2
                    run                       | run-2
                    DataPackage.docx          | DataPackage.docx
                    a.docx a.json/b.docx      | a.docx a.json/b
                    a.docx A.JSON/b.docx      | a.docx A.JSON/b
                    a.docx a.json/b.docx a.docx.json/c.docx | a.docx-2 a.json/b a.docx.json/c
                    .docx x/.docx             | .docx x/.docx
                    """)
    void names(String paths, String names) {
        assertEquals(List.of(names.split(" ")), InputNames.of(List.of(paths.split(" "))));
    }

    @Test
    void noNameIsTooLongForItsFile() {
        String chinese = "县".repeat(84);
        List<String> names = InputNames.of(List.of(
                "x/" + chinese + ".docx", "x/" + chinese + ".doc", "a".repeat(251) + ".doc", "a".repeat(250) + ".doc"));
        names.forEach(name -> assertTrue(bytes(name.substring(name.indexOf('/') + 1) + ".json") <= 255, name));
        assertEquals(4, new HashSet<>(names).size());
        assertEquals("a".repeat(250), names.get(3));
        assertTrue(names.get(0).startsWith("x/县县") && names.get(0).contains("~"), names.get(0));
        assertEquals(List.of(names.get(2)), InputNames.of(List.of("a".repeat(251) + ".doc")));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void noTwoAreTheSame() {
        String[] pieces = {"a", "A", ".docx", ".doc", "-2", "-3", "/", ".json", "run"};
        Random random = new Random(5);
        for (int round = 0; round < 3000; round++) {
            List<String> all = new java.util.ArrayList<>();
            for (int i = 0; i < 8; i++) {
                StringBuilder path = new StringBuilder("a");
                for (int k = random.nextInt(5); k > 0; k--) {
                    path.append(pieces[random.nextInt(pieces.length)]);
                }
                String made = path.toString().replaceAll("//+", "/").replaceAll("/$", "");
                all.add(made);
            }
            List<String> names = InputNames.of(all);
            Set<String> files = new HashSet<>();
            names.forEach(name -> files.add((name + ".json").toLowerCase(Locale.ROOT)));
            assertEquals(all.size(), files.size(), () -> all + " → " + names);
            for (String name : files) {
                for (String other : files) {
                    assertTrue(!other.startsWith(name + "/"), () -> all + " → " + names);
                }
            }
            assertEquals(names, InputNames.of(all));
        }
    }
}
