package io.github.mubiao.check;

import io.github.mubiao.model.Indicator;
import java.util.regex.Pattern;

/**
 * What an indicator says, folded.
 *
 * @param name what is measured, without numbering, marks and what stands in brackets at its end; the
 *     description where the layout has no third level
 * @param description the description
 * @param value the value as written
 */
record Wording(String name, String description, String value) {

    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[*★☆●■◆]|指标\\d{0,3}[:.、]|\\d{1,3}[.、](?!\\d)|\\(\\d{1,3}\\)|[①-⑳])+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,40}\\)$");

    static Wording of(Indicator indicator) {
        String description = Folded.of(indicator.description());
        String name = bare(Folded.of(indicator.level3()));
        return new Wording(name.isEmpty() ? bare(description) : name, description, Folded.of(indicator.value()));
    }

    /** The text without what only numbers it. */
    static String unnumbered(String folded) {
        boolean numbered = !folded.isEmpty() && (!Character.isLetter(folded.charAt(0)) || folded.startsWith("指标"));
        return numbered ? NUMBERING.matcher(folded).replaceFirst("") : folded;
    }

    /** The text without what only numbers it or explains its unit. */
    static String bare(String folded) {
        String bare = unnumbered(folded);
        return bare.endsWith(")") ? BRACKETS.matcher(bare).replaceFirst("") : bare;
    }

    /** Name, description and value. */
    String text() {
        return name + ' ' + description + ' ' + value;
    }

    /** Whether a word of a category stands in the name or in the description. */
    boolean mentions(String category) {
        return RuleWords.within(category, name) || RuleWords.within(category, description);
    }

    /**
     * Whether the name ends with a word of a category that nothing turns round: 合格率 but neither
     * 不合格率 nor, for what is adverse, 投诉率下降 or 降低投诉率.
     */
    boolean endsWith(String category) {
        return endsWithWord(category, name);
    }

    /** The same of the name without a word of another category behind it: 返工 before 次数. */
    boolean endsWith(String category, String behind) {
        String last = RuleWords.ending(behind, name);
        return last != null && endsWithWord(category, name.substring(0, name.length() - last.length()));
    }

    private static boolean endsWithWord(String category, String text) {
        String word = RuleWords.ending(category, text);
        return word != null && RuleWords.ending("negation", text.substring(0, text.length() - word.length())) == null;
    }
}
