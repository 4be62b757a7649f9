package io.frontdesk.chat.knowledge.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.conversation.TestDatabase;
import io.frontdesk.chat.knowledge.TestKnowledge;
import io.frontdesk.retrieval.FaqEntry;
import org.junit.jupiter.api.Test;

import java.util.List;

class AfterKillTest {
    private static final FaqEntry LATE = FaqEntry.of("late", "en", "Do you rent tandems?", "Tandems are rented.");

    @Test
    void versionThatWasCommittedAndNotIndexedIsServedAfterTheNextStart() {
        try (TestApp app = TestApp.start()) {
            app.stop();
            try (TestDatabase database = TestDatabase.in(app.data())) {
                new VersionWriter(database.writer())
                        .write(NewVersion.of(
                                new Expectation.Newest(1),
                                new Difference(List.of(new EntryChange.Added(LATE))),
                                Author.PROGRAM,
                                VersionKind.UPLOAD,
                                ""));
                halfWritten(database);
            }
            app.startAgain();
            TestKnowledge admin = new TestKnowledge(app);
            assertThat(admin.reads("/versions").path("served").asText()).isEqualTo("2");
            assertThat(admin.tells("en", "Do you rent tandems?")).isEqualTo(LATE.answer());
            assertThat(admin.reads("/entries?text=half").path("total").asInt()).isZero();
            String entry = "{\"question\":\"Half?\",\"answer\":\"Whole.\"}";
            assertThat(admin.asks("PUT", "/entries/half/en", entry).status()).isEqualTo(200);
        }
    }

    /** What a writer that is killed between two slices leaves. */
    private static void halfWritten(TestDatabase database) {
        database.writer()
                .commit(handle -> {
                    WriterTurn.take(handle, "killed", new Expectation.Newest(2));
                    FaqEntry half = FaqEntry.of("half", "en", "Half?", "Half.");
                    RevisionTable.write(handle, List.of(new EntryChange.Added(half)), 3);
                    return 1;
                })
                .block();
    }
}
