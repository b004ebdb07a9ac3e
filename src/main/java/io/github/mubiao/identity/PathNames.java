package io.github.mubiao.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the names of a file and of the folders that hold it say.
 *
 * @param fileYear the year in the file's name; {@code null} for none, or several
 * @param folderYear the year in the nearest folder's name that has one; {@code null} for none
 * @param fileDepartment the department by which the file's name begins; {@code null} for none
 * @param folderDepartment that of the nearest folder's name that has one; {@code null} for none
 */
record PathNames(Integer fileYear, Integer folderYear, String fileDepartment, String folderDepartment) {

    /** Farther up, folders are named for other reasons. */
    private static final int MOST_FOLDERS = 3;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int YEAR_DIGITS = 4;
    private static final String NUMERALS = "〇一二三四五六七八九";

    /**
     * The names of a path.
     *
     * @param path with {@code /} between names
     */
    static PathNames of(String path) {
        List<String> names = new ArrayList<>(List.of(path.split("/")));
        if (names.isEmpty()) {
            return new PathNames(null, null, null, null);
        }
        String file = names.remove(names.size() - 1);
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        Integer folderYear = null;
        String folderDepartment = null;
        for (int at = names.size() - 1; at >= Math.max(0, names.size() - MOST_FOLDERS); at--) {
            folderYear = folderYear == null ? year(names.get(at)) : folderYear;
            folderDepartment = folderDepartment == null ? OrganisationNames.begun(names.get(at)) : folderDepartment;
        }
        return new PathNames(year(stem), folderYear, OrganisationNames.begun(stem), folderDepartment);
    }

    /** The one year that a name holds; {@code null} for none or several. */
    static Integer year(String name) {
        Set<Integer> years = years(ProjectNames.withoutNumbers(name));
        return years.size() == 1 ? years.iterator().next() : null;
    }

    /** The years that a text names, in figures or in numerals; dates of eight digits are none. */
    static Set<Integer> years(String text) {
        Set<Integer> years = new TreeSet<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && digit(text.charAt(end)) >= 0) {
                end++;
            }
            if (end - at == YEAR_DIGITS) {
                int year = 0;
                for (int i = at; i < end; i++) {
                    year = year * 10 + digit(text.charAt(i));
                }
                if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                    years.add(year);
                }
            }
            at = Math.max(end, at + 1);
        }
        return years;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= '０' && c <= '９') {
            return c - '０';
        }
        return c == '零' || c == '○' ? 0 : NUMERALS.indexOf(c);
    }
}
