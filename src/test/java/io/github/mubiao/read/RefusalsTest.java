package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.MessageCatalog;
import java.util.Arrays;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason not to read a file is one sentence, in both languages, with the same arguments. */
class RefusalsTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final MessageCatalog ENGLISH =
            new MessageCatalog(UnreadableDocumentException.SENTENCES, Locale.ENGLISH);
    private static final MessageCatalog CHINESE =
            new MessageCatalog(UnreadableDocumentException.SENTENCES, Locale.CHINESE);

    private static Set<String> arguments(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noSentenceIsMissingOrLeftOver(boolean chinese) {
        Set<String> keys = Stream.concat(
                        Arrays.stream(Refusal.values()).map(Refusal::key),
                        Arrays.stream(Limit.values()).map(limit -> "limit." + limit.option()))
                .collect(Collectors.toCollection(TreeSet::new));
        var bundle = (PropertyResourceBundle) (chinese ? CHINESE : ENGLISH).bundle();
        Set<String> there = new TreeSet<>(bundle.keySet());
        there.removeIf(key -> bundle.handleGetObject(key) == null);
        assertEquals(keys, there);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void isASentenceInBothLanguages(Refusal refusal) {
        String english = ENGLISH.word(refusal.key());
        String chinese = CHINESE.word(refusal.key());
        assertEquals(arguments(english), arguments(chinese));
        assertTrue(HAN.matcher(chinese).find(), chinese);
        assertEquals(
                refusal.of("a", "b", "c").getMessage(),
                refusal.of("a", "b", "c").message(Locale.ROOT));
        assertEquals(-1, refusal.of("a", "b", "c").getMessage().indexOf('{'));
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void aLimitNamesItsValueAndItsOption(Limit limit) {
        String option = "--limit " + limit.option() + "=N";
        assertTrue(limit.reached(7).getMessage().matches("more than 7 .* \\(" + option + " raises this\\)"));
        String chinese = limit.reached(7).message(Locale.CHINESE);
        assertTrue(HAN.matcher(chinese).find() && chinese.contains("7") && chinese.contains(option), chinese);
    }

    /** Names of parts come from the file. */
    @Test
    void whatAFileIsCalledMakesNoSecondLine() {
        assertEquals(
                "the file is damaged or cut off: a b in it cannot be unzipped (download or copy it again)",
                Refusal.CUT_OFF.of("a\r\n\tb").getMessage());
    }
}
