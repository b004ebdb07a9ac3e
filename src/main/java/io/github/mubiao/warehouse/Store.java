package io.github.mubiao.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** What DuckDB and PostgreSQL do each in its own way. */
interface Store {

    /** Opens a connection that commits only when told. */
    Connection connect() throws SQLException, IOException;

    /** Waits until no other load is at work, until the end of the transaction. */
    void lock(Connection connection) throws SQLException;

    /** Copies rows of CSV without heading, where an empty field is no value, into a table. */
    void copy(Connection connection, String table, Path rows) throws SQLException, IOException;

    /** Whether a text may hold the character NUL. */
    boolean holdsNul();

    /** The order of text by code point. */
    String binaryOrder();
}
