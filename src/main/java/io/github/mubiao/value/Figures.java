package io.github.mubiao.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the figures that are part of a name: 24小时 of 24小时监测覆盖率, PM2.5, 65岁以上. A figure describes what is measured
 * where a noun stands behind it and nothing in front makes it a target of its own; before a number without a sign only where
 * it begins the name, and counts no things.
 */
final class Figures {

    /** Stands for a figure in the name. */
    private static final char FIGURE = '某';

    private static final Pattern AGE = Patterns.of("age");
    private static final Pattern LATIN = Patterns.of("latin-figure");
    private static final Pattern BOUND = Patterns.of("behind-figure");
    private static final Pattern OWN_TARGET = Patterns.of("own-target");
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    /** Dimensions in which things are counted, and not described. */
    private static final List<String> COUNTED = List.of("money", "area", "length", "mass", "mu", "volume");

    private final String name;
    private final boolean signed;

    private Figures(String name, boolean signed) {
        this.name = name;
        this.signed = signed;
    }

    /**
     * The name with a plain character in place of each figure that describes.
     *
     * @param signed whether a sign or a word of comparison stands behind the name
     */
    static String taken(String name, boolean signed) {
        return Characters.hasDigit(name) ? new Figures(name, signed).taken() : name;
    }

    private String taken() {
        StringBuilder plain = new StringBuilder();
        int place = 0;
        while (place < name.length()) {
            int end = isInside(place) ? place : end(place);
            plain.append(end == place ? name.charAt(place) : FIGURE);
            place = Math.max(place + 1, end);
        }
        return plain.toString();
    }

    /** The end of the figure at a place; the place itself where none describes. */
    private int end(int place) {
        String term = Words.at(Words.Category.TERM, name, place);
        int after = term == null ? place : place + term.length();
        boolean last = after == name.length() && isLatin(name.charAt(after - 1));
        if (after > place && !last && !isInside(after)) {
            return after;
        }
        Matcher age = AGE.matcher(name).region(place, name.length());
        boolean bound = place > 0 && name.charAt(place - 1) == '满';
        if (age.lookingAt() && !(bound && age.end() == name.length())) {
            return age.end();
        }
        boolean figure = isLatin(name.charAt(place)) && (signed || (place == 0 && !endsInVerb()));
        return figure && !isTarget(place) ? described(place) : place;
    }

    /** Whether a sign, a change, a rate or a verb in front makes the number at a place a target of its own. */
    private boolean isTarget(int place) {
        Words.Word word = Words.before(name, place);
        boolean compared = word != null
                && (word.category() == Words.Category.SIGN
                        || word.category() == Words.Category.WEAK
                        || word.category() == Words.Category.CHANGE);
        return compared
                || (!signed && Words.ending(Words.Category.COUNTING_VERB, name, place) != null)
                || OWN_TARGET.matcher(name).region(0, place).find();
    }

    private boolean endsInVerb() {
        return Words.ending(Words.Category.COUNTING_VERB, name) != null
                || Words.ending(Words.Category.TAIL, name) != null
                || Words.ending(Words.Category.DONE, name) != null;
    }

    private int described(int place) {
        NumberLexer.Span number = NumberLexer.read(name, place);
        UnitLexer.Span span =
                number == null ? null : UnitLexer.read(Folding.fold(name, false), number.end(), UnitLexer.Trust.KNOWN);
        if (span == null || span.unit().isNone()) {
            Matcher latin = LATIN.matcher(name).region(place, name.length());
            int end = latin.lookingAt() ? latin.end() : signed && number != null ? number.end() : place;
            return isBeforeNoun(end) && !isWeak(end) ? end : place;
        }
        Unit unit = span.unit();
        Matcher behind = BOUND.matcher(name).region(span.end(), name.length());
        boolean bounded = behind.lookingAt();
        int end = bounded ? behind.end() : span.end();
        boolean within = bounded && name.charAt(end - 1) == '内';
        boolean described = signed || bounded || !counts(unit);
        boolean amount = unit.per() != null || unit.isShare() || name.charAt(number.end()) == '(';
        return described
                        && !amount
                        && !isCalendar(number.value(), unit, end)
                        && isBeforeNoun(end)
                        && (within || !isWeak(end))
                ? end
                : place;
    }

    private static boolean counts(Unit unit) {
        Units.Known known = unit.text() == null ? null : Units.known(unit.text());
        return known == null || known.classifier() || COUNTED.contains(known.dimension());
    }

    /** 3月, 15日 and 2024年底 are dates; 7日内 and 2024年 are not. */
    private boolean isCalendar(BigDecimal number, Unit unit, int end) {
        if (unit.text() == null) {
            return false;
        }
        return switch (unit.text()) {
            case "月", "号" -> true;
            case "日" -> name.charAt(end - 1) != '内';
            case "年" ->
                number.compareTo(FIRST_YEAR) >= 0 && end < name.length() && "底末前内".indexOf(name.charAt(end)) >= 0;
            default -> false;
        };
    }

    /** Whether a noun of at least two characters stands at a place, and no bound. */
    private boolean isBeforeNoun(int place) {
        return place + 1 < name.length()
                && Characters.isHan(name.charAt(place))
                && "半多余来".indexOf(name.charAt(place)) < 0
                && Words.at(Words.Category.SUFFIX, name, place) == null
                && (Words.at(Words.Category.SIGN, name, place) == null
                        || Words.at(Words.Category.GRADE_WEAK, name, place) != null);
    }

    /** Whether 达到 or the like stands at a place; behind 内 it may begin a noun: 2小时内到达率. */
    private boolean isWeak(int place) {
        return Words.at(Words.Category.WEAK, name, place) != null;
    }

    /** Whether a word or number goes on at a place. */
    private boolean isInside(int place) {
        return place > 0 && place < name.length() && isLatin(name.charAt(place - 1)) && isLatin(name.charAt(place));
    }

    private static boolean isLatin(char c) {
        return c == '.' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
