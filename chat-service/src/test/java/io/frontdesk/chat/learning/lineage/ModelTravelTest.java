package io.frontdesk.chat.learning.lineage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.TestDatabase;
import io.frontdesk.chat.learning.LearningSettings;
import io.frontdesk.chat.learning.example.ExampleStore;
import io.frontdesk.chat.learning.example.TestExamples;
import io.frontdesk.chat.learning.job.JobKind;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ErasedTexts;
import io.frontdesk.intent.registry.ModelDraft;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelOrigin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Models on their way between machines that share a PostgreSQL, and what an erasure does to all of their copies. */
class ModelTravelTest {
    private static final String WORDS = "text,label,lang\n我的电话是一三八,track,zh\n";

    @TempDir
    private Path folder;

    private TestDatabase database;
    private ModelParts parts;
    private ModelVersions versions;
    private ExampleStore examples;

    @BeforeEach
    void open() {
        database = TestDatabase.on(TestPostgres.freshDatabase());
        parts = new ModelParts(database.store());
        versions = new ModelVersions(database.store());
        examples = new ExampleStore(database.jdbi(), database.writer());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void modelComesToAnotherMachineByteForByte() throws IOException {
        write("trainer", "zh-1");
        shelf("trainer").share("zh", "zh-1");
        assertThat(shelf("server").isElsewhere("zh", "zh-1")).isTrue();

        ModelFolder fetched = shelf("server").fetch("zh", "zh-1").verify();

        assertThat(fetched.manifest())
                .isEqualTo(
                        ModelFolder.open(shelf("trainer").place("zh", "zh-1")).manifest());
        assertThat(shelf("server").isElsewhere("zh", "zh-1")).isFalse();
        assertThat(others("server")).as("no half of it").containsExactly("zh-1");
    }

    @Test
    void whatChangedOnTheWayIsRefusedAndNotKept() throws IOException {
        write("trainer", "zh-1");
        shelf("trainer").share("zh", "zh-1");
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "UPDATE model_part SET body = :body WHERE file = 'model.onnx' AND part = 1")
                        .bind("body", new byte[] {1, 2, 3})
                        .execute());
        assertThatThrownBy(() -> shelf("server").fetch("zh", "zh-1"))
                .isInstanceOf(CorruptModel.class)
                .hasMessageContaining("model.onnx");
        assertThat(others("server")).isEmpty();
    }

    @Test
    void whoWasCutOffWhileSharingSharedNothing() throws IOException {
        write("trainer", "zh-1");
        shelf("trainer").share("zh", "zh-1");
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM model_part WHERE file = 'manifest.json'"));
        assertThat(shelf("server").isElsewhere("zh", "zh-1")).isFalse();
        assertThatThrownBy(() -> shelf("server").fetch("zh", "zh-1")).isInstanceOf(CorruptModel.class);
        shelf("trainer").share("zh", "zh-1");
        shelf("server").fetch("zh", "zh-1").verify();
    }

    @Test
    void oldOnesLeaveTheDatabaseButNotThoseInUse() throws IOException {
        for (int i = 0; i < 10; i++) {
            write("trainer", "zh-" + i);
            add("zh-" + i, null, 100 + i);
            shelf("trainer").share("zh", "zh-" + i);
        }
        shelf("server").tidy("zh", List.of("zh-0"));
        assertThat(parts.has("zh-0")).isTrue();
        assertThat(parts.has("zh-1")).isFalse();
        assertThat(parts.has("zh-2")).isTrue();
    }

    @Test
    void erasureReachesEveryCopyAndEveryHeadOverTheSameEncoder() throws IOException {
        ConversationId conversation = ConversationId.fresh();
        examples.add(TestExamples.of("a", "zh", "我的电话是一三八", "track", conversation));
        write("trainer", "zh-1");
        add("zh-1", null, 1);
        examples.learned("zh-1", List.of("a"));
        add("zh-2", "zh-1", 2);
        add("zh-3", null, 3);
        write("trainer", "zh-2");
        for (String version : List.of("zh-1", "zh-2")) {
            shelf("trainer").share("zh", version);
            shelf("server").fetch("zh", version);
        }

        erasures("server").forget(conversation).block();
        examples.forget(conversation).block();
        erasures("trainer").look();

        assertThat(versions.flagged()).extracting(ModelVersion::version).containsExactly("zh-1", "zh-2");
        for (String version : List.of("zh-1", "zh-2")) {
            for (String machine : List.of("server", "trainer", "newcomer")) {
                Path place = shelf(machine).fetch("zh", version).verify().path();
                erasures(machine).look();
                assertThat(ErasedTexts.marked(place)).isTrue();
                try (Stream<Path> files = Files.walk(place)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        assertThat(Files.readString(file, ISO_8859_1))
                                .doesNotContain(new String("我的电话".getBytes(UTF_8), ISO_8859_1));
                    }
                }
            }
        }
    }

    private void add(String version, @Nullable String parent, long at) {
        JobKind kind = parent == null ? JobKind.FULL : JobKind.HEAD_ONLY;
        database.jdbi()
                .useTransaction(handle -> ModelVersions.add(
                        handle, new ModelVersion(version, "zh", "job", kind, parent, Instant.ofEpochMilli(at), null)));
    }

    private ModelShelf shelf(String machine) {
        return new ModelShelf(
                new LearningSettings(folder.resolve(machine).toString(), "", false, "own"), database.kind(), parts);
    }

    private Erasures erasures(String machine) {
        return new Erasures(
                versions,
                examples,
                shelf(machine),
                parts,
                database.kind(),
                InstantSource.fixed(Instant.EPOCH.plusSeconds(9)));
    }

    private List<String> others(String machine) throws IOException {
        Path models = folder.resolve(machine).resolve("models").resolve("zh");
        try (Stream<Path> found = Files.list(models)) {
            return found.map(path -> path.getFileName().toString()).toList();
        }
    }

    private void write(String machine, String version) throws IOException {
        byte[] large = new byte[700_000];
        new Random(7).nextBytes(large);
        try (ModelDraft draft = ModelDraft.of(shelf(machine).place("zh", version))) {
            draft.write(ModelFolder.MODEL, large);
            for (String name :
                    List.of(ModelFolder.TOKENIZER, ModelFolder.CONFIG, ModelFolder.CALIBRATION, ModelFolder.METRICS)) {
                draft.write(name, ("content of " + name).getBytes(UTF_8));
            }
            draft.write(ModelFolder.FEATURES, new byte[0]);
            draft.write(ModelFolder.TRAINING, WORDS.getBytes(UTF_8));
            draft.writeJson(ModelFolder.LABELS, List.of("a", "b"));
            draft.publish(
                    version, new ModelOrigin("bge-small-zh", "zh", "0a1b", 1, "0.1.0", "cpu", 12.5, Instant.EPOCH));
        }
    }
}
