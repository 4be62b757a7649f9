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
    StoreReads reads(Jdbi jdbi, @Named("store-read") Scheduler reading) {
        return new StoreReads(jdbi, reading);
    }

    @Singleton
    Store store(StoreWriter writer, StoreReads reads) {
        return new Store(writer, reads);
    }

    @Singleton
    CustomerRecords records(Store store, StoreStatements statements) {
        return new SqlCustomerRecords(store, statements.erasing(), statements.changed());
    }

    @Singleton
    ConversationRepository repository(StoreWriter writer, StoreReads reads, StoreStatements statements) {
        return new SqlConversationRepository(writer, reads, statements.visitors(), statements.changed());
    }

    @Singleton
    DeskRepository desk(StoreWriter writer, StoreReads reads, StoreStatements statements) {
        return new SqlDeskRepository(writer, reads, statements.desk(), statements.changed());
    }

    @Singleton
    PresenceRepository presence(StoreWriter writer, StoreReads reads) {
        return new SqlPresenceRepository(writer, reads);
    }

    @Singleton
    FileRepository files(StoreWriter writer, StoreReads reads) {
        return new SqlFileRepository(writer, reads);
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
