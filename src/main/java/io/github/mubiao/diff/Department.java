package io.github.mubiao.diff;

import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;

/**
 * The department that a project is of.
 *
 * @param key region and code, else name; empty where it is not known
 * @param region the region's code; {@code null} where it is not known
 * @param regionName the region's name, folded; {@code null} where it is not known
 * @param code the department's code; {@code null} where it is not known
 * @param name its name, folded, without its region; {@code null} where it is not known
 */
record Department(String key, String region, String regionName, String code, String name) {

    static Department of(Project project, DocumentHeader header) {
        String document = header.identity().departmentKey();
        String own = project.identity() == null ? document : project.identity().departmentKey();
        Organisation region = header.identity().region();
        Organisation department = header.department();
        boolean same = own == null || own.equals(document);
        String code = same ? department == null ? null : department.code() : own.substring(own.lastIndexOf('/') + 1);
        String regionName = region == null ? null : ComparedText.key(region.name());
        return new Department(
                own == null ? "" : own,
                region == null ? null : region.code(),
                regionName,
                code,
                same && department != null ? name(department.name(), regionName) : null);
    }

    /** The region's name, which documents with codes and without them say, else its code. */
    String regionKey() {
        return regionName == null ? region : regionName;
    }

    private static String name(String written, String region) {
        String name = ComparedText.key(written);
        return name != null && region != null && name.startsWith(region) && name.length() > region.length()
                ? name.substring(region.length())
                : name;
    }
}
