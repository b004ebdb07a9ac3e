package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import java.util.List;
import java.util.regex.Matcher;

/** A value's pattern without its number, ≥**人, XX%, 公里; its words are those of the unit and its noun, and it is filled where a mark stands for the number. */
record Template(Comparator comparator, Unit unit, String words, boolean filled) {

    private static final int LONGEST_NAME = 300;

    /** The pattern that a text is; {@code null} where it is none. */
    static Template read(FoldedText folded) {
        String text = folded.text();
        if (text.isEmpty() || text.length() > 24 || Characters.hasDigit(text) || isIdiom(text)) {
            return null;
        }
        Signs.Found sign = Signs.at(text, 0);
        if (sign != null && sign.comparator() == null && Characters.isSign(text.charAt(0))) {
            return null;
        }
        String weak = sign == null ? Words.WEAK.at(text, 0) : null;
        boolean reaches = weak != null && weak.length() > 1;
        Comparator comparator = sign != null ? sign.comparator() : reaches ? Words.WEAK.comparator(weak) : null;
        int start = sign != null ? sign.end() : reaches ? weak.length() : 0;
        int first = start;
        for (String mark = Words.PLACEHOLDER.at(text, start); mark != null; mark = Words.PLACEHOLDER.at(text, start)) {
            start += mark.length();
        }
        boolean filled = start > first;
        Template template = rest(folded, start, comparator, filled);
        // 达到 alone is an answer.
        return sign == null && !filled && template != null && template.unit.text() == null ? null : template;
    }

    /** 首次, 突破, 不超期: an answer in words, denied or not. */
    private static boolean isIdiom(String text) {
        String negation = Words.NEGATION.at(text, 0);
        return Words.IDIOM.has(text) || (negation != null && Words.IDIOM.has(text.substring(negation.length())));
    }

    /** Whether it is nothing but a word made of units' characters: 班组, 本年度, 百. */
    boolean isWord() {
        if (comparator != null || filled || unit.per() != null || unit.text() == null) {
            return false;
        }
        boolean known = Units.counted(words) != null;
        return unit.isMultiplier() || (!known && (words.length() < 3 || words.startsWith("本")));
    }

    private static Template rest(FoldedText folded, int start, Comparator comparator, boolean filled) {
        String text = folded.text();
        // X光 is a word; XX项 was never filled in.
        boolean letter = filled
                && start > 0
                && start < text.length()
                && "xX".indexOf(text.charAt(start - 1)) >= 0
                && (start == 1 || "xX".indexOf(text.charAt(start - 2)) < 0);
        UnitLexer.Trust trust = filled && !letter ? UnitLexer.Trust.SIGNED : UnitLexer.Trust.KNOWN;
        UnitLexer.Span span = UnitLexer.read(folded, start, trust);
        int end = span.end();
        String suffix = Words.SUFFIX.at(text, end);
        boolean told = span.unit().text() != null
                && suffix != null
                && suffix.length() > 1
                && Units.prefixAt(span.unit().text(), 0) == null
                && !Words.RANK.has(span.unit().text());
        if (suffix != null && (filled || told)) {
            end += suffix.length();
            comparator = comparator == null ? Words.SUFFIX.comparator(suffix) : comparator;
        }
        boolean lone = filled
                && start == 1
                && "×xX*?".indexOf(text.charAt(0)) >= 0
                && span.unit().isNone();
        boolean empty = comparator == null && span.unit().text() == null && (!filled || lone);
        return end == text.length() && !empty && (filled || !isNumeral(span.unit()))
                ? new Template(comparator, span.unit(), text.substring(start, span.end()), filled)
                : null;
    }

    /** 百万元以上, 千人: a number that is left out in speech. */
    private static boolean isNumeral(Unit unit) {
        String text = unit.text();
        return text != null && text.length() > 1 && "百千".indexOf(text.charAt(0)) >= 0 && Units.known(text) == null;
    }

    /** The pattern behind a name: 受益人数≥**人, 开发数量(≥**个); {@code null} for none. */
    static Template behind(FoldedText folded) {
        String text = folded.text();
        int end = text.endsWith(")") ? text.length() - 1 : text.length();
        for (int i = 0; i < end; i++) {
            boolean sign = Characters.isSign(text.charAt(i)) && (i == 0 || !Characters.isSign(text.charAt(i - 1)));
            if (sign) {
                Template template = read(folded.slice(i, end));
                if (template != null && (template.filled || template.unit.text() != null)) {
                    return template;
                }
            }
        }
        return null;
    }

    /** The pattern that an indicator's name gives, with its sign and unit: 新增床位（张）, 受益人数≥**人; {@code null} for none. */
    static Template ofName(String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            return null;
        }
        FoldedText folded = Folding.fold(name, false);
        Template template = behind(folded);
        if (template != null) {
            return template;
        }
        Unit bare = bareUnit(folded);
        return bare == null ? ofBrackets(folded) : new Template(null, bare, bare.text(), false);
    }

    /** The unit in the last bracket that holds one, with the bound at the end of the name: 响应时间(秒)≤; {@code null} for none. */
    private static Template ofBrackets(FoldedText folded) {
        Unit unit = null;
        Comparator comparator = null;
        Matcher bracket = Form.of("name-bracket").find(folded.text(), 0);
        for (; bracket != null; bracket = Form.of("name-bracket").find(folded.text(), bracket.end())) {
            Unit held = heldUnit(folded.slice(bracket.start("held"), bracket.end("held")));
            // 慰问金(元)(每人每年): the second bracket says what the first counts by.
            boolean by = unit != null && held != null && held.text() == null;
            // 面积 of 绿地(万平方米)面积 names what the unit measures.
            String noun = bracket.group("noun");
            boolean names = held != null
                    && (noun == null
                            || List.of(Words.MEASURED_NAME.meaning(noun).split(" "))
                                    .contains(held.dimension()));
            unit = by ? unit.per(held.per()) : names ? held : unit;
            String bound = bracket.group("bound");
            comparator = bound == null || Words.SUFFIX.has(bound) ? Words.SUFFIX.comparator(bound) : Signs.read(bound);
        }
        return unit == null ? null : new Template(comparator, unit, unit.text(), false);
    }

    /** The unit that a bracket holds: 个, ≥**个, 万元,含税, or several, 台、套, as one unknown unit. */
    private static Unit heldUnit(FoldedText held) {
        Template filled = read(held);
        if (filled != null && filled.filled) {
            return filled.unit;
        }
        Matcher cut = Form.of("next-unit").find(held.text(), 0);
        Unit first = UnitLexer.wholeKnown(cut == null ? held : held.slice(0, cut.start()));
        Unit second = cut == null
                ? null
                : UnitLexer.wholeKnown(held.slice(cut.end(), held.text().length()));
        return first == null || second == null ? first : UnitLexer.asWritten(held.written());
    }

    /** 合格率%, 建筑面积/㎡; of 台/套 and 元/亩 the stroke belongs to the unit, and nobody knows where that begins. */
    private static Unit bareUnit(FoldedText folded) {
        Matcher share = Form.of("name-share").find(folded.text(), 0);
        Matcher stroke = share == null ? Form.of("name-stroke").whole(folded.text()) : null;
        boolean own = stroke != null && Units.known(stroke.group("before")) != null;
        int start = share != null ? share.end() - 1 : stroke != null && !own ? stroke.start("unit") : -1;
        return start < 0
                ? null
                : UnitLexer.wholeKnown(folded.slice(start, folded.text().length()));
    }
}
