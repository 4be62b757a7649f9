package io.frontdesk.chat.knowledge.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.TestDatabase;
import io.frontdesk.chat.knowledge.draft.DraftOptions.Mode;
import io.frontdesk.chat.knowledge.version.Author;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Drafts on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DraftsContract {
    private static final Author ANNA = new Author("anna", "Anna");
    private static final DraftOptions MERGE = DraftOptions.of(Mode.MERGE, false);

    private TestDatabase database;
    private Drafts drafts;

    abstract TestDatabase open();

    @BeforeAll
    void openDatabase() {
        database = open();
        drafts = new Drafts(database.jdbi(), database.writer());
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    @Test
    void fileOfManyPartsComesBackByteForByte() {
        byte[] content = new byte[600 * 1024 + 7];
        new Random(7).nextBytes(content);
        Draft draft = drafts.add(Draft.fresh(ANNA, "常见问题.xlsx", MERGE, 3), content);
        assertThat(drafts.find(draft.id())).contains(draft);
        assertThat(drafts.content(draft)).isEqualTo(content);
    }

    @Test
    void emptyFileIsADraftToo() {
        Draft draft = drafts.add(Draft.fresh(ANNA, "empty.csv", MERGE, 0), new byte[0]);
        assertThat(drafts.content(draft)).isEmpty();
    }

    @Test
    void otherOptionsAndAnotherBaseAreKept() {
        Draft draft = drafts.add(Draft.fresh(ANNA, "faq.csv", MERGE, 1), "a".getBytes(UTF_8));
        Correction corrected = new Correction("", "Sheet 1", 7, Map.of("answer", "好"));
        Draft changed = draft.with(new DraftOptions(
                        Mode.REPLACE, true, "GB18030", ";", Map.of("问", "question"), List.of(corrected)))
                .basedOn(9);
        assertThat(drafts.change(changed)).isTrue();
        assertThat(drafts.find(draft.id())).contains(changed);
    }

    @Test
    void removedDraftLeavesNothing() {
        Draft draft = drafts.add(Draft.fresh(ANNA, "faq.csv", MERGE, 1), "abc".getBytes(UTF_8));
        drafts.remove(draft.id());
        assertThat(drafts.find(draft.id())).isEmpty();
        assertThat(drafts.content(draft)).isEmpty();
        assertThat(drafts.change(draft)).isFalse();
    }

    @Test
    void draftsThatNobodyPublishedForLongGoWithTheNextUpload() {
        Instant longAgo = Instant.ofEpochMilli(System.currentTimeMillis()).minus(Duration.ofDays(31));
        Draft old = new Draft("old", longAgo, ANNA, "old.csv", MERGE, 0);
        drafts.add(old, "abc".getBytes(UTF_8));
        Draft fresh = drafts.add(Draft.fresh(ANNA, "new.csv", MERGE, 0), "def".getBytes(UTF_8));
        assertThat(drafts.find("old")).isEmpty();
        assertThat(drafts.content(old)).isEmpty();
        assertThat(drafts.all()).contains(fresh);
    }
}
