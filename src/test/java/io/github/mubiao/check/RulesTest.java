package io.github.mubiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of rules holds every rule there is, and each has its sentence in both languages. */
class RulesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/io/github/mubiao/model");

    private static Set<String> ids() {
        return Checks.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties messages(String name) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name))) {
            messages.load(reader);
        }
        return messages;
    }

    @Test
    void everyMessageHasItsRuleAndEveryRuleItsMessage() throws IOException {
        for (String name : List.of("findings.properties", "findings_zh.properties")) {
            Set<String> ruled = messages(name).stringPropertyNames().stream()
                    .map(key -> key.replaceFirst("\\.\\d+$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(ids(), ruled, name + " and rules.tsv");
        }
    }

    @Test
    void everyRuleHasItsTitleInBothLanguages() throws IOException {
        for (String name : List.of("display-names.properties", "display-names_zh.properties")) {
            Set<String> titled = messages(name).stringPropertyNames().stream()
                    .filter(key -> key.startsWith("finding."))
                    .map(key -> key.substring("finding.".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(ids(), titled, name + " and rules.tsv");
        }
        assertEquals(
                messages("display-names.properties").stringPropertyNames(),
                messages("display-names_zh.properties").stringPropertyNames());
    }

    @Test
    void bothLanguagesSpeakOfTheSame() throws IOException {
        Properties english = messages("findings.properties");
        Properties chinese = messages("findings_zh.properties");
        assertEquals(english.stringPropertyNames(), chinese.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(chinese.getProperty(key)), key);
        }
    }

    private static Set<String> places(String message) {
        Set<String> places = new TreeSet<>();
        java.util.regex.Pattern.compile("\\{\\d}")
                .matcher(message)
                .results()
                .forEach(found -> places.add(found.group()));
        return places;
    }

    @Test
    void idsAreKebabCase() {
        assertTrue(ids().size() > 40);
        ids().forEach(id -> assertTrue(id.matches("[a-z]+(-[a-z]+)*"), id));
    }

    @Test
    void groupsStandTogether() {
        List<String> groups = Checks.rules().stream().map(Rule::group).toList();
        for (int i = 1; i < groups.size(); i++) {
            boolean again = !groups.get(i).equals(groups.get(i - 1))
                    && groups.subList(0, i).contains(groups.get(i));
            assertTrue(!again, groups.get(i) + " comes twice in rules.tsv");
        }
    }
}
