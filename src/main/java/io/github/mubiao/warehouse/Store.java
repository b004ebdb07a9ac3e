package io.github.mubiao.warehouse;

import io.github.mubiao.model.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What DuckDB and PostgreSQL do each in its own way. */
interface Store {

    /**
     * Opens a connection that commits only when told.
     *
     * @param rows the folder of the files that {@link #copy} gets
     */
    Connection connect(Path rows) throws SQLException, IOException;

    /** Opens a connection that can change nothing, to a database that is there. */
    Connection read() throws SQLException, IOException;

    /**
     * Looks for names without a schema in the schema of the warehouse's views from now on.
     *
     * @return whether that schema is there
     */
    boolean enter(Connection connection, SchemaNames schemas) throws SQLException;

    /** Whether the database has a schema. */
    boolean holdsSchema(Connection connection, String schema) throws SQLException;

    /** Whether a schema has a table or a view. */
    boolean isFilled(Connection connection, String schema) throws SQLException;

    /** Whether the database has a table, or a view, of a name where its own stand. */
    boolean holdsTable(Connection connection, String table) throws SQLException;

    /**
     * Why no connection was made.
     *
     * @param reason what the database says
     */
    Message told(SQLException failure, String reason);

    /** Waits until no other load is at work, until the end of the transaction. */
    void lock(Connection connection) throws SQLException;

    /** Counts what queries are planned by, after a load; what may not be counted is left. */
    void analyze(Connection connection, SchemaNames schemas) throws SQLException;

    /** Copies rows of CSV without heading, where an empty field is no value, into a table. */
    void copy(Connection connection, String table, Path rows) throws SQLException, IOException;

    /**
     * The statement that makes a query with a parameter of a view.
     *
     * @param view the view; the query is called so, followed by {@code _at}
     * @param query gives the view's columns, and names the parameter {@code moment}
     */
    String dated(String view, String query);

    /**
     * Drops what keeps scripts from making the program's views anew: views of others on them, and queries at a time.
     *
     * @param views the names of the program's views, of which not all need be there
     * @return the statements that make the views of others once more, and grant again what was granted on any
     * @throws SQLException if something else than a view depends on one
     */
    List<String> setAside(Connection connection, List<String> views) throws SQLException;

    /** Whether a text may hold the character NUL. */
    boolean holdsNul();

    /** The order of text by code point. */
    String binaryOrder();

    /** Whether a query with one parameter gives a row. */
    static boolean isThere(Connection connection, String sql, String parameter) throws SQLException {
        return !new Sql(connection, SchemaNames.DEFAULT)
                .rows(sql, row -> true, parameter)
                .isEmpty();
    }
}
