package io.github.mubiao.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The PostgreSQL server of all tests of a process, which starts with the first; each test has a database of its own. */
final class PostgresServer {

    private static int databases;

    private PostgresServer() {}

    private static final class Holder {
        private static final EmbeddedPostgres SERVER = start();

        /** No test asks what a power failure would leave, so that nothing waits for the disk. */
        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Makes an empty database and returns its name. */
    static synchronized String newDatabase() {
        String name = "test" + ++databases;
        try (Connection connection = Holder.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    /** The address of a database for its owner. */
    static String url(String database) {
        return Holder.SERVER.getJdbcUrl("postgres", database);
    }

    /** The port at which it listens on loopback. */
    static int port() {
        return Holder.SERVER.getPort();
    }
}
