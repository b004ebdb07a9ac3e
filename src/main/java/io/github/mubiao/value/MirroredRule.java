package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 90%≤满意度, 10<X: what is measured stands behind the sign. */
final class MirroredRule {

    private static final Pattern FORM =
            Pattern.compile("[^<>≤≥=]+(?<sign>[<≤>≥]=?)(?<name>[Xx]|[\\p{IsHan}&&[^零一二三四五六七八九十百千万亿半]]{2,12})");
    private static final int LONGEST = 40;

    private MirroredRule() {}

    static Target read(Clause clause) {
        Matcher form = clause.length() > LONGEST ? null : FORM.matcher(clause.text());
        if (form == null || !form.matches() || !isName(clause.slice(form.start("name"), clause.length()))) {
            return null;
        }
        Quantity quantity = Quantity.read(clause.folded(), 0, false);
        Comparator sign = Signs.read(form.group("sign"));
        if (quantity == null || quantity.about() || quantity.end() != form.start("sign") || sign == null) {
            return null;
        }
        clause.trace().token("number", clause.folded(), 0, quantity.numberEnd());
        clause.trace().token("unit", clause.folded(), quantity.numberEnd(), quantity.end());
        clause.trace().token("sign", clause.folded(), quantity.end(), form.end("sign"));
        clause.trace().token("name", clause.folded(), form.start("name"), clause.length());
        return new Target.Comparison(
                Signs.mirrored(sign),
                quantity.value(),
                false,
                quantity.unit().toBase(quantity.value()),
                Measures.of(quantity.unit(), null, null, null));
    }

    /** Whether it names what is measured, and is no unit, no grade and nothing to be measured against. */
    private static boolean isName(Clause name) {
        return UnitReader.wholeKnown(name.folded()) == null
                && Words.at(Words.Category.SUFFIX, name.text(), 0) == null
                && !Words.is(Words.Category.GRADE, name.text())
                && !Words.anywhere(Words.Category.BENCHMARK, name.text())
                && !Words.anywhere(Words.Category.BUDGET, name.text());
    }
}
