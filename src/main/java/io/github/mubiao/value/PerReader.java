package io.github.mubiao.value;

/** Reads what a quantity counts by: the 人·月 of 元/人·月, the 季度 of 每季度1次. */
final class PerReader {

    private static final int LONGEST_UNKNOWN = 6;

    private PerReader() {}

    /** The end of the unit, perhaps with a number before it, that a text behind 每 starts with; 0 for none. */
    static int end(FoldedText part) {
        if (part.text().isEmpty()) {
            return 0;
        }
        NumberReader.Span number = NumberReader.read(part.text(), 0);
        int start = number == null || number.unit() != null ? 0 : number.end();
        UnitReader.Span span = UnitReader.read(part, start, UnitReader.Trust.KNOWN);
        boolean plain = span.unit().text() != null
                && span.unit().per() == null
                && !span.unit().isMultiplier();
        return plain ? span.end() : 0;
    }

    /** The end of one part of a per: a unit, perhaps with a number before it (2年); -1 for none. */
    static int partEnd(String text, int start, boolean bracket) {
        if (bracket) {
            int close = text.indexOf(')', start);
            return close > start && close - start <= 8 && isUnitLike(text.substring(start, close)) ? close : -1;
        }
        int place = start;
        NumberReader.Span number = place < text.length() ? NumberReader.read(text, place) : null;
        if (number != null && number.unit() == null && number.value().signum() > 0) {
            place = number.end();
        }
        String prefix = number == null ? Units.prefixAt(text, place) : null;
        place += prefix == null ? 0 : prefix.length();
        String name = Units.at(text, place);
        if ("%".equals(name)) {
            return -1;
        }
        if (name != null && !UnitReader.startsLater(text, place, name)) {
            String noun =
                    Units.known(name).classifier() ? Words.at(Words.Category.NOUN, text, place + name.length()) : null;
            int end = place + name.length() + (noun == null ? 0 : noun.length());
            // 千瓦时 is one unit, though 瓦 is one too.
            String whole = Units.at(text, start);
            return whole == null ? end : Math.max(end, start + whole.length());
        }
        if (number != null) {
            return -1;
        }
        int end = place;
        while (end < text.length() && end - place < LONGEST_UNKNOWN && UnitReader.isUnknownPart(text, end)) {
            end++;
        }
        return end > place ? end : -1;
    }

    /** Whether what a bracket holds may be a unit: 套 of 元/台(套), but not 不少于. */
    private static boolean isUnitLike(String inner) {
        return !Characters.hasDigit(inner)
                && !Characters.hasSign(inner)
                && !Words.compareIn(inner)
                && !Words.is(Words.Category.SIGN, inner)
                && !Words.is(Words.Category.SUFFIX, inner);
    }
}
