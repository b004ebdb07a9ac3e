package io.github.mubiao.warehouse;

import io.github.mubiao.model.Message;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides which staged documents are new versions of which current ones. A document is known by what it is, whatever
 * its file is called: the first of these that holds decides.
 *
 * <ol>
 *   <li>The same bytes are the same document, and nothing changes; but one of an earlier version of the program, which
 *       kept no contents, gets a new version with all rows of the present reading.
 *   <li>The same file, by its absolute path, is the same document; where it is of another department or year now, a
 *       warning says what it replaces.
 *   <li>The same year and department, and half of the projects at least: the file was renamed, moved or corrected.
 *       Among several the one with most projects in common.
 * </ol>
 */
final class Arrivals {

    private final Sql sql;
    private final List<Message> warnings = new ArrayList<>();
    private final Set<Long> kept = new HashSet<>();
    private int added;

    Arrivals(Sql sql) {
        this.sql = sql;
    }

    /** A document, staged or current. */
    private record Known(
            long id, String path, String sha256, String location, String department, Long year, boolean whole) {

        private String place() {
            return department + "\n" + year;
        }
    }

    /** Sentences that tell what was replaced unusually. */
    List<Message> warnings() {
        return warnings;
    }

    /** The current documents that the load brought again, or a new version of. */
    Set<Long> kept() {
        return kept;
    }

    /** How many documents are new. */
    int added() {
        return added;
    }

    /** Fills {@code stage_new} and {@code stage_ended}. */
    void decide() throws SQLException {
        List<Known> staged = known("SELECT 0, s.document, s.sha256, l.location, s.department_key, s.fiscal_year, true"
                + " FROM stage_documents s LEFT JOIN stage_locations l ON l.document = s.document"
                + " WHERE s.status = 'converted' ORDER BY s.document");
        List<Known> current =
                known("SELECT d.document_id, d.path, d.sha256, k.location, k.department_key, d.fiscal_year,"
                        + " EXISTS (SELECT 1 FROM history.contents c WHERE c.document_id = d.document_id AND c.part = 0)"
                        + " FROM history.documents d LEFT JOIN history.document_keys k ON k.document_id = d.document_id"
                        + " WHERE d.valid_to IS NULL ORDER BY d.document_id");
        Map<String, Known> byBytes = new HashMap<>();
        Map<String, Known> byLocation = new HashMap<>();
        Map<String, List<Known>> byPlace = new HashMap<>();
        for (Known document : current) {
            byBytes.putIfAbsent(document.sha256(), document);
            byLocation.put(document.location() == null ? document.path() : document.location(), document);
            byPlace.computeIfAbsent(document.place(), k -> new ArrayList<>()).add(document);
        }
        Map<String, Set<String>> projects = projects();
        Map<Long, Set<String>> currentProjects = currentProjects();
        Map<String, Long> replaced = new TreeMap<>();
        List<Known> fresh = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Known document : staged) {
            Known same = byBytes.get(document.sha256());
            boolean first = seen.add(document.sha256());
            boolean unchanged = same != null && same.whole();
            if (unchanged) {
                kept.add(same.id());
            }
            if (unchanged || !first) {
                continue;
            }
            fresh.add(document);
            Known before = same != null ? same : byLocation.get(document.location());
            if (before != null && kept.add(before.id())) {
                replaced.put(document.path(), before.id());
                tell(document, before);
            }
        }
        for (Known document : fresh) {
            if (!replaced.containsKey(document.path())) {
                Known before = alike(
                        projects.getOrDefault(document.path(), Set.of()),
                        byPlace.getOrDefault(document.place(), List.of()),
                        currentProjects);
                if (before != null && kept.add(before.id())) {
                    replaced.put(document.path(), before.id());
                }
            }
        }
        added = fresh.size() - replaced.size();
        write(fresh, replaced);
    }

    private void tell(Known document, Known before) {
        boolean other = before.department() != null
                && document.department() != null
                && !before.department().equals(document.department());
        if (other) {
            warnings.add(Message.of("warehouse.other-department", before.department(), document.department())
                    .at(document.path()));
        }
    }

    private Known alike(Set<String> projects, List<Known> candidates, Map<Long, Set<String>> all) {
        Known best = null;
        int most = 0;
        for (Known candidate : candidates) {
            Set<String> others = all.getOrDefault(candidate.id(), Set.of());
            int shared = 0;
            for (String project : projects) {
                shared += others.contains(project) ? 1 : 0;
            }
            boolean enough = 2 * shared >= Math.max(1, Math.max(projects.size(), others.size()));
            if (!kept.contains(candidate.id()) && enough && shared > most) {
                best = candidate;
                most = shared;
            }
        }
        return best;
    }

    private List<Known> known(String query) throws SQLException {
        return sql.rows(query, row -> {
            Object year = row.getObject(6);
            return new Known(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    year == null ? null : ((Number) year).longValue(),
                    row.getBoolean(7));
        });
    }

    private Map<String, Set<String>> projects() throws SQLException {
        Map<String, Set<String>> projects = new HashMap<>();
        sql.each(
                "SELECT document, project_key FROM stage_projects",
                row -> projects.computeIfAbsent(row.getString(1), k -> new HashSet<>())
                        .add(row.getString(2)));
        return projects;
    }

    /** The projects of the current documents that one of the staged may be. */
    private Map<Long, Set<String>> currentProjects() throws SQLException {
        Map<Long, Set<String>> projects = new HashMap<>();
        sql.each(
                "SELECT p.document_id, p.project_key FROM history.project_keys p"
                        + " WHERE p.document_id IN (SELECT d.document_id FROM history.documents d"
                        + " JOIN history.document_keys k ON k.document_id = d.document_id"
                        + " JOIN stage_documents s ON s.department_key IS NOT DISTINCT FROM k.department_key"
                        + " AND s.fiscal_year IS NOT DISTINCT FROM d.fiscal_year WHERE d.valid_to IS NULL)",
                row -> projects.computeIfAbsent(row.getLong(1), k -> new HashSet<>())
                        .add(row.getString(2)));
        return projects;
    }

    private void write(List<Known> fresh, Map<String, Long> replaced) throws SQLException {
        long id = sql.number("SELECT coalesce(max(document_id), 0) FROM history.documents");
        List<Object[]> rows = new ArrayList<>();
        for (Known document : fresh) {
            rows.add(new Object[] {++id, document.path()});
        }
        sql.batch("INSERT INTO stage_new VALUES (?, ?)", rows);
        end(sql, replaced.values());
    }

    /** Notes documents as ended. */
    static void end(Sql sql, Collection<Long> documents) throws SQLException {
        sql.batch(
                "INSERT INTO stage_ended VALUES (?)",
                documents.stream().map(id -> new Object[] {id}).toList());
    }
}
