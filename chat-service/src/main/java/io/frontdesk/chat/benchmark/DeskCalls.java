package io.frontdesk.chat.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What an admin does in the console, over its API. */
final class DeskCalls implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String BORDER = "frontdesk-benchmark-border";
    private static final int FIRST_FAILURE = 300;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String token;

    DeskCalls(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    JsonNode put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    JsonNode upload(String path, String fileName, byte[] file) {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BORDER)
                .POST(multipart(fileName, file)));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private static BodyPublisher multipart(String fileName, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(text("--" + BORDER + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(text("\r\n--" + BORDER + "--\r\n"));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= FIRST_FAILURE) {
                throw new BenchmarkFailed("the server refused " + response.uri().getPath() + ": "
                        + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException failed) {
            throw new BenchmarkFailed("the server did not answer the desk", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailed("interrupted", stop);
        }
    }
}
