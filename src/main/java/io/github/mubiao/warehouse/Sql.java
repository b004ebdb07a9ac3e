package io.github.mubiao.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** Runs the program's own SQL, which names the schema of the tables {@code history}, in the transaction at hand. */
record Sql(Connection connection, SchemaNames schemas) {

    /** What a row of a query gives. */
    interface RowMapper<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Takes the rows of a query. */
    interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }

    /** What each row of a query gives, in order. */
    <T> List<T> rows(String sql, RowMapper<T> mapper, Object... parameters) throws SQLException {
        List<T> all = new ArrayList<>();
        each(sql, row -> all.add(mapper.of(row)), parameters);
        return all;
    }

    /** Hands on each row of a query, in order. */
    void each(String sql, RowTaker taker, Object... parameters) throws SQLException {
        try (PreparedStatement query = prepared(sql, parameters);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }

    /** The number that a query gives. */
    long number(String sql) throws SQLException {
        return rows(sql, row -> row.getLong(1)).get(0);
    }

    /** Runs a statement; how many rows it changed. */
    int execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(schemas.in(sql));
            return Math.max(0, statement.getUpdateCount());
        }
    }

    /** Runs a statement with parameters: texts, {@code Long} or {@code Timestamp}. */
    void update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            statement.executeUpdate();
        }
    }

    /** Runs a statement once for each row of parameters. */
    void batch(String sql, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(schemas.in(sql))) {
            for (Object[] row : rows) {
                set(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(schemas.in(sql));
        set(statement, parameters);
        return statement;
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (parameters[i] instanceof Timestamp time) {
                statement.setTimestamp(i + 1, time);
            } else {
                statement.setString(i + 1, (String) parameters[i]);
            }
        }
    }
}
