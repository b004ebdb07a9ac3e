package io.github.mubiao.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;

/** Reads a unit at a place of folded text: 万人次, 元/人·月, 个行政村, (%). */
final class UnitLexer {

    /** How far an unknown unit may be believed. */
    enum Trust {
        /** Only known units: the number is a numeral, and 一 stands in many words. */
        KNOWN(0),
        /** One unknown character: digits without a sign. */
        BRIEF(1),
        /** A few unknown characters: digits behind a sign. */
        SIGNED(6);

        private final int longest;

        Trust(int longest) {
            this.longest = longest;
        }
    }

    /** A unit that was read, and the place behind it. */
    record Span(Unit unit, int end) {}

    /** Longer texts are sentences. */
    private static final int LONGEST = 20;

    private UnitLexer() {}

    /** The unit that starts at a place; {@link Unit#NONE} with the same place where none does. */
    static Span read(FoldedText folded, int start, Trust trust) {
        Span bracketed = bracketed(folded, start);
        if (bracketed != null) {
            return bracketed;
        }
        return counted(folded, product(folded, core(folded, start, trust)));
    }

    /** The whole text as a unit; {@code null} where it is none. An unknown word is believed. */
    static Unit whole(String text) {
        FoldedText cell = cell(text);
        return cell == null ? null : whole(cell, Trust.SIGNED);
    }

    /** The whole text as a known unit; {@code null} where it is none. */
    static Unit wholeKnown(FoldedText folded) {
        return whole(folded, Trust.KNOWN);
    }

    private static Unit whole(FoldedText folded, Trust trust) {
        Span span = read(folded, 0, trust);
        return span.end() == folded.text().length() && !span.unit().isNone() ? span.unit() : null;
    }

    /** The whole text as one unit that nobody knows, such as 个、次; {@code null} where digits, signs or length forbid. */
    static Unit asWritten(String text) {
        FoldedText cell = cell(text);
        return cell == null || Characters.hasDigit(cell.text())
                ? null
                : span(cell, 0, cell.text().length(), cell.written(), BigDecimal.ONE, Unit.UNKNOWN + cell.text())
                        .unit();
    }

    /** A unit's cell without brackets around it and the label in it, （单位：个）; {@code null} where no unit can stand there. */
    private static FoldedText cell(String text) {
        String unit = text.strip();
        boolean wrapped = unit.length() > 2
                && "（(".indexOf(unit.charAt(0)) >= 0
                && "）)".indexOf(unit.charAt(unit.length() - 1)) >= 0;
        String inner = wrapped ? unit.substring(1, unit.length() - 1).strip() : unit;
        FoldedText folded = Folding.fold(Form.of("unit-label").cut(inner).strip(), false);
        boolean none = folded.text().isEmpty() || folded.text().length() > LONGEST || Characters.hasSign(folded.text());
        return none ? null : folded;
    }

    /** 100.00(%): the unit in brackets. */
    private static Span bracketed(FoldedText folded, int start) {
        int close = folded.text().startsWith("(", start) ? folded.text().indexOf(')', start) : -1;
        if (close < 0 || close - start > 16) {
            return null;
        }
        int first = folded.text().startsWith("单位:", start + 1) ? start + 4 : start + 1;
        Span inner = counted(folded, core(folded, first, Trust.KNOWN));
        return inner.end() == close && !inner.unit().isNone() ? new Span(inner.unit(), close + 1) : null;
    }

    private static Span core(FoldedText folded, int start, Trust trust) {
        String text = folded.text();
        String name = longestName(text, start);
        String prefix = Units.prefixAt(text, start);
        boolean longer = name != null && (prefix == null || prefix.length() <= name.length());
        if (longer && !startsLater(text, start, name)) {
            return known(folded, start, name, start + name.length(), BigDecimal.ONE);
        }
        int place = prefix == null ? start : start + prefix.length();
        BigDecimal multiplier = prefix == null ? BigDecimal.ONE : Units.multiplier(prefix);
        String multiplied = prefix == null ? null : longestName(text, place);
        if (multiplied != null && !startsLater(text, place, multiplied)) {
            return known(folded, start, multiplied, place + multiplied.length(), multiplier);
        }
        int end = unknownEnd(text, place, trust);
        if (end > place) {
            String base = text.substring(place, end);
            return span(folded, start, end, base, multiplier, Unit.UNKNOWN + base);
        }
        if (prefix == null) {
            return new Span(Unit.NONE, start);
        }
        // 50万(元) is 50万元.
        Unit many = span(folded, start, place, null, multiplier, null).unit();
        Span inBracket = bracketed(folded, place);
        boolean whole = inBracket != null && !inBracket.unit().isMultiplier();
        return whole ? new Span(many.of(inBracket.unit()), inBracket.end()) : new Span(many, place);
    }

