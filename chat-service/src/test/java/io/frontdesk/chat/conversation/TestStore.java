package io.frontdesk.chat.conversation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import reactor.core.scheduler.Schedulers;

import java.nio.file.Path;
import java.time.Duration;

/** A store over a real database, without the server around it. */
record TestStore(
        HikariDataSource source,
        StoreWriter writer,
        ConversationRepository repository,
        DeskRepository desk,
        PresenceRepository presence,
        ConversationArchive archive)
        implements AutoCloseable {
    static final DeskTimes TIMES = new DeskTimes(Duration.ofMinutes(2), Duration.ofMinutes(3), Duration.ofSeconds(5));

    /** On a file in {@code folder}. */
    static TestStore in(Path folder) {
        return on("jdbc:sqlite:" + folder.resolve("frontdesk.db")
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&transaction_mode=IMMEDIATE");
    }

    /** On the database at {@code url}, brought up to date. */
    static TestStore on(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        HikariDataSource source = new HikariDataSource(config);
        Flyway.configure().dataSource(source).load().migrate();
        Jdbi jdbi = Jdbi.create(source);
        StoreWriter writer = Database.behind(jdbi).writer(jdbi);
        StoreReads reads = new StoreReads(jdbi, Schedulers.boundedElastic());
        StoreStatements statements = StoreStatements.of(
                (kind, lang, agent) -> kind.code() + " " + lang + (agent == null ? "" : " " + agent.name()),
                TIMES,
                new ChangeHub());
        return new TestStore(
                source,
                writer,
                new SqlConversationRepository(writer, reads, statements.visitors(), statements.changed()),
                new SqlDeskRepository(writer, reads, statements.desk(), statements.changed()),
                new SqlPresenceRepository(writer, reads),
                new SqlConversationArchive(jdbi, writer));
    }

    @Override
    public void close() {
        writer.close();
        source.close();
    }
}
