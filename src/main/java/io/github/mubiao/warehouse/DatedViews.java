package io.github.mubiao.warehouse;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the views of current rows once more for any time: {@code projects_at(moment)} gives the rows that
 * {@code projects} had then. Each has the view's own definition, in which the condition that a version is current
 * becomes one that it was valid at the time, and views that it reads become those at the time; so that the two never
 * differ. They are made anew whenever scripts ran.
 */
final class DatedViews {

    /** In the order of making: those that others read come first. Changes between years are of today alone. */
    private static final List<String> VIEWS = List.of(
            "history.project_years",
            "documents",
            "units",
            "projects",
            "schedule",
            "objectives",
            "indicators",
            "department_targets",
            "findings",
            "unreadable_files",
            "targets_by_year",
            "budget_by_unit_year",
            "unmeasurable_targets");

    private static final Pattern DEFINITION =
            Pattern.compile("CREATE (?:OR REPLACE )?VIEW ([a-z_.]+) AS\\s(.*)", Pattern.DOTALL);
    private static final Pattern CURRENT = Pattern.compile("((?:\\w\\.)?)valid_to IS NULL");
    private static final String AT = "$1valid_from <= moment AND coalesce($1valid_to > moment, true)";
    private static final Pattern READS = Pattern.compile("\\bhistory\\.project_years\\b");

    private DatedViews() {}

    /**
     * The statements that make them.
     *
     * @param store says how a query with a parameter is made
     * @param definitions the query of each view, by its name
     */
    static List<String> statements(Store store, Map<String, String> definitions) {
        return VIEWS.stream()
                .map(view -> store.dated(view, at(definitions.get(view))))
                .toList();
    }

    /** The query of each view that scripts make, by its name; the last one counts. */
    static Map<String, String> definitions(List<String> scripts) throws IOException {
        Map<String, String> definitions = new LinkedHashMap<>();
        for (String script : scripts) {
            for (String statement : Migrations.statements(script)) {
                Matcher definition = DEFINITION.matcher(statement);
                if (definition.find()) {
                    definitions.put(definition.group(1), definition.group(2));
                }
            }
        }
        return definitions;
    }

    private static String at(String query) {
        String dated = CURRENT.matcher(query).replaceAll(AT);
        return READS.matcher(dated).replaceAll("history.project_years_at(moment)");
    }
}
