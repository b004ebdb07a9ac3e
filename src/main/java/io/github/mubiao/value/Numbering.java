package io.github.mubiao.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbering in front of a value: 1., (2), ③, 指标1:. */
final class Numbering {

    private static final Pattern FORMS = Pattern.compile(
            "(?:指标\\d{1,2}[:.、]|\\d{1,2}(?:[.](?! *\\d++(?![年月]))|、)(?=[^\\d%‰])|\\(\\d{1,2}\\)(?=[^\\d%]|(?:19|20)\\d{2}(?:[年./-]|\\d{4}(?!\\d))|\\d{1,2}月(?!以|内|\\)))|\\([一二三四五六七八九十]\\)|[①-⑳]|[一二三四五六七八九十]{1,2}、(?=[^一二三四五六七八九十\\d]))");

    /** A number of an item that stands in a list of them, each with the next number; of no decimal. */
    private static final Pattern ITEM =
            Pattern.compile("(?:(?<digits>\\d{1,2})|(?<numeral>[一二三四五六七八九十]{1,2}))(?<mark>[、)]|[.](?!\\d))");

    /** 1、2月 are two months, and no item on February. */
    private static final Pattern MONTH = Pattern.compile("\\d{1,2}(?:月(?![底末内\\d])|季度)");

    private static final Pattern ALONE = Pattern.compile("\\(?[一二三四五六七八九十]{1,2}[、)]|\\d{1,2}[、)]");

    private Numbering() {}

    /** Whether a text is numbering and nothing behind it: （一）, 1、. */
    static boolean isAlone(String text) {
        return ALONE.matcher(text).matches();
    }

    /**
     * The items of 1、100人；2、200人 without their numbers; empty where it is no such list. The first number may have
     * been taken off before.
     */
    static List<Clause> items(Clause clause) {
        List<Clause> items = new ArrayList<>();
        for (Clause piece : Pieces.of(clause, false)) {
            Matcher item = ITEM.matcher(piece.text());
            boolean numbered = item.lookingAt() && item.end() < piece.length() && number(item) == items.size() + 1;
            if (numbered
                    && MONTH.matcher(piece.text())
                            .region(item.end(), piece.length())
                            .lookingAt()) {
                return List.of();
            }
            if (!numbered && (!items.isEmpty() || clause.folded().originOf(0) == 0)) {
                return List.of();
            }
            items.add(numbered ? piece.slice(item.end(), piece.length()) : piece);
        }
        return items.size() < 2 ? List.of() : items;
    }

    private static int number(Matcher item) {
        if (item.group("digits") != null) {
            return Integer.parseInt(item.group("digits"));
        }
        BigDecimal number = Numerals.read(item.group("numeral"));
        return number == null ? 0 : number.intValue();
    }

    /** The place behind numbering that starts at a place; the place itself where there is none. */
    static int skip(String text, int start) {
        Matcher matcher = FORMS.matcher(text).region(start, text.length());
        if (!matcher.lookingAt() || matcher.end() == text.length()) {
            return start;
        }
        // (3)次 has its number in the bracket.
        boolean counts = text.charAt(start) == '(' && Units.known(text.substring(matcher.end())) != null;
        return counts ? start : matcher.end();
    }
}
