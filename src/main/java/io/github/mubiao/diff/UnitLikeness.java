package io.github.mubiao.diff;

import io.github.mubiao.model.Organisation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which budget units there are on either side, for units are renamed and merged too. */
final class UnitLikeness {

    /** A project seldom goes from one unit to another that was there all the time. */
    private static final double MOVED = 0.65;
    /** Where one of the two units came or went, it may be the other under a new name. */
    private static final double RENAMED = 0.92;
    /** A side that names no unit says nothing. */
    private static final double UNKNOWN = 0.95;

    private final Set<String> older;
    private final Set<String> newer;

    UnitLikeness(List<ProjectView> older, List<ProjectView> newer) {
        this.older = keys(older);
        this.newer = keys(newer);
    }

    private static Set<String> keys(List<ProjectView> projects) {
        Set<String> keys = new HashSet<>();
        for (ProjectView project : projects) {
            if (key(project.unit()) != null) {
                keys.add(within(project));
            }
        }
        return keys;
    }

    /** Units of two departments have the same codes. */
    private static String within(ProjectView project) {
        return project.department().key() + "\n" + key(project.unit());
    }

    /** The unit's code, else its name; {@code null} where neither is known. */
    static String key(Organisation unit) {
        if (unit == null) {
            return null;
        }
        String code = ComparedText.key(unit.code());
        return code != null ? code : ComparedText.key(unit.name());
    }

    /** How much the units of two projects speak for them being one, 0 to 1. */
    double likeness(ProjectView one, ProjectView other) {
        String first = key(one.unit());
        String second = key(other.unit());
        if (first == null || second == null) {
            return UNKNOWN;
        }
        if (first.equals(second) || sameName(one.unit(), other.unit())) {
            return 1;
        }
        return stayed(within(one)) && stayed(within(other)) ? MOVED : RENAMED;
    }

    private boolean stayed(String unit) {
        return older.contains(unit) && newer.contains(unit);
    }

    private static boolean sameName(Organisation one, Organisation other) {
        String name = ComparedText.key(one.name());
        return name != null && name.equals(ComparedText.key(other.name()));
    }
}
