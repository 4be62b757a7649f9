package io.frontdesk.chat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A real PostgreSQL server for the tests of this process; whoever asks gets an empty database of their own on it. */
public final class TestPostgres {
    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    /** The address of a new database, password included. */
    public static String freshDatabase() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return SERVER.getJdbcUrl("postgres", name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The folder of the server's programs. */
    static Path programs() {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT setting FROM pg_config WHERE name = 'BINDIR'")) {
            found.next();
            return Path.of(found.getString(1));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }
}
