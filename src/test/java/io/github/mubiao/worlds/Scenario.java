package io.github.mubiao.worlds;

/**
 * What happens between two years.
 *
 * @param codes whether projects have codes
 * @param otherForm whether the newer year has another form
 * @param older how the older year's projects stand in files
 * @param newer how the newer year's do
 * @param departments whether departments get another name or code
 */
record Scenario(String name, boolean codes, boolean otherForm, Split older, Split newer, boolean departments) {

    /** How a department's projects stand in files. */
    enum Split {
        DEPARTMENT,
        UNIT,
        PROJECT
    }

    @Override
    public String toString() {
        return name;
    }
}
