package io.frontdesk.chat.conversation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import reactor.core.scheduler.Schedulers;

import java.nio.file.Path;

/** A store over a real database file, without the server around it. */
record TestStore(
        HikariDataSource source, GroupCommit writer, ConversationRepository repository, ConversationArchive archive)
        implements AutoCloseable {
    static TestStore in(Path folder) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + folder.resolve("frontdesk.db")
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&transaction_mode=IMMEDIATE");
        HikariDataSource source = new HikariDataSource(config);
        Flyway.configure().dataSource(source).load().migrate();
        Jdbi jdbi = Jdbi.create(source);
        GroupCommit writer = new GroupCommit(jdbi);
        return new TestStore(
                source,
                writer,
                new SqlConversationRepository(jdbi, writer, Schedulers.boundedElastic()),
                new SqlConversationArchive(jdbi, writer));
    }

    @Override
    public void close() {
        writer.close();
        source.close();
    }
}
