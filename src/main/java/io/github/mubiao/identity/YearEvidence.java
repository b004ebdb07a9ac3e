package io.github.mubiao.identity;

import io.github.mubiao.model.Basis;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The fiscal year of a document from all that speaks of it; the order of evidence is the package's. */
final class YearEvidence {

    /** So many projects that name a later year in their codes are no slip. */
    private static final int SEVERAL = 2;

    private final GivenIdentity given;
    private final PathNames names;
    private final ValueCounts<Integer> titles = new ValueCounts<>();
    private final ValueCounts<Integer> forms = new ValueCounts<>();
    private final ValueCounts<Integer> headings = new ValueCounts<>();
    private final ValueCounts<Integer> codes = new ValueCounts<>();
    private final ValueCounts<Integer> dates = new ValueCounts<>();

    YearEvidence(GivenIdentity given, PathNames names) {
        this.given = given;
        this.names = names;
    }

    /** A year with what says it. */
    record Claim(Basis basis, Integer year) {}

    /**
     * What was decided.
     *
     * @param claim the year; {@code null} where nothing says one
     * @param findings what speaks against it, or that little speaks for it
     */
    record Decision(Claim claim, List<Finding> findings) {}

    void add(Statement statement) {
        switch (statement.basis()) {
            case TITLE -> titles.add(statement.year());
            case FORM -> forms.add(statement.year());
            case HEADING -> headings.add(statement.year());
            case OPTION, FIELD, UNIT, FILE_NAME, FOLDER_NAME, CODES, DATES -> {}
        }
    }

    void add(Project project) {
        codes.add(ProjectCodes.year(Sourced.valueOf(project.code())));
        Set<Integer> years = new TreeSet<>();
        years(Sourced.valueOf(project.purpose()), years);
        if (project.objectives() != null) {
            project.objectives().forEach(objective -> years(objective, years));
        }
        for (Indicator indicator : project.indicators()) {
            years(indicator.value(), years);
        }
        years.forEach(dates::add);
    }

    private static void years(String text, Set<Integer> years) {
        if (text != null && text.indexOf('年') >= 0) {
            years.addAll(PathNames.years(ProjectNames.withoutNumbers(text)));
        }
    }

    /** Whether the document itself, or the user, says its year, so that codes decide nothing. */
    boolean isStated() {
        return !titles.isEmpty() || !forms.isEmpty() || given.fiscalYear() != null;
    }

    /** Whether forms may have been read by the years of their own codes, which are others than the document's. */
    boolean isTypedByCodes(Integer year) {
        if (!titles.isEmpty() || !forms.isEmpty() || year == null) {
            return false;
        }
        for (Integer code : codes.values()) {
            if (!code.equals(year)) {
                return true;
            }
        }
        return false;
    }

    Decision decide() {
        List<Claim> claims = claims();
        // Values name many years: alone they say too little.
        if (claims.isEmpty() || claims.get(0).basis() == Basis.DATES) {
            return new Decision(null, List.of());
        }
        Claim chosen = claims.get(0);
        boolean strong = chosen.basis() == Basis.TITLE || chosen.basis() == Basis.FORM;
        Claim newest = newestCodes();
        // A name may be of the year in which the file was made; the projects are not older than their codes.
        boolean named = chosen.basis() == Basis.FILE_NAME || chosen.basis() == Basis.FOLDER_NAME;
        if (named && newest != null && newest.year() > chosen.year()) {
            return new Decision(newest, List.of(conflict(newest, chosen)));
        }
        Claim against = against(chosen, claims, newest);
        if (against != null) {
            return new Decision(chosen, List.of(conflict(chosen, against)));
        }
        boolean alone = !strong
                && chosen.basis() != Basis.OPTION
                && claims.stream()
                        .noneMatch(claim ->
                                claim.basis() != chosen.basis() && claim.year().equals(chosen.year()));
        return new Decision(chosen, alone ? List.of(weak(chosen)) : List.of());
    }

    /** All that names a year, the strongest first. */
    private List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        add(claims, Basis.TITLE, titles.first());
        add(claims, Basis.FORM, forms.first());
        add(claims, Basis.OPTION, given.fiscalYear());
        add(claims, Basis.HEADING, headings.most());
        add(claims, Basis.FILE_NAME, names.fileYear());
        add(claims, Basis.FOLDER_NAME, names.folderYear());
        Claim newest = newestCodes();
        if (newest != null) {
            claims.add(newest);
        }
        add(claims, Basis.DATES, dates.most());
        return claims;
    }

    private static void add(List<Claim> claims, Basis basis, Integer year) {
        if (year != null) {
            claims.add(new Claim(basis, year));
        }
    }

    /** The newest year of codes that is no slip of one among many. */
    private Claim newestCodes() {
        Integer newest = null;
        for (Integer year : codes.values()) {
            boolean several = codes.count(year) >= SEVERAL || codes.all() <= SEVERAL;
            if (several && (newest == null || year > newest)) {
                newest = year;
            }
        }
        newest = newest == null ? codes.most() : newest;
        return newest == null ? null : new Claim(Basis.CODES, newest);
    }

    /** What says another year than the chosen one; codes of earlier years and dates say nothing against it. */
    private Claim against(Claim chosen, List<Claim> claims, Claim newest) {
        for (Integer year : titles.values()) {
            if (chosen.basis() == Basis.TITLE && !year.equals(chosen.year())) {
                return new Claim(Basis.TITLE, year);
            }
        }
        for (Integer year : forms.values()) {
            if (!year.equals(chosen.year())) {
                return new Claim(Basis.FORM, year);
            }
        }
        for (Claim claim : claims) {
            boolean says = claim.basis() != Basis.CODES && claim.basis() != Basis.DATES;
            if (says && !claim.year().equals(chosen.year()) && !isNearFolder(claim, chosen)) {
                return claim;
            }
        }
        boolean later = newest != null && newest.year() > chosen.year();
        boolean undated = chosen.basis() == Basis.CODES && !dates.isEmpty() && dates.most() > chosen.year();
        return later ? newest : undated ? new Claim(Basis.DATES, dates.most()) : null;
    }

    /** A folder may be of the year in which its files were made or published; what the document says stands. */
    private static boolean isNearFolder(Claim claim, Claim chosen) {
        boolean said = chosen.basis() == Basis.TITLE || chosen.basis() == Basis.FORM;
        return said && claim.basis() == Basis.FOLDER_NAME && Math.abs(claim.year() - chosen.year()) <= 1;
    }

    private static Finding conflict(Claim chosen, Claim other) {
        return new Finding(
                "year-conflict",
                Severity.WARNING,
                null,
                List.of(
                        String.valueOf(chosen.year()),
                        chosen.basis().label(),
                        String.valueOf(other.year()),
                        other.basis().label()),
                null);
    }

    private static Finding weak(Claim chosen) {
        return new Finding(
                "year-weak",
                Severity.NOTE,
                null,
                List.of(String.valueOf(chosen.year()), chosen.basis().label()),
                null);
    }
}
