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
            return null;
        }
        String inner = text.substring(open + 1, text.length() - 1).replaceFirst("^单位:", "");
        return UnitReader.wholeKnown(Folding.fold(inner, false));
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
