package io.github.mubiao.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A DuckDB file. One process at a time writes into it; DuckDB sees to that.
 *
 * @param file the database, made where it is not there
 */
record DuckDbStore(Path file) implements Store {

    /** The longest line of rows that a document's limits let through, with room to spare. */
    private static final int LONGEST_LINE = 1 << 28;

    @Override
    public Connection connect() throws SQLException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public void lock(Connection connection) {
        // The file is locked by whoever has it open.
    }

    /** Rows are read by the table's types alone; nothing is detected. */
    @Override
    public void copy(Connection connection, String table, Path rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("COPY " + table + " FROM '" + rows.toString().replace("'", "''")
                    + "' (FORMAT csv, AUTO_DETECT false, HEADER false, DELIMITER ',', QUOTE '\"', ESCAPE '\"',"
                    + " NULLSTR '', NEW_LINE '\\r\\n', PARALLEL false, MAX_LINE_SIZE " + LONGEST_LINE + ")");
        }
    }

    @Override
    public boolean holdsNul() {
        return true;
    }

    @Override
    public String binaryOrder() {
        return "";
    }
}
