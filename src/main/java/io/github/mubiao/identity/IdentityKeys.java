package io.github.mubiao.identity;

import io.github.mubiao.model.DocumentIdentity;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectIdentity;
import io.github.mubiao.model.Sourced;

/** Makes the natural keys of departments and projects. */
final class IdentityKeys {

    private static final char WITHIN = '/';

    private IdentityKeys() {}

    /** The department within its region; {@code null} where it is not known. */
    static String department(Organisation region, Organisation department) {
        if (department == null) {
            return null;
        }
        String within =
                department.code() != null ? department.code() : OrganisationNames.withoutRegion(department.name());
        return within == null ? null : region(region) + WITHIN + within;
    }

    private static String region(Organisation region) {
        if (region == null) {
            return "";
        }
        return region.code() != null
                ? region.code()
                : OrganisationNames.lastRegion(ProjectNames.letters(region.name()));
    }

    /** The keys of a project of a document. */
    static ProjectIdentity project(Project project, DocumentIdentity document) {
        String region = document.regionKey();
        region = region == null ? ProjectCodes.region(Sourced.valueOf(project.code())) : region;
        String own = DepartmentEvidence.departmentCode(Sourced.valueOf(project.unit()));
        String department = own == null ? document.departmentKey() : region(document.region()) + WITHIN + own;
        return new ProjectIdentity(region, department, key(project, department));
    }

    private static String key(Project project, String department) {
        String code = Sourced.valueOf(project.code());
        String stem = ProjectCodes.stem(code);
        if (stem != null) {
            return stem;
        }
        String within = department == null ? "" : department + WITHIN;
        String letters = ProjectNames.letters(code);
        String name = letters.isEmpty() ? ProjectNames.key(Sourced.valueOf(project.name())) : letters;
        return name == null ? null : within + name;
    }
}
