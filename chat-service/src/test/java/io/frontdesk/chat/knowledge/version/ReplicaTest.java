package io.frontdesk.chat.knowledge.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.TestDatabase;
import io.frontdesk.chat.knowledge.replica.Replica;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.Embedders;
import io.frontdesk.retrieval.index.KnowledgeBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ReplicaTest {
    private static final FaqEntry RETURN = FaqEntry.of("return", "en", "How do I return it?", "Within 30 days.");
    private static final int MANY = 300;

    @TempDir
    Path folder;

    private TestDatabase database;
    private KnowledgeBase knowledge;
    private Versions versions;
    private VersionWriter writer;
    private Replica replica;

    @BeforeEach
    void open() {
        database = TestDatabase.in(folder);
        versions = new Versions(database.jdbi());
        writer = new VersionWriter(database.writer());
        openKnowledge();
    }

    @AfterEach
    void close() {
        knowledge.close();
        database.close();
    }

    @Test
    void versionsThatWereMissedAreTakenOverInOneStep() {
        publish(0, List.of(RETURN));
        publish(1, many());
        publish(2, List.of(RETURN.withCategory("x")));
        replica.follow();
        assertThat(knowledge.version()).isEqualTo("3");
        assertThat(knowledge.entries()).containsExactly(RETURN.withCategory("x"));
    }

    @Test
    void restoredVersionIsServedFromWhatIsKeptOfItAndEditedInPlaceAfterwards() throws IOException {
        publish(0, List.of(RETURN));
        replica.follow();
        publish(1, many());
        replica.follow();
        restore(1, 2);
        replica.follow();
        assertThat(knowledge.entries()).containsExactly(RETURN);
        restore(2, 3);
        replica.follow();
        assertThat(knowledge.size()).isEqualTo(MANY);
        List<Path> before = folders();
        publish(4, Stream.concat(many().stream(), Stream.of(RETURN)).toList());
        replica.follow();
        assertThat(knowledge.size()).isEqualTo(MANY + 1);
        assertThat(folders()).as("one edit builds nothing beside").isEqualTo(before);
    }

    @Test
    void indexOfAnotherDatabaseIsComparedEntryByEntry() {
        publish(0, many());
        replica.follow();
        database.writer()
                .commit(handle -> {
                    handle.execute("UPDATE knowledge_version SET mark = 'another'");
                    return handle.execute("DELETE FROM knowledge_revision WHERE id <> 'many-7'");
                })
                .block();
        replica.follow();
        assertThat(knowledge.entries()).extracting(FaqEntry::id).containsExactly("many-7");
        assertThat(knowledge.stamp().orElseThrow().mark()).isEqualTo("another");
    }

    @Test
    void indexThatWasDeletedIsBuiltAnew() throws IOException {
        publish(0, many());
        replica.follow();
        knowledge.close();
        Files.delete(folder.resolve("corpus/current"));
        openKnowledge();
        replica.follow();
        assertThat(knowledge.size()).isEqualTo(MANY);
    }

    private void openKnowledge() {
        knowledge = KnowledgeBase.open(folder.resolve("corpus"), new Embedders(Map.of()));
        replica = new Replica(knowledge, versions);
    }

    private void publish(long newest, List<FaqEntry> entries) {
        Difference difference = Difference.between(versions.entries(newest), entries);
        writer.write(NewVersion.of(new Expectation.Newest(newest), difference, Author.PROGRAM, VersionKind.UPLOAD, ""));
    }

    private void restore(long number, long newest) {
        writer.write(NewVersion.restoring(
                versions.find(number).orElseThrow(), newest, versions.difference(newest, number), Author.PROGRAM, ""));
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve("corpus"))) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<FaqEntry> many() {
        return IntStream.range(0, MANY)
                .mapToObj(n -> FaqEntry.of("many-" + n, "en", "What is number " + n + "?", "It is " + n + "."))
                .toList();
    }
}
