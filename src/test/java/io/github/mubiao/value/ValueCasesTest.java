package io.github.mubiao.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.DepartmentTarget;
import io.github.mubiao.model.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The specification: each case of the files in {@code values/} is a test. */
class ValueCasesTest {

    /** More cases than this with one reason say that the reason fits anything. */
    private static final int MOST_ALIKE = 30;

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @TestFactory
    Stream<DynamicTest> valuesInOneCell() {
        return ValueCase.ofKinds().stream()
                .map(value -> test(value, () -> {
                    Target read = TargetParser.parse(value.text());
                    assertEquals(value.expected(), ValueCase.json(read), value::reason);
                }));
    }

    @TestFactory
    Stream<DynamicTest> valuesInSeveralCells() {
        return ValueCase.of("cells").stream()
                .map(value -> test(value, () -> {
                    TargetReading reading = TargetParser.parse(input(value));
                    assertEquals(value.expected(), ValueCase.json(reading.target()), value::reason);
                    List<String> conflicts =
                            reading.conflicts().stream().map(Conflict::rule).toList();
                    assertEquals(value.conflicts(), conflicts, value::reason);
                }));
    }

    @TestFactory
    Stream<DynamicTest> sentences() {
        return ValueCase.of("sentences").stream()
                .map(value -> test(value, () -> {
                    List<String> expected = new ArrayList<>();
                    value.fields().get("expected").forEach(target -> expected.add(ValueCase.plain(target)));
                    List<String> read = TargetParser.parseSentence(value.text(), value.year()).stream()
                            .map(ValueCasesTest::plain)
                            .toList();
                    assertEquals(String.join("\n", expected), String.join("\n", read), value::reason);
                }));
    }

    private static DynamicTest test(ValueCase value, org.junit.jupiter.api.function.Executable check) {
        return DynamicTest.dynamicTest(value.file() + ": " + value.text() + " (" + value.reason() + ")", check);
    }

    private static TargetText input(ValueCase value) {
        return new TargetText(
                value.text(),
                value.optional("sign"),
                value.optional("unit"),
                value.optional("name"),
                value.optional("header"),
                value.year());
    }

    private static String plain(DepartmentTarget target) {
        String name = target.name() == null ? "" : "name: \"" + target.name() + "\", ";
        return "{" + name + "text: \"" + target.text() + "\", target: " + ValueCase.json(target.target()) + "}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "tr-TR", "ar-EG"})
    void theLocaleChangesNothing(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        List<String> wrong = new ArrayList<>();
        for (ValueCase value : ValueCase.ofKinds()) {
            String read = ValueCase.json(TargetParser.parse(value.text()));
            if (!read.equals(value.expected())) {
                wrong.add(value.text() + " expected " + value.expected() + " but read " + read);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyCaseStandsInTheFileOfItsKindOnce() {
        Set<String> seen = new HashSet<>();
        for (ValueCase value : ValueCase.ofKinds()) {
            assertTrue(seen.add(value.text()), "twice: " + value.text());
            String kind = value.fields().get("expected").get("kind").textValue();
            assertEquals(value.file(), kind.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), value.text());
        }
        assertTrue(seen.size() >= 2000, "cases: " + seen.size());
        assertTrue(ValueCase.ofKinds().stream().filter(ValueCase::isReal).count() >= 100);
    }

    /** A reason that fits every case says nothing of any. */
    @Test
    void everyCaseHasAReasonThatFewOthersHave() {
        Map<String, Long> reasons =
                ValueCase.ofKinds().stream().collect(Collectors.groupingBy(ValueCase::reason, Collectors.counting()));
        List<String> common = reasons.entrySet().stream()
                .filter(reason -> reason.getKey().isBlank() || reason.getValue() > MOST_ALIKE)
                .map(reason -> reason.getValue() + " x " + reason.getKey())
                .toList();
        assertEquals(List.of(), common);
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

    /** A token of another column says which, and its place is one of its own cell. */
    @Test
    void tokensNameTheirCell() {
        TargetReading reading = TargetParser.parse(TargetText.of("12").withUnit("月底前"));
        assertEquals(
                List.of(
                        new Token("date", "12", 0, 2, Token.Source.VALUE),
                        new Token("date", "月底前", 0, 3, Token.Source.UNIT)),
                reading.tokens());
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
