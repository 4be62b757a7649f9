package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The kinds of database that a store can lie in. */
public enum Database {
    /** A file of this machine, for one node. */
    SQLITE,
    /** A server, for any number of nodes. */
    POSTGRESQL;

    private static final int LANES = 8;
    private static final int POOL = 16;

    /** The kind that {@code jdbi} reaches. */
    static Database behind(Jdbi jdbi) {
        String product = jdbi.withHandle(Database::product);
        return product.equals("PostgreSQL") ? POSTGRESQL : SQLITE;
    }

    private static String product(Handle handle) {
        try {
            return handle.getConnection().getMetaData().getDatabaseProductName();
        } catch (SQLException gone) {
            throw new IllegalStateException("the database does not say what it is", gone);
        }
    }

    /** Whether several nodes may share it. */
    public boolean isShared() {
        return this == POSTGRESQL;
    }

    StoreWriter writer(Jdbi jdbi) {
        return this == POSTGRESQL ? new LaneCommit(jdbi, LANES) : new GroupCommit(jdbi, "store-write");
    }

    /**
     * The settings of a data source on the PostgreSQL server at {@code url}, which is {@code jdbc:postgresql://…} or
     * {@code postgres://user:password@host:port/name}. A server that does not answer is given up on within seconds.
     */
    public static Map<String, Object> postgresql(String url) {
        Map<String, Object> settings = new LinkedHashMap<>();
        PostgresAddress address = PostgresAddress.parse(url);
        settings.put("datasources.default.url", address.url());
        if (address.user() != null) {
            settings.put("datasources.default.username", address.user());
        }
        if (address.password() != null) {
            settings.put("datasources.default.password", address.password());
        }
        settings.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        settings.put("datasources.default.maximum-pool-size", POOL);
        settings.put("datasources.default.connection-timeout", 2_000);
        settings.put("datasources.default.validation-timeout", 1_000);
        settings.put("datasources.default.initialization-fail-timeout", 30_000);
        return settings;
    }
}
