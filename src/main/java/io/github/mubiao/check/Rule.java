package io.github.mubiao.check;

import io.github.mubiao.model.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a finding can be about.
 *
 * @param id stable, in kebab-case: what {@code --only}, baselines and other programs name
 * @param severity how much each finding of the rule matters
 * @param group the kind of rule: {@code reading}, {@code arithmetic}, {@code prose}, {@code codes},
 *     {@code targets}, {@code substance} or {@code structure}
 * @param why why it matters, one sentence in English
 * @param whyChinese the same in Chinese
 * @param example what a document with such a finding says
 * @param thresholds the numbers that it goes by and that users may set
 */
public record Rule(
        String id,
        Severity severity,
        String group,
        String why,
        String whyChinese,
        String example,
        List<Threshold> thresholds) {

    /** Checks that nothing is left out. */
    public Rule {
        Objects.requireNonNull(severity, "severity");
        for (String text : List.of(id, group, why, whyChinese, example)) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("Rule " + id + " says nothing in one of its texts");
            }
        }
        thresholds = List.copyOf(thresholds);
    }

    /**
     * The threshold with this name.
     *
     * @throws IllegalArgumentException if the rule has none
     */
    public Threshold threshold(String name) {
        return thresholds.stream()
                .filter(threshold -> threshold.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Rule " + id + " has no threshold " + name));
    }

    /** Why it matters, in Chinese for Chinese and in English for any other language. */
    public String why(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? whyChinese : why;
    }
}
