package io.frontdesk.chat.conversation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import reactor.core.scheduler.Schedulers;

import java.nio.file.Path;

/** A real database, brought up to date, with its writer and no server around it. */
public record TestDatabase(HikariDataSource source, Jdbi jdbi, StoreWriter writer) implements AutoCloseable {
    /** On a file in {@code folder}. */
    public static TestDatabase in(Path folder) {
        return on("jdbc:sqlite:" + folder.resolve("frontdesk.db")
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&transaction_mode=IMMEDIATE");
    }

    public static TestDatabase on(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        HikariDataSource source = new HikariDataSource(config);
        Flyway.configure().dataSource(source).load().migrate();
        Jdbi jdbi = Jdbi.create(source);
        return new TestDatabase(source, jdbi, Database.behind(jdbi).writer(jdbi));
    }

    /** The way of features that keep tables of their own. */
    public Store store() {
        return new Store(writer, new StoreReads(jdbi, Schedulers.boundedElastic()));
    }

    public Database kind() {
        return Database.behind(jdbi);
    }

    @Override
    public void close() {
        writer.close();
        source.close();
    }
}
