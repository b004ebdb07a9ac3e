package io.github.mubiao.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what a quantity counts by: the 人·月 of 元/人·月, the 季度 of 每季度1次. */
final class PerReader {

    private static final int LONGEST_UNKNOWN = 6;

    private static final Pattern TIME =
            Pattern.compile("\\d+(?:年度?|个?月|个?周|个?星期|天|日|工作日|个工作日|个?季度?|个?学期|学年|个?小时|分钟|秒)");

    private PerReader() {}

    /** The end of the unit, perhaps with a number before it, that a text behind 每 starts with; 0 for none. */
    static int end(FoldedText part) {
        if (part.text().isEmpty()) {
            return 0;
        }
        NumberReader.Span number = NumberReader.read(part.text(), 0);
        int start = number == null || number.unit() != null ? 0 : number.end();
        UnitReader.Span span = UnitReader.read(part, start, UnitReader.Trust.KNOWN);
        boolean plain = span.unit().text() != null && !span.unit().isMultiplier();
        return plain ? nounEnd(part.text(), span) : 0;
    }

    /** The 学生 of 每千名学生配备 belongs to what is counted by, whatever verb follows. */
    private static int nounEnd(String text, UnitReader.Span span) {
        Units.Known last = span.end() == 0 ? null : Units.known(text.substring(span.end() - 1, span.end()));
        String noun = last != null && last.classifier() ? Words.at(Words.Category.NOUN, text, span.end()) : null;
        return noun != null && noun.length() > 1 ? span.end() + noun.length() : span.end();
    }

    /** 元/人·月, 元/月/人, 元每人. */
    static UnitReader.Span of(FoldedText folded, UnitReader.Span core) {
        String text = folded.text();
        int place = core.end();
        List<String> parts = new ArrayList<>();
        StringBuilder written = new StringBuilder();
        while (place < text.length() && parts.size() < 4) {
            char separator = text.charAt(place);
            boolean first = parts.isEmpty();
            boolean times = separator == '·' || separator == '*' || isDot(text, place);
            if (separator != '/' && separator != '每' && (first || !times)) {
                break;
            }
            boolean bracket = separator == '/' && text.startsWith("(", place + 1);
            int start = place + (bracket ? 2 : 1);
            int end = partEnd(text, start, bracket);
            if (end < 0 || isItself(core, text, start, end)) {
                return new UnitReader.Span(core.unit(), core.end());
            }
            written.append(first ? "" : "每.*".indexOf(separator) >= 0 ? "·" : String.valueOf(separator));
            written.append(folded.written(), start, end);
            parts.add(text.substring(start, end));
            place = bracket ? end + 1 : end;
        }
        return parts.isEmpty() ? core : new UnitReader.Span(core.unit().per(written.toString()), place);
    }

    /** 元/人.月: a full stop between two words, typed for the dot in the middle. */
    private static boolean isDot(String text, int place) {
        return text.charAt(place) == '.'
                && place > 0
                && place + 1 < text.length()
                && Characters.isHan(text.charAt(place - 1))
                && Characters.isHan(text.charAt(place + 1));
    }

    /** 50人/30人 and 4期/200人 are two counts, no rate; 1次/2年 and 14/10万 are one. */
    private static boolean isItself(UnitReader.Span core, String text, int start, int end) {
        String unit = core.unit().text();
        String part = text.substring(start, end);
        if (!Characters.isDigit(part.charAt(0))) {
            return false;
        }
        if (unit != null && isTime("1" + unit)) {
            // 30分钟/1小时 are two limits.
            return true;
        }
        // 1/2天 is half a day, or once in two.
        boolean rate = unit == null ? part.matches("10{0,2}万(?:人|人口|车|辆|例|户)?") : isTime(part) && !part.endsWith(unit);
        return !rate;
    }

    /** The end of one part of a per: a unit, perhaps with a number before it (2年); -1 for none. */
    private static int partEnd(String text, int start, boolean bracket) {
        if (bracket) {
            int close = text.indexOf(')', start);
            return close > start && close - start <= 8 && isUnitLike(text.substring(start, close)) ? close : -1;
        }
        int place = start;
        NumberReader.Span number = place < text.length() ? NumberReader.read(text, place) : null;
        if (number != null && number.unit() == null && number.value().signum() > 0) {
            place = number.end();
        }
        String prefix = Units.prefixAt(text, place);
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
            return prefix == null ? -1 : place;
        }
        int end = place;
        while (end < text.length() && end - place < LONGEST_UNKNOWN && UnitReader.isUnknownPart(text, end)) {
            end++;
        }
        return end > place ? end : -1;
    }

    /** Whether a part is a number of a unit of time: 2年, 15个工作日. */
    private static boolean isTime(String part) {
        return TIME.matcher(part).matches();
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
