package io.github.mubiao.recognise;

import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Sourced;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the fields of a project whose cells hold two things, or whose meaning hangs on another field. */
final class ProjectTexts {

    private static final Pattern NATIONAL = Pattern.compile("\\d{8}[A-Z][0-9A-Z]{12}");

    private static final Pattern DIVIDED = Pattern.compile("\\s+");

    private ProjectTexts() {}

    /** The budget unit, by one cell or by one of its code and one of its name. */
    static Sourced<Organisation> unit(Map<Field, Sourced<String>> texts) {
        Sourced<String> unit = texts.get(Field.UNIT);
        Sourced<String> code = texts.get(Field.UNIT_CODE);
        if (unit == null) {
            return code == null ? null : code.map(text -> new Organisation(text, null));
        }
        if (unit.isEmpty()) {
            return new Sourced<>(null, "", unit.location());
        }
        Organisation named = UnitLine.named(unit.text());
        boolean apart = named.code() == null && code != null && !code.isEmpty();
        Organisation organisation = apart ? new Organisation(code.text(), named.name()) : named;
        return new Sourced<>(organisation, unit.text(), unit.location());
    }

    /** The project's code, also one that stands before or behind the name in its cell. */
    static Sourced<String> code(Map<Field, Sourced<String>> texts) {
        Sourced<String> code = texts.get(Field.CODE);
        Sourced<String> name = texts.get(Field.NAME);
        CodedName coded = code == null && name != null ? CodedName.of(name.text()) : null;
        return coded == null ? whole(code) : new Sourced<>(coded.code(), name.text(), name.location());
    }

    /** A national code that white space divides, as where a narrow cell breaks it, is one code. */
    private static Sourced<String> whole(Sourced<String> code) {
        if (code == null || !DIVIDED.matcher(code.text()).find()) {
            return code;
        }
        String joined = DIVIDED.matcher(code.text()).replaceAll("");
        return NATIONAL.matcher(joined).matches() ? new Sourced<>(joined, code.text(), code.location()) : code;
    }

    /** The project's name without the code in its cell, unless the form states another. */
    static Sourced<String> name(Map<Field, Sourced<String>> texts) {
        Sourced<String> name = texts.get(Field.NAME);
        CodedName coded = name == null ? null : CodedName.of(name.text());
        Sourced<String> code = code(texts);
        boolean other = coded != null
                && code != null
                && !code.isEmpty()
                && !coded.code().equals(code.value());
        return coded == null || other ? name : new Sourced<>(coded.name(), name.text(), name.location());
    }

    /** The year's objectives. */
    static Sourced<String> objectives(Map<Field, Sourced<String>> texts) {
        Sourced<String> annual = texts.get(Field.OBJECTIVES);
        Sourced<String> overall = texts.get(Field.OVERALL_OBJECTIVES);
        return annual == null || (annual.isEmpty() && overall != null && !overall.isEmpty()) ? overall : annual;
    }

    /** The objectives of the whole project: stated as such, or overall ones beside those of the year. */
    static Sourced<String> midTermObjectives(Map<Field, Sourced<String>> texts) {
        Sourced<String> midTerm = texts.get(Field.MID_TERM_OBJECTIVES);
        Sourced<String> annual = texts.get(Field.OBJECTIVES);
        boolean beside = annual != null && !annual.isEmpty();
        return midTerm == null && beside ? texts.get(Field.OVERALL_OBJECTIVES) : midTerm;
    }

    /** Overall objectives beside both the year's and the whole project's, which say another thing; {@code null} for none. */
    static Sourced<String> dropped(Map<Field, Sourced<String>> texts) {
        Sourced<String> overall = texts.get(Field.OVERALL_OBJECTIVES);
        boolean read = overall == null
                || overall.isEmpty()
                || overall.equals(objectives(texts))
                || overall.equals(midTermObjectives(texts))
                || texts.get(Field.OBJECTIVES).text().contains(overall.text())
                || texts.get(Field.MID_TERM_OBJECTIVES).text().contains(overall.text());
        return read ? null : overall;
    }
}
