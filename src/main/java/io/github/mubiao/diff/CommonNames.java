package io.github.mubiao.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that several departments of a region have in one year (办公设备购置, 信息系统运行维护), generic words aside.
 * Such a name does not say that a project went from one department to another.
 */
final class CommonNames {

    private static final String SEVERAL = "";

    private final Set<String> common = new HashSet<>();

    CommonNames(List<ProjectView> older, List<ProjectView> newer) {
        addSide(older);
        addSide(newer);
    }

    private void addSide(List<ProjectView> projects) {
        Map<String, String> departments = new HashMap<>();
        for (ProjectView project : projects) {
            String department = project.department().key();
            departments.merge(key(project), department, (one, other) -> one.equals(other) ? one : SEVERAL);
        }
        departments.forEach((name, department) -> {
            if (department.equals(SEVERAL)) {
                common.add(name);
            }
        });
    }

    private static String key(ProjectView project) {
        return project.department().regionKey() + "\n" + project.subject();
    }

    /** Whether another department of the project's region has its name too, in either year. */
    boolean contains(ProjectView project) {
        return common.contains(key(project));
    }
}
