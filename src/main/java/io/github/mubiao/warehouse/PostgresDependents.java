package io.github.mubiao.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Views of others in PostgreSQL that read views of the program. PostgreSQL lets no view be dropped that another one
 * reads; so those go first, and come again as they were, with owner, comments, indexes, triggers, rules and grants.
 *
 * @param connection the transaction at hand
 */
record PostgresDependents(Connection connection) {

    /** The views of the program as {@code own}; one row for each view of another that reads them, directly or not. */
    private static final String DEPENDENTS = """
            WITH RECURSIVE names AS (SELECT unnest(?::text[]) AS name),
            own AS (
              SELECT 'pg_class'::regclass::oid AS class, to_regclass(name)::oid AS id FROM names
              UNION ALL
              SELECT 'pg_proc'::regclass::oid, to_regprocedure(name || '_at(timestamptz)')::oid FROM names),
            readers(id, depth) AS (
              SELECT r.ev_class, 1 FROM own
              JOIN pg_depend p ON p.refclassid = own.class AND p.refobjid = own.id
              JOIN pg_rewrite r ON p.classid = 'pg_rewrite'::regclass AND r.oid = p.objid
              UNION
              SELECT r.ev_class, d.depth + 1 FROM readers d
              JOIN pg_depend p ON p.refclassid = 'pg_class'::regclass AND p.refobjid = d.id
              JOIN pg_rewrite r ON p.classid = 'pg_rewrite'::regclass AND r.oid = p.objid
              WHERE r.ev_class <> d.id)
            SELECT id, max(depth) FROM readers WHERE id NOT IN (SELECT id FROM own WHERE id IS NOT NULL)
            GROUP BY id ORDER BY max(depth), id""";

    /** The statements that make a view as it is, in their order. */
    private static final String DEFINITION = """
            WITH v AS (
              SELECT c.oid, c.relowner, c.relispopulated, c.oid::regclass::text AS name,
                     CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW ' ELSE 'VIEW ' END AS kind,
                     coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', '') AS options
              FROM pg_class c WHERE c.oid = ?)
            SELECT sql FROM (
              SELECT 1 AS part, 0 AS number, 'CREATE ' || kind || name || options || ' AS '
                     || rtrim(pg_get_viewdef(oid), ';') || CASE WHEN relispopulated THEN '' ELSE ' WITH NO DATA' END AS sql FROM v
              UNION ALL SELECT 2, i.indexrelid::bigint, pg_get_indexdef(i.indexrelid) FROM v JOIN pg_index i ON i.indrelid = v.oid
              UNION ALL SELECT 3, t.oid::bigint, pg_get_triggerdef(t.oid) FROM v JOIN pg_trigger t ON t.tgrelid = v.oid AND NOT t.tgisinternal
              UNION ALL SELECT 4, r.oid::bigint, pg_get_ruledef(r.oid) FROM v JOIN pg_rewrite r ON r.ev_class = v.oid AND r.rulename <> '_RETURN'
              UNION ALL SELECT 5, d.objsubid, 'COMMENT ON ' || CASE d.objsubid WHEN 0 THEN v.kind || v.name
                     ELSE 'COLUMN ' || v.name || '.' || quote_ident(a.attname) END || ' IS ' || quote_literal(d.description)
                FROM v JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = v.oid
                LEFT JOIN pg_attribute a ON a.attrelid = v.oid AND a.attnum = d.objsubid
              UNION ALL SELECT 6, 0, 'ALTER ' || kind || name || ' OWNER TO ' || relowner::regrole FROM v
                WHERE relowner <> current_user::regrole
            ) s ORDER BY part, number""";

    /** The grants on a view and on its columns. */
    private static final String GRANTS = """
            SELECT 'GRANT ' || g.privilege_type || g.of || ' ON ' || g.id::regclass || ' TO '
                   || CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END
                   || CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
            FROM (
              SELECT c.oid AS id, '' AS of, x.* FROM pg_class c, aclexplode(c.relacl) x WHERE c.oid = ?
              UNION ALL
              SELECT a.attrelid, ' (' || quote_ident(a.attname) || ')', x.* FROM pg_attribute a, aclexplode(a.attacl) x
              WHERE a.attrelid = ? AND NOT a.attisdropped) g
            WHERE g.grantee <> (SELECT relowner FROM pg_class WHERE oid = g.id)""";

    /**
     * Drops the views of others, and the functions that give the program's at a time.
     *
     * @param views the program's views; not all need be there
     * @return the statements that make them once more, and grant what was granted
     */
    List<String> setAside(List<String> views) throws SQLException {
        List<String> restore = new ArrayList<>();
        List<String> drops = new ArrayList<>();
        for (long view : ids(DEPENDENTS, views)) {
            restore.addAll(texts(DEFINITION, view));
            restore.addAll(texts(GRANTS, view, view));
            drops.addAll(
                    0,
                    texts(
                            "SELECT 'DROP ' || CASE relkind WHEN 'm' THEN 'MATERIALIZED ' ELSE '' END || 'VIEW '"
                                    + " || oid::regclass FROM pg_class WHERE oid = ?",
                            view));
        }
        for (long view : ids(
                "SELECT to_regclass(name)::oid FROM unnest(?::text[]) name" + " WHERE to_regclass(name) IS NOT NULL",
                views)) {
            restore.addAll(texts(GRANTS, view, view));
        }
        views.forEach(view -> drops.add("DROP FUNCTION IF EXISTS " + view + "_at(timestamptz)"));
        for (String drop : drops) {
            sql().execute(drop);
        }
        return restore;
    }

    private List<Long> ids(String query, List<String> views) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", views.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }

    private List<String> texts(String query, Object... ids) throws SQLException {
        return sql().rows(query, row -> row.getString(1), ids);
    }

    private Sql sql() {
        return new Sql(connection, SchemaNames.DEFAULT);
    }
}
