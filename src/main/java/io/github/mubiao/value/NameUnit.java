package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;

/** The unit and the sign that an indicator's name gives: 新增床位（张）, 受益人数≥**人. */
final class NameUnit {

    private NameUnit() {}

    /** The unit; {@code null} where the name gives none. */
    static Unit of(String name) {
        FoldedText folded = folded(name);
        if (folded == null) {
            return null;
        }
        Template template = Template.behind(folded);
        if (template != null) {
            return template.unit().isNone() ? null : template.unit();
        }
        String text = folded.text();
        int open = text.lastIndexOf('(');
        if (open < 0 || !text.endsWith(")")) {
            return bare(folded);
        }
        int first = text.startsWith("单位:", open + 1) ? open + 1 + "单位:".length() : open + 1;
        FoldedText inner = folded.slice(first, text.length() - 1);
        Template filled = Template.read(inner);
        return filled != null && filled.filled() && !filled.unit().isNone()
                ? filled.unit()
                : UnitLexer.wholeKnown(inner);
    }

    /** 合格率%, 建筑面积/㎡; of 台/套 and 元/亩 the stroke belongs to the unit, and nobody knows where that begins. */
    private static Unit bare(FoldedText folded) {
        String text = folded.text();
        int length = text.length();
        if (length > 2 && "%‰".indexOf(text.charAt(length - 1)) >= 0 && Characters.isHan(text.charAt(length - 2))) {
            return UnitLexer.wholeKnown(folded.slice(length - 1, length));
        }
        int stroke = text.lastIndexOf('/');
        boolean first = stroke > 1 && text.indexOf('/') == stroke && Characters.isHan(text.charAt(stroke - 1));
        boolean alone = first && Units.known(text.substring(stroke - 1, stroke)) == null && stroke + 1 < length;
        return alone ? UnitLexer.wholeKnown(folded.slice(stroke + 1, length)) : null;
    }

    /** The sign of a pattern in the name; {@code null} for none. */
    static Comparator comparator(String name) {
        FoldedText folded = folded(name);
        Template template = folded == null ? null : Template.behind(folded);
        return template == null ? null : template.comparator();
    }

    private static FoldedText folded(String name) {
        return name == null || name.isBlank() || name.length() > 300 ? null : Folding.fold(name, false);
    }
}
