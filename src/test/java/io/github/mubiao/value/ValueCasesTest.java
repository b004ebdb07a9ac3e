package io.github.mubiao.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.DepartmentTarget;
import io.github.mubiao.model.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The specification: each case of the files in {@code values/}, under two locales. */
class ValueCasesTest {

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "tr-TR", "ar-EG"})
    void valuesInOneCell(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        List<String> wrong = new ArrayList<>();
        for (ValueCase value : ValueCase.ofKinds()) {
            String read = ValueCase.json(TargetParser.parse(value.text()));
            if (!read.equals(value.expected())) {
                wrong.add(value.file() + ": " + value.text() + " expected " + value.expected() + " but read " + read);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "tr-TR"})
    void valuesInSeveralCells(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        for (ValueCase value : ValueCase.of("cells")) {
            TargetText input = new TargetText(
                    value.text(),
                    value.optional("sign"),
                    value.optional("unit"),
                    value.optional("name"),
                    value.optional("header"),
                    value.year());
            TargetReading reading = TargetParser.parse(input);
            assertEquals(value.expected(), ValueCase.json(reading.target()), value.fields()::toString);
            List<String> conflicts =
                    reading.conflicts().stream().map(Conflict::rule).toList();
            assertEquals(value.conflicts(), conflicts, value.fields()::toString);
        }
    }

    @Test
    void sentences() {
        for (ValueCase value : ValueCase.of("sentences")) {
            List<String> expected = new ArrayList<>();
            value.fields().get("expected").forEach(target -> expected.add(ValueCase.plain(target)));
            List<String> read = TargetParser.parseSentence(value.text(), value.year()).stream()
                    .map(ValueCasesTest::plain)
                    .toList();
            assertEquals(String.join("\n", expected), String.join("\n", read));
        }
    }

    private static String plain(DepartmentTarget target) {
        String name = target.name() == null ? "" : "name: \"" + target.name() + "\", ";
        return "{" + name + "text: \"" + target.text() + "\", target: " + ValueCase.json(target.target()) + "}";
    }

    @Test
    void everyCaseStandsInTheFileOfItsKindOnceAndHasAReason() {
        Set<String> seen = new HashSet<>();
        for (ValueCase value : ValueCase.ofKinds()) {
            assertTrue(seen.add(value.text()), "twice: " + value.text());
            assertTrue(!value.reason().isBlank(), value.text());
            String kind = value.fields().get("expected").get("kind").textValue();
            assertEquals(value.file(), kind.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), value.text());
        }
        assertTrue(seen.size() >= 500, "cases: " + seen.size());
        assertTrue(ValueCase.ofKinds().stream().filter(ValueCase::isReal).count() >= 100);
    }

    /** What the contract's own table promises about telling kinds apart. */
    @Test
    void widthAndSpacesChangeNothing() {
        for (ValueCase value : ValueCase.ofKinds()) {
            String wide = wide(value.text());
            String spaced = " \u3000" + value.text() + "\u00a0\u200b";
            // Notes and references keep the characters of the document.
            boolean keeps = value.expected().contains("note") || value.file().equals("reference");
            if (!keeps) {
                assertEquals(width(value.expected()), width(ValueCase.json(TargetParser.parse(wide))), wide);
            }
            assertEquals(value.expected(), ValueCase.json(TargetParser.parse(spaced)), spaced);
        }
    }

    /** What was read lately is kept by its text and its year together, and what hashes alike is told apart. */
    @Test
    void whatWasReadForAnotherYearIsReadAnew() {
        for (Integer year : new Integer[] {2023, 2024, null, 2023}) {
            Target.Deadline read =
                    (Target.Deadline) TargetParser.read("12月底前", year).target();
            assertEquals(year, read.date().year());
        }
        String slot = "Aa";
        assertEquals("BB".hashCode(), slot.hashCode());
        assertEquals(slot, TargetParser.read(slot, null).folded());
        assertEquals("BB", TargetParser.read("BB", null).folded());
    }

    /** Full width; an entity of HTML stays, or it would be none, and so do letters, which are the unit. */
    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean widened = (c >= '0' && c <= '9') || ">=<%.,:".indexOf(c) >= 0;
            wide.append(widened && text.indexOf('&') < 0 ? (char) (c + 0xFEE0) : c);
        }
        return wide.toString();
    }

    private static String width(String text) {
        return Folding.fold(text, false).written();
    }
}
