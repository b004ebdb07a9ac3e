package io.github.mubiao.identity;

import io.github.mubiao.model.Basis;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.model.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Region and department of a document from all that speaks of them. */
final class DepartmentEvidence {

    /** Unit codes begin with the three digits of their department. */
    private static final int DEPARTMENT_DIGITS = 3;

    private static final int REGION_DIGITS = 6;

    private final GivenIdentity given;
    private final PathNames names;
    private final ValueCounts<String> regions = new ValueCounts<>();
    private final ValueCounts<String> codes = new ValueCounts<>();
    /** The units that are the department itself, by their names or codes. */
    private final ValueCounts<Organisation> ownLevels = new ValueCounts<>();
    /** What the fields for the department say. */
    private final ValueCounts<Organisation> fields = new ValueCounts<>();
    /** The units of forms of all that a unit spends. */
    private final ValueCounts<Organisation> wholes = new ValueCounts<>();

    private final ValueCounts<String> titles = new ValueCounts<>();
    /** Who issues the document, which may be about others. */
    private final ValueCounts<String> issuers = new ValueCounts<>();

    private final ValueCounts<String> units = new ValueCounts<>();
    private int projects;

    DepartmentEvidence(GivenIdentity given, PathNames names) {
        this.given = given;
        this.names = names;
    }

    void add(Statement statement) {
        if (statement.text() != null) {
            titles.add(OrganisationNames.begun(statement.text()));
            issuers.add(OrganisationNames.issuer(statement.text()));
        }
    }

    void add(Project project) {
        projects++;
        regions.add(ProjectCodes.region(Sourced.valueOf(project.code())));
        Organisation unit = Sourced.valueOf(project.unit());
        if (unit != null) {
            codes.add(departmentCode(unit));
            String own = OrganisationNames.ownLevel(unit.name());
            add(ownLevels, unit, own != null ? own : isDepartment(unit) ? unit.name() : null);
            add(wholes, unit, !project.isWholeDepartment() ? null : own != null ? own : unit.name());
            units.add(unit.name());
        }
        Organisation field = OrganisationNames.organisation(Sourced.valueOf(project.department()));
        if (field != null) {
            codes.add(departmentCode(field));
            add(fields, field, field.name());
        }
        titles.add(project.title() == null ? null : OrganisationNames.begun(project.title()));
    }

    private static void add(ValueCounts<Organisation> evidence, Organisation coded, String name) {
        evidence.add(name == null ? null : new Organisation(departmentCode(coded), name));
    }

    private static boolean isDepartment(Organisation unit) {
        return unit.code() != null && unit.code().length() == DEPARTMENT_DIGITS;
    }

    /** The department's code within a unit's; {@code null} where the unit has none. */
    static String departmentCode(Organisation unit) {
        boolean known = unit != null && unit.code() != null && unit.code().length() >= DEPARTMENT_DIGITS;
        return known ? unit.code().substring(0, DEPARTMENT_DIGITS) : null;
    }

    /** Whether region and department are known with code and name. */
    boolean isEnough() {
        Organisation department = department();
        return !regions.isEmpty() && department != null && department.code() != null && department.name() != null;
    }

    Organisation department() {
        String code = codes.most();
        Organisation option = given.department();
        Claim claim = claim();
        if (code == null && option != null && claim == null) {
            return option;
        }
        if (code == null && option != null) {
            code = option.code();
        }
        return code == null && claim == null ? null : new Organisation(code, claim == null ? null : claim.name());
    }

    /** A department's name with what says it. */
    private record Claim(Basis basis, String name) {}

