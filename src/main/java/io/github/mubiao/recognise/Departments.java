package io.github.mubiao.recognise;

import io.github.mubiao.model.Organisation;

/** Tells the department from its budget units. */
final class Departments {

    /** The unit that is the department itself is called the department's own level. */
    private static final String OWN_LEVEL = "本级";

    /** Unit codes begin with the three digits of their department. */
    private static final int DEPARTMENT_DIGITS = 3;

    private Departments() {}

    /**
     * The department of a unit; its name is known only where the unit is the department's own level.
     * {@code null} where the unit has no code.
     */
    static Organisation of(Organisation unit) {
        if (unit == null || unit.code() == null || unit.code().length() < DEPARTMENT_DIGITS) {
            return null;
        }
        String code = unit.code().substring(0, DEPARTMENT_DIGITS);
        String name = unit.name();
        if (unit.code().length() == DEPARTMENT_DIGITS) {
            return unit;
        }
        boolean own = name != null && name.endsWith(OWN_LEVEL);
        return new Organisation(code, own ? name.substring(0, name.length() - OWN_LEVEL.length()) : null);
    }
}
