package io.frontdesk.chat.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelStore;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The whole first start with real trainings of a small pack, and the starts after it. */
class FirstStartTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MILLIS = 300_000;
    private static final long PAUSE_MILLIS = 200;

    @Test
    void trainsBesideTheConversationAndLaterStartsLoadWhatIsThere() throws Exception {
        try (TestApp app = TestApp.start(Map.of("frontdesk.train", true))) {
            try (TestVisitor visitor = app.visitor()) {
                visitor.hello("en");
                assertThat(visitor.ask("Where can I see where my parcel is?")
                                .path("decision")
                                .asText())
                        .isEqualTo("answer");
            }
            waitUntilDecided(app);
            assertThat(health(app, "en").path("training").path("state").asText())
                    .isEqualTo("done");
            for (ModelStatus status : app.bean(ModelStatuses.class).all()) {
                assertThat(status.gate()).as(status.lang()).isNotNull();
                assertThat(status.gate().utterances()).as(status.lang()).isPositive();
                assertThat(status.serving())
                        .as(status.lang())
                        .isEqualTo(status.gate().passed() ? ModelStatus.TUNED : ModelStatus.NEAREST);
            }

            ModelStore store = ModelStore.in(app.data().resolve("models"));
            for (String lang : List.of("en", "zh")) {
                store.promote(lang, trained(app, lang));
            }
            takesUpAnotherModelWhileItAnswers(app, store);
            app.stop();
            app.startAgain();
            assertThat(app.bean(ModelStatuses.class).all())
                    .extracting(ModelStatus::serving)
                    .containsOnly(ModelStatus.TUNED);
            assertThat(health(app, "en").path("version").asText()).isEqualTo(trained(app, "en"));

            app.stop();
            flipOneByte(store.place("en", trained(app, "en")).resolve(ModelFolder.MODEL));
            app.startAgain();
            assertThat(health(app, "en").path("serving").asText()).isEqualTo(ModelStatus.NEAREST);
            assertThat(health(app, "en").path("problem").asText()).contains("model.onnx");
            assertThat(health(app, "zh").path("serving").asText()).isEqualTo(ModelStatus.TUNED);
            try (TestVisitor visitor = app.visitor()) {
                visitor.hello("en");
                assertThat(visitor.ask("Where can I see where my parcel is?")
                                .path("decision")
                                .asText())
                        .isEqualTo("answer");
            }
        }
    }

    private static void takesUpAnotherModelWhileItAnswers(TestApp app, ModelStore store) throws Exception {
        String copy = copied(store, trained(app, "en"));
        store.promote("en", copy);
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            long end = System.currentTimeMillis() + PATIENCE_MILLIS;
            while (!health(app, "en").path("version").asText().equals(copy)) {
                assertThat(System.currentTimeMillis()).isLessThan(end);
                assertThat(visitor.ask("Where can I see where my parcel is?")
                                .path("decision")
                                .asText())
                        .isEqualTo("answer");
            }
            assertThat(visitor.ask("Where can I see where my parcel is?")
                            .path("decision")
                            .asText())
                    .isEqualTo("answer");
        }
        store.rollback("en");
    }

    /** The same model under another name. */
    private static String copied(ModelStore store, String version) throws IOException {
        String name = "copy";
        Path from = store.place("en", version);
        Path to = Files.createDirectory(store.place("en", name));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        Path manifest = to.resolve(ModelFolder.MANIFEST);
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"version\" : \"" + version, "\"version\" : \"" + name));
        return name;
    }

    private static void waitUntilDecided(TestApp app) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (app.bean(ModelStatuses.class).all().stream().anyMatch(FirstStartTest::isUnderWay)) {
            assertThat(app.bean(ModelStatuses.class).all())
                    .as("a training failed")
                    .noneMatch(status -> status.training() != null
                            && status.training().state().equals("failed"));
            assertThat(System.currentTimeMillis())
                    .as("the trainings take too long")
                    .isLessThan(end);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static JsonNode health(TestApp app, String lang) throws IOException {
        String body = app.send(app.request("/health")).body();
        return JSON.readTree(body)
                .path("details")
                .path("models")
                .path("details")
                .path(lang);
    }

    /** The one version that the first start made. */
    private static String trained(TestApp app, String lang) throws IOException {
        try (Stream<Path> folders = Files.list(app.data().resolve("models").resolve(lang))) {
            return folders.filter(ModelFolder::isOne)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> !name.equals("copy"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void flipOneByte(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    /** What passes the gate serves from the next look at the rollouts on. */
    private static boolean isUnderWay(ModelStatus status) {
        return status.gate() == null || (status.gate().passed() && !ModelStatus.TUNED.equals(status.serving()));
    }
}
