package io.frontdesk.chat.files;

import static io.frontdesk.chat.TestSocket.frame;
import static io.frontdesk.chat.TestSocket.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestFile;
import io.frontdesk.chat.TestVisitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A visitor who sends files over the real HTTP API. */
record FileVisit(TestApp app, String conversation, String token) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static FileVisit of(TestApp app, JsonNode welcome) {
        return new FileVisit(
                app,
                welcome.path("conversation").asText(),
                welcome.path("token").asText());
    }

    static FileVisit opened(TestApp app) {
        return of(
                app, json(app.send(app.request("/api/conversations").POST(HttpRequest.BodyPublishers.ofString("{}")))));
    }

    FileVisit with(String other) {
        return new FileVisit(app, conversation, other);
    }

    FileVisit in(String other) {
        return new FileVisit(app, other, token);
    }

    static ObjectNode say(String text, JsonNode... files) {
        ObjectNode say = frame("say").put("ref", ref()).put("text", text);
        Arrays.stream(files)
                .forEach(
                        file -> say.withArray("attachments").add(file.path("id").asText()));
        return say;
    }

    static String fault(TestVisitor visitor) {
        JsonNode frame = visitor.next();
        while (!frame.path("type").asText().equals("fault")) {
            frame = visitor.next();
        }
        return frame.path("code").asText();
    }

    HttpResponse<String> upload(TestFile file) {
        return app.send(request("/attachments").POST(file.body()));
    }

    JsonNode uploads(TestFile file) {
        return created(upload(file));
    }

    JsonNode uploadsAsAgent(TestFile file) {
        return created(app.send(asAgent("/attachments").POST(file.body())));
    }

    HttpResponse<byte[]> fetch(String id) {
        return bytes(request("/attachments/" + id).GET());
    }

    HttpResponse<byte[]> fetchAsAgent(String id) {
        return bytes(asAgent("/attachments/" + id).GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(app.uri().resolve("/api/conversations/" + conversation + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", TestFile.contentType());
    }

    HttpRequest.Builder json(String path, ObjectNode body) {
        return app.request("/api/conversations/" + conversation + path)
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    /** Every file below the folder of the files. */
    List<String> onDisk() {
        return onDisk(app.data().resolve("files"));
    }

    static List<String> onDisk(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException none) {
            throw new AssertionError(response.statusCode() + " " + response.body(), none);
        }
    }

    private static JsonNode created(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return json(response);
    }

    private HttpRequest.Builder asAgent(String path) {
        return HttpRequest.newBuilder(app.uri().resolve("/api/agent/conversations/" + conversation + path))
                .header("Authorization", "Bearer " + app.adminToken())
                .header("Content-Type", TestFile.contentType());
    }

    private static HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