    /** The department's name by the strongest evidence; {@code null} for none. */
    private Claim claim() {
        Organisation option = given.department();
        boolean proven = isOfAll(fields) || isOfCode(fields);
        List<Claim> claims = Arrays.asList(
                claim(Basis.UNIT, named(ownLevels)),
                claim(Basis.FIELD, proven ? named(fields) : null),
                claim(Basis.UNIT, whole()),
                claim(Basis.TITLE, titles.most()),
                claim(Basis.FIELD, isAgreed(fields) ? named(fields) : null),
                claim(Basis.OPTION, option == null ? null : option.name()),
                claim(Basis.UNIT, onlyUnit()),
                claim(Basis.TITLE, units.isEmpty() ? issuers.most() : null),
                claim(Basis.FILE_NAME, names.fileDepartment()),
                claim(Basis.FOLDER_NAME, names.folderDepartment()));
        return claims.stream().filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static Claim claim(Basis basis, String name) {
        return name == null ? null : new Claim(basis, name);
    }

    /** Whether each project says it, and none another. */
    private boolean isOfAll(ValueCounts<Organisation> evidence) {
        return evidence.all() == projects && isAgreed(evidence);
    }

    private boolean isOfCode(ValueCounts<Organisation> evidence) {
        String code = codes.most();
        for (Organisation each : evidence.values()) {
            if (code != null && code.equals(each.code())) {
                return true;
            }
        }
        return false;
    }

    private boolean isAgreed(ValueCounts<Organisation> evidence) {
        return another(evidence, named(evidence)) == null;
    }

    /** The first name that is of another organisation; {@code null} for none. */
    private static String another(ValueCounts<Organisation> evidence, String name) {
        for (Organisation each : evidence.values()) {
            if (name != null && !OrganisationNames.isAlike(each.name(), name)) {
                return each.name();
            }
        }
        return null;
    }

    /** The name that is said most, but not that of a department with another code; {@code null} for none. */
    private String named(ValueCounts<Organisation> evidence) {
        String code = codes.most();
        Organisation named = null;
        for (Organisation each : evidence.values()) {
            boolean agrees = each.code() == null || each.code().equals(code);
            boolean more = named == null || evidence.count(each) > evidence.count(named);
            named = agrees && more ? each : named;
        }
        return named == null ? null : named.name();
    }

    /** The one unit of which a form says all that it spends; {@code null} for none or several. */
    private String whole() {
        return wholes.size() == 1 ? named(wholes) : null;
    }

    /** The one unit of all projects, where no code says that it is a part of a department; {@code null} for none. */
    private String onlyUnit() {
        return codes.isEmpty() && units.size() == 1 ? units.first() : null;
    }

    Basis departmentBasis() {
        if (department() == null) {
            return null;
        }
        if (!codes.isEmpty()) {
            return Basis.UNIT;
        }
        Claim claim = claim();
        return claim == null ? Basis.OPTION : claim.basis();
    }

    Organisation region() {
        String code = regions.most();
        String name = regionName();
        Organisation option = given.region();
        if (option != null) {
            code = code == null ? option.code() : code;
            name = name == null ? option.name() : name;
        }
        if (code != null && code.length() != REGION_DIGITS) {
            code = null;
        }
        return code == null && name == null ? null : new Organisation(code, name);
    }

    Basis regionBasis() {
        if (region() == null) {
            return null;
        }
        if (!regions.isEmpty()) {
            return Basis.CODES;
        }
        Claim claim = regionClaim();
        return claim == null ? Basis.OPTION : claim.basis();
    }

    private String regionName() {
        Claim claim = regionClaim();
        return claim == null ? null : claim.name();
    }

    /** The name of the region by the strongest evidence, the department's name first; {@code null} for none. */
    private Claim regionClaim() {
        Claim department = claim();
        List<Claim> claims = Arrays.asList(
                department == null ? null : claim(department.basis(), OrganisationNames.region(department.name())),
                claim(Basis.UNIT, region(names(ownLevels))),
                claim(Basis.FIELD, region(names(fields))),
                claim(Basis.TITLE, region(titles)),
                claim(Basis.UNIT, region(units)),
                claim(Basis.TITLE, region(issuers)),
                claim(Basis.FILE_NAME, OrganisationNames.region(names.fileDepartment())),
                claim(Basis.FOLDER_NAME, OrganisationNames.region(names.folderDepartment())));
        return claims.stream().filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static ValueCounts<String> names(ValueCounts<Organisation> evidence) {
        ValueCounts<String> names = new ValueCounts<>();
        evidence.values().forEach(organisation -> names.add(organisation.name()));
        return names;
    }

    private static String region(ValueCounts<String> departments) {
        ValueCounts<String> named = new ValueCounts<>();
        departments.values().forEach(department -> named.add(OrganisationNames.region(department)));
        return named.most();
    }

    /** What speaks against the region and the department. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        String region = regions.most();
        Organisation option = given.region();
        if (region != null && 2 * regions.count(region) < regions.all()) {
            findings.add(conflict("region-conflict", region, Basis.CODES, other(regions, region), Basis.CODES));
        } else if (region != null
                && option != null
                && option.code() != null
                && !option.code().equals(region)) {
            findings.add(conflict("region-conflict", region, Basis.CODES, option.code(), Basis.OPTION));
        }
        String code = codes.most();
        Organisation department = given.department();
        if (code != null && codes.size() > 1) {
            findings.add(conflict("department-conflict", code, Basis.UNIT, other(codes, code), Basis.UNIT));
        } else if (code != null
                && department != null
                && department.code() != null
                && !department.code().equals(code)) {
            findings.add(conflict("department-conflict", code, Basis.UNIT, department.code(), Basis.OPTION));
        } else if (claim() != null && against(claim()) != null) {
            Claim claim = claim();
            Claim other = against(claim);
            findings.add(conflict("department-conflict", claim.name(), claim.basis(), other.name(), other.basis()));
        }
        Basis basis = departmentBasis();
        if (basis == Basis.FILE_NAME || basis == Basis.FOLDER_NAME) {
            findings.add(
                    new Finding("department-weak", Severity.NOTE, null, List.of(claim().name(), basis.label()), null));
        }
        return findings;
    }

    /** What a form says against the chosen name; {@code null} for nothing. */
    private Claim against(Claim chosen) {
        Claim field = claim(Basis.FIELD, another(fields, chosen.name()));
        Claim whole = claim(Basis.UNIT, whole() == null ? null : another(wholes, chosen.name()));
        return field == null ? whole : field;
    }

    private static String other(ValueCounts<String> values, String chosen) {
        for (String value : values.values()) {
            if (!value.equals(chosen)) {
                return value;
            }
        }
        return chosen;
    }

    private static Finding conflict(String rule, String chosen, Basis basis, String other, Basis otherBasis) {
        return new Finding(
                rule, Severity.WARNING, null, List.of(chosen, basis.label(), other, otherBasis.label()), null);
    }
}
