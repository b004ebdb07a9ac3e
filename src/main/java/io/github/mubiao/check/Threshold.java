package io.github.mubiao.check;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/**
 * A number that a rule goes by and that users may set.
 *
 * @param name what a file of rules calls it, in camelCase
 * @param standard the number where nothing else is set
 * @param least the least that may be set
 * @param most the most that may be set
 * @param meaning what it is, in English, with its unit
 * @param meaningChinese the same in Chinese
 */
public record Threshold(
        String name, BigDecimal standard, BigDecimal least, BigDecimal most, String meaning, String meaningChinese) {

    /** Checks that the standard number may be set. */
    public Threshold {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(meaningChinese, "meaningChinese");
        if (standard.compareTo(least) < 0 || standard.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " is " + standard + ", not within " + least + " to " + most);
        }
    }

    /** Whether a number may be set. */
    public boolean allows(BigDecimal number) {
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }

    /** What it is, in Chinese for Chinese and in English for any other language. */
    public String meaning(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? meaningChinese : meaning;
    }
}
