package io.frontdesk.chat.conversation;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import javax.sql.DataSource;

/** Puts the store together over the one data source, whose schema Flyway has brought up to date by then. */
@Factory
final class StoreFactory {
    private static final int READERS = 4;
    private static final int WAITING_READS = 10_000;

    @Singleton
    Jdbi jdbi(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        // What was to be stored may be what a customer said; it stays out of error messages, and so out of the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    @Singleton
    Database database(Jdbi jdbi) {
        return Database.behind(jdbi);
    }

    @Singleton
    @Bean(preDestroy = "close")
    StoreWriter writer(Jdbi jdbi, Database database) {
        return database.writer(jdbi);
    }

    @Singleton
    @Named("store-read")
    @Bean(preDestroy = "dispose")
    Scheduler reading() {
        return Schedulers.newBoundedElastic(READERS, WAITING_READS, "store-read");
    }

    @Singleton
    Store store(Jdbi jdbi, StoreWriter writer, @Named("store-read") Scheduler reading) {
        return new Store(jdbi, writer, reading);
    }

    @Singleton
    CustomerRecords records(Store store, StoreStatements statements) {
        return new SqlCustomerRecords(store, statements.erasing(), statements.changed());
    }

    @Singleton
    ConversationRepository repository(
            Jdbi jdbi, StoreWriter writer, @Named("store-read") Scheduler reading, StoreStatements statements) {
        return new SqlConversationRepository(jdbi, writer, reading, statements.visitors(), statements.changed());
    }

    @Singleton
    DeskRepository desk(
            Jdbi jdbi, StoreWriter writer, @Named("store-read") Scheduler reading, StoreStatements statements) {
        return new SqlDeskRepository(jdbi, writer, reading, statements.desk(), statements.changed());
    }

    @Singleton
    PresenceRepository presence(Jdbi jdbi, StoreWriter writer, @Named("store-read") Scheduler reading) {
        return new SqlPresenceRepository(jdbi, writer, reading);
    }

    @Singleton
    FileRepository files(Jdbi jdbi, StoreWriter writer, @Named("store-read") Scheduler reading) {
        return new SqlFileRepository(jdbi, writer, reading);
    }

    @Singleton
    ConversationArchive archive(Jdbi jdbi, StoreWriter writer) {
        return new SqlConversationArchive(jdbi, writer);
    }

    @Singleton
    TurnLog log(Jdbi jdbi) {
        return new SqlTurnLog(jdbi);
    }

    @Singleton
    StoreStatements statements(NoticeWords words, DeskTimes times, ChangeHub changed) {
        return StoreStatements.of(words, times, changed);
    }
}
