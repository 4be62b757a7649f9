package io.frontdesk.chat.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Asks a server's health check whether it answers. */
final class HealthProbe implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpRequest request;

    HealthProbe(URI server) {
        this.request = HttpRequest.newBuilder(server.resolve("/health"))
                .timeout(PATIENCE)
                .build();
    }

    /** Whether it is there and has a classifier for each of {@code languages}. */
    boolean serves(List<String> languages) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            JsonNode models = JSON.readTree(response.body())
                    .path("details")
                    .path("models")
                    .path("details");
            return languages.stream().allMatch(lang -> serves(models.path(lang)));
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailed("interrupted", stop);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static boolean serves(JsonNode model) {
        return model.path("serving").isTextual()
                && !model.path("serving").asText().equals("none");
    }
}
