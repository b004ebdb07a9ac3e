package io.github.mubiao.diff;

import io.github.mubiao.model.Organisation;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which budget units there are on either side, for units are renamed and merged too. */
final class Units {

    /** A project seldom goes from one unit to another that was there all the time. */
    private static final double MOVED = 0.65;
    /** Where one of the two units came or went, it may be the other under a new name. */
    private static final double RENAMED = 0.92;
    /** A side that names no unit says nothing. */
    private static final double UNKNOWN = 0.95;

    private final Set<String> older;
    private final Set<String> newer;

    Units(Collection<Organisation> older, Collection<Organisation> newer) {
        this.older = keys(older);
        this.newer = keys(newer);
    }

    private static Set<String> keys(Collection<Organisation> units) {
        Set<String> keys = new HashSet<>();
        for (Organisation unit : units) {
            if (key(unit) != null) {
                keys.add(key(unit));
            }
        }
        return keys;
    }

    /** The unit's code, else its name; {@code null} where neither is known. */
    static String key(Organisation unit) {
        if (unit == null) {
            return null;
        }
        String code = Folding.key(unit.code());
        return code != null ? code : Folding.key(unit.name());
    }

    /** How much the units of two projects speak for them being one, 0 to 1. */
    double likeness(Organisation one, Organisation other) {
        String first = key(one);
        String second = key(other);
        if (first == null || second == null) {
            return UNKNOWN;
        }
        if (first.equals(second) || sameName(one, other)) {
            return 1;
        }
        return stayed(first) && stayed(second) ? MOVED : RENAMED;
    }

    private boolean stayed(String unit) {
        return older.contains(unit) && newer.contains(unit);
    }

    private static boolean sameName(Organisation one, Organisation other) {
        String name = Folding.key(one.name());
        return name != null && name.equals(Folding.key(other.name()));
    }
}
