package io.github.mubiao.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a project's name stays over the years. */
public final class ProjectNames {

    /** The year and number of a document, {@code 〔2021〕56号}, in any brackets. */
    private static final Pattern NUMBER = Pattern.compile(
            "[\u3014\u3010\u2018\u300A\\[(<{\uFF08\uFF3B]\\s*(?:19|20)[0-9]{2}\\s*年?\\s*[\u3015\u3011\u2019\u300B\\])>}\uFF09\uFF3D]\\s*第?\\s*[0-9]{1,5}\\s*号");

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])(?:年度|年)?");

    /** The letters before a document's number say who issued it: 冀财教, 唐财社. */
    private static final int LONGEST_ISSUER = 6;

    private static final char FINANCE = '财';

    private ProjectNames() {}

    /** Letters and digits alone, full-width ones as the others, capitals; empty for {@code null}. */
    public static String letters(String text) {
        if (text == null) {
            return "";
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /**
     * The name without years, document numbers, white space and punctuation; {@code null} where there is none. A name
     * of nothing else stays as it is.
     */
    public static String key(String name) {
        String whole = letters(name);
        if (whole.isEmpty()) {
            return null;
        }
        String rest = letters(YEAR.matcher(withoutNumbers(name)).replaceAll(""));
        return rest.isEmpty() ? whole : rest;
    }

    /** The text without the years and numbers of documents, and without the letters of who issued them. */
    public static String withoutNumbers(String text) {
        if (text.indexOf('号') < 0) {
            return text;
        }
        Matcher numbers = NUMBER.matcher(text);
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (numbers.find()) {
            rest.append(text, from, Math.max(from, issuer(text, numbers.start())));
            from = numbers.end();
        }
        String left = rest.append(text, from, text.length()).toString();
        return letters(left).isEmpty() ? text : left;
    }

    /** Where the letters of who issued a document begin. */
    private static int issuer(String text, int number) {
        int start = number;
        while (start > 0 && Character.isIdeographic(text.charAt(start - 1))) {
            start--;
        }
        if (number - start <= LONGEST_ISSUER) {
            return start;
        }
        int finance = text.lastIndexOf(FINANCE, number - 1);
        return finance > start && number - finance < LONGEST_ISSUER ? finance - 1 : number;
    }
}