    /** 人·天: two known units as one. */
    private static Span product(FoldedText folded, Span core) {
        Unit unit = core.unit();
        String second = folded.text().startsWith("·", core.end()) && unit.base() != null
                ? Units.at(folded.text(), core.end() + 1)
                : null;
        if (second == null || startsLater(folded.text(), core.end() + 1, second)) {
            return core;
        }
        String base = unit.base() + "·" + second;
        Unit product = new Unit(unit.text() + "·" + second, null, base, unit.scale(), "own:" + base);
        return new Span(product, core.end() + 1 + second.length());
    }

    /** 个点位 is a 个 of 点位, though 个点 is a unit too. */
    private static String longestName(String text, int start) {
        String name = Units.at(text, start);
        if (name == null || name.length() == 1) {
            return name;
        }
        String first = name.substring(0, 1);
        Units.Known known = Units.known(first);
        String noun = known != null && known.classifier() ? Words.NOUN.at(text, start + 1) : null;
        return noun != null && noun.length() + 1 > name.length() ? first : name;
    }

    /** Latin letters that go on are another word: the m of mode, the G of GB3095. */
    static boolean startsLater(String text, int start, String name) {
        int end = start + name.length();
        char last = name.charAt(name.length() - 1);
        char next = end < text.length() ? text.charAt(end) : ' ';
        return last < 128 && next < 128 && Character.isLetter(last) && Character.isLetterOrDigit(next);
    }

    private static Span known(FoldedText folded, int start, String name, int end, BigDecimal multiplier) {
        Units.Known known = Units.known(name);
        String text = folded.text();
        Matcher either = Form.of("unit-either").at(text, end - name.length());
        if (either != null) {
            // 人(次) is 人次.
            String base = either.group("turn") == null ? either.group() : "人次";
            return span(folded, start, either.end(), base, multiplier, "own:" + base);
        }
        Unit unit = span(folded, start, end, known.base(), multiplier.multiply(known.scale()), known.dimension())
                .unit();
        return new Span(unit, namedEnd(text, end, known));
    }

    /** The place behind what a known unit counts: 学校 of 5所学校, 人民币 of 50万元人民币. It is no part of the unit. */
    private static int namedEnd(String text, int end, Units.Known known) {
        Words named = known.classifier() ? Words.NOUN : Words.CURRENCY;
        String noun = named.at(text, end);
        boolean same = noun != null
                && (known.classifier()
                        || known.dimension().equals(Unit.of(named.meaning(noun)).dimension()));
        return same && !isNounBroken(text, end + noun.length()) ? end + noun.length() : end;
    }

    /** A noun that goes on into another word is no part of a unit. */
    private static boolean isNounBroken(String text, int end) {
        return end < text.length()
                && Characters.isHan(text.charAt(end))
                && Words.SUFFIX.at(text, end) == null
                && Words.TAIL.at(text, end) == null
                && "每至到".indexOf(text.charAt(end)) < 0;
    }

    private static Span span(FoldedText folded, int start, int end, String base, BigDecimal scale, String dimension) {
        String written = folded.written().substring(start, end);
        // Brackets inside a unit, 人（次）, keep their width.
        String text = written.indexOf('(') < 0 ? written : folded.originalOf(start, end);
        return new Span(new Unit(text, null, base, scale, dimension), end);
    }

    private static int unknownEnd(String text, int start, Trust trust) {
        int end = start;
        while (end < text.length() && isUnknownPart(text, end)) {
            end++;
        }
        return end - start <= trust.longest ? end : start;
    }

    /** Whether a character may be part of an unknown unit; in 5个取消 a word denies what stands before it. */
    static boolean isUnknownPart(String text, int place) {
        char c = text.charAt(place);
        return Characters.isHan(c)
                && !CharacterKind.NO_MEASURE.is(c)
                && !Numerals.isPart(c)
                && !(c == '超'
                        && Words.PLAIN_LEAD.at(text, place) == null
                        && Words.PLAIN_LEAD.ending(text, place + 1) == null)
                && !(Words.DENIAL.at(text, place) != null
                        && Words.DENIAL.at(text, place).length() > 1)
                && Words.SUFFIX.at(text, place) == null
                && Words.TAIL.at(text, place) == null
                && Words.CHANGE.at(text, place) == null
                && Words.WEAK.at(text, place) == null;
    }

