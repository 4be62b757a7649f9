package io.frontdesk.chat.knowledge.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.TestDatabase;
import io.frontdesk.chat.knowledge.version.Expectation.Newest;
import io.frontdesk.chat.knowledge.version.Expectation.Unchanged;
import io.frontdesk.chat.knowledge.version.Publication.Published;
import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import java.util.List;
import java.util.stream.IntStream;

/** What versions are tested on: any database, empty before each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TestVersions {
    static final Author ANNA = new Author("anna", "Anna");
    static final Author BEN = new Author("ben", "Ben");
    static final FaqEntry RETURN = FaqEntry.of("return", "en", "How do I return it?", "Within 30 days.");
    static final FaqEntry CHINESE = FaqEntry.of("return", "zh", "怎么退货？", "30天内可以退。");
    static final FaqEntry REPAIR = FaqEntry.of("repair", "en", "Who repairs it?", "We do.");

    TestDatabase database;
    Versions versions;
    Revisions revisions;
    VersionWriter writer;

    abstract TestDatabase open();

    @BeforeAll
    void openDatabase() {
        database = open();
        versions = new Versions(database.jdbi());
        revisions = new Revisions(database.jdbi());
        writer = new VersionWriter(database.writer());
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void forgetEverything() {
        database.writer()
                .commit(handle -> {
                    handle.execute("DELETE FROM knowledge_revision");
                    handle.execute("DELETE FROM knowledge_version");
                    return handle.execute("UPDATE knowledge_head SET head = 0, writer = '', writer_until = 0");
                })
                .block();
    }

    void publish(long base, List<FaqEntry> entries) {
        Difference difference = Difference.between(versions.entries(base), entries);
        assertThat(writer.write(NewVersion.of(new Newest(base), difference, ANNA, VersionKind.UPLOAD, "")))
                .isInstanceOf(Published.class);
    }

    Publication edit(FaqEntry entry, String answer, long since) {
        EntryChange change = new EntryChange.Changed(entry, entry.withText(entry.question(), answer));
        return writer.write(NewVersion.of(
                new Unchanged(EntryKey.of(entry), since), new Difference(List.of(change)), BEN, VersionKind.EDIT, ""));
    }

    static Difference adding(FaqEntry entry) {
        return new Difference(List.of(new EntryChange.Added(entry)));
    }

    static List<FaqEntry> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> FaqEntry.of("many-" + n, "en", "What is number " + n + "?", "It is " + n + "."))
                .toList();
    }
}
