package io.frontdesk.chat.learning.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.installation.ChildProgram;
import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.example.ExampleStore;
import io.frontdesk.chat.learning.example.TestExamples;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** An administrator's calls about trainings, and the workers that do them: programs of their own. */
final class TrainingDesk {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE_MILLIS = 240_000;
    private static final long PAUSE_MILLIS = 100;

    private final TestApp app;
    private int taught;

    TrainingDesk(TestApp app) {
        this.app = app;
    }

    /** Orders one training and gives its id. */
    String order(String body) {
        HttpResponse<String> ordered = send("POST", "/jobs", body);
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
        return json(ordered).at("/jobs/0/id").asText();
    }

    JsonNode job(String id) {
        return json(send("GET", "/jobs/" + id, ""));
    }

    JsonNode get(String path) {
        return json(send("GET", path, ""));
    }

    HttpResponse<String> send(String method, String path, String body) {
        return app.send(app.request("/api/admin/training" + path)
                .header("Authorization", "Bearer " + app.adminToken())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    JsonNode await(String id, Predicate<JsonNode> wanted) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            JsonNode job = job(id);
            if (wanted.test(job)) {
                return job;
            }
            assertThat(System.currentTimeMillis()).as("%s", job).isLessThan(end);
            pause(PAUSE_MILLIS);
        }
    }

    JsonNode awaitJudged(String id) {
        JsonNode over = await(
                id,
                job -> List.of("passed", "blocked", "failed", "cancelled")
                        .contains(job.path("state").asText()));
        assertThat(over.path("state").asText()).as("%s", over).isIn("passed", "blocked");
        return over;
    }

    /** A worker on the server's own folder. */
    Process worker() {
        return worker(app.data(), Map.of());
    }

    static Process worker(Path data, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(ChildProgram.command(
                        List.of("-Xmx400m"), List.of("worker", "--data", data.toString(), "--once")))
                .redirectErrorStream(true)
                .redirectOutput(
                        data.resolveSibling(data.getFileName() + ".worker.log").toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    /** Lets a worker do whatever waits. */
    void work() throws InterruptedException {
        Process worker = worker();
        assertThat(worker.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(worker.exitValue()).isZero();
    }

    /** Orders, works, and waits for the verdict. */
    JsonNode train(String body) throws InterruptedException {
        String id = order(body);
        work();
        return awaitJudged(id);
    }

    ModelStore models() {
        return ModelStore.in(app.data().resolve("models"));
    }

    ModelFolder model(JsonNode job) {
        return models().open(job.path("lang").asText(), job.path("version").asText());
    }

    JsonNode version(String version) {
        for (JsonNode one : get("/versions").path("versions")) {
            if (one.path("version").asText().equals(version)) {
                return one;
            }
        }
        throw new AssertionError("no version " + version);
    }

    void teach(Example... examples) {
        for (Example example : examples) {
            app.bean(ExampleStore.class).add(example);
        }
    }

    void awaitSteps(String id) {
        await(
                id,
                job -> job.path("state").asText().equals("running")
                        && job.at("/progress/step").asInt() > 0);
    }

    void cancel(String id) {
        assertThat(send("POST", "/jobs/" + id + "/cancel", "").statusCode()).isEqualTo(200);
    }

    JsonNode newest(String lang) {
        for (JsonNode job : get("/jobs").path("jobs")) {
            if (job.path("lang").asText().equals(lang)) {
                return job;
            }
        }
        throw new AssertionError("no training of " + lang);
    }

    /** The texts that wait for a person, with their ids. */
    Map<String, String> held() {
        Map<String, String> held = new HashMap<>();
        for (JsonNode one : learning("GET", "/held?lang=zh&limit=200", "").path("held")) {
            held.put(one.path("text").asText(), one.path("id").asText());
        }
        return held;
    }

    void release(String id) {
        learning("POST", "/held/release", "{\"ids\":[\"" + id + "\"]}");
    }

    private JsonNode learning(String method, String path, String body) {
        HttpResponse<String> response = app.send(app.request("/api/admin/learning" + path)
                .header("Authorization", "Bearer " + app.adminToken())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    void teach(String text, String label) {
        teach(text, label, ConversationId.fresh());
    }

    void teach(String text, String label, ConversationId conversation) {
        teach(TestExamples.of(String.format("%04d", taught++), "zh", text, label, conversation));
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(response.body(), broken);
        }
    }
}