    /** The end of the unit, perhaps with a number before it, that a text behind 每 starts with; 0 for none. */
    static int countedEnd(FoldedText part) {
        NumberLexer.Span number = NumberLexer.read(part.text(), 0);
        int start = number == null || number.unit() != null ? 0 : number.end();
        Span span = read(part, start, Trust.KNOWN);
        boolean plain = span.unit().text() != null && !span.unit().isMultiplier();
        return plain ? nounEnd(part.text(), span) : 0;
    }

    /** The 学生 of 每千名学生配备 belongs to what is counted by, whatever verb follows. */
    private static int nounEnd(String text, Span span) {
        String unit = span.unit().text();
        Units.Known known = Units.counted(unit);
        String noun = known != null && known.classifier() ? Words.NOUN.at(text, span.end()) : null;
        return noun != null && noun.length() > 1 ? span.end() + noun.length() : span.end();
    }

    /** 元/人·月, 元/月/人, 元每人, 次/每年, 元一天. */
    static Span counted(FoldedText folded, Span core) {
        String text = folded.text();
        if (isOnce(text, core)) {
            return new Span(core.unit().per(folded.written().substring(core.end() + 1)), text.length());
        }
        int place = core.end();
        int parts = 0;
        StringBuilder written = new StringBuilder();
        for (; place < text.length() && parts < 4; parts++) {
            char separator = text.charAt(place);
            boolean times =
                    separator == '·' || separator == '*' || Form.of("per-dot").at(text, place) != null;
            if (separator != '/' && separator != '每' && (parts == 0 || !times)) {
                break;
            }
            boolean bracket = separator == '/' && text.startsWith("(", place + 1);
            boolean each = separator == '/' && text.startsWith("每", place + 1);
            int start = place + (bracket || each ? 2 : 1);
            int end = partEnd(folded, start, bracket);
            if (end < 0 || isItself(core, text.substring(start, end))) {
                return core;
            }
            written.append(parts == 0 ? "" : separator == '/' ? "/" : "·");
            written.append(folded.written(), start, end);
            place = bracket ? end + 1 : end;
        }
        return parts == 0 ? core : new Span(core.unit().per(written.toString()), place);
    }

    /** 50元一天, 2次一年: one known unit behind money or occasions, and nothing behind it. */
    private static boolean isOnce(String text, Span core) {
        int one = core.end();
        boolean rate = "money".equals(core.unit().dimension())
                || "own:次".equals(core.unit().dimension());
        Units.Known known = rate && text.startsWith("一", one) ? Units.known(text.substring(one + 1)) : null;
        return known != null
                && !known.dimension().startsWith("money")
                && !known.dimension().equals("share");
    }

    /** 50人/30人 and 4期/200人 are two counts, no rate; 1次/2年 and 14/10万 are one. */
    private static boolean isItself(Span core, String part) {
        String unit = core.unit().text();
        if (!Characters.isDigit(part.charAt(0))) {
            return false;
        }
        // 1/2天 is half a day, or once in two; 30分钟/1小时 are two limits.
        Form time = Form.of("per-time");
        return unit == null
                ? !Form.of("per-rate").is(part)
                : time.is("1" + unit) || !time.is(part) || part.endsWith(unit);
    }

    /** The end of one part of a per: a unit, perhaps with a number before it (2年); -1 for none. */
    private static int partEnd(FoldedText folded, int start, boolean bracket) {
        String text = folded.text();
        if (bracket) {
            int close = text.indexOf(')', start);
            return close > start && close - start <= 8 && whole(text.substring(start, close)) != null ? close : -1;
        }
        int place = start;
        NumberLexer.Span number = place < text.length() ? NumberLexer.read(text, place) : null;
        if (number != null && number.unit() == null && number.value().signum() > 0) {
            place = number.end();
        }
        Span known = core(folded, place, Trust.KNOWN);
        Span part = known.unit().isNone() && number == null ? core(folded, place, Trust.SIGNED) : known;
        boolean none = part.unit().isNone()
                || "%".equals(part.unit().text())
                || (number == null && part.unit().isMultiplier());
        return none ? -1 : part.end();
    }
}
