package io.frontdesk.chat.benchmark;

import static java.net.HttpURLConnection.HTTP_NOT_FOUND;
import static java.net.HttpURLConnection.HTTP_OK;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.benchmark.AcknowledgementLog.Book;
import io.frontdesk.chat.benchmark.AcknowledgementLog.Opened;
import io.frontdesk.chat.client.Heard;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Reads what a server has stored, afresh and over its public API, and holds it against the book of its clients. */
final class StoreReader implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final String server;

    StoreReader(URI server) {
        this.server = server.toString().replaceFirst("/+$", "");
    }

    /** Checks every conversation in the log of {@code ledger}, and shows each to {@code witness} as well. */
    Verdict check(Ledger ledger, BiConsumer<String, List<Heard>> witness) {
        Book book = ledger.log().book();
        Map<String, List<Acknowledgement>> promised =
                book.acknowledgements().stream().collect(Collectors.groupingBy(Acknowledgement::conversation));
        HistoryCheck check = new HistoryCheck();
        stored(book).forEach((id, turns) -> {
            check.check(id, promised.getOrDefault(id, List.of()), ledger.delivered(id), turns);
            witness.accept(id, turns);
        });
        return check.verdict();
    }

    /** The turns of {@code opened}; none where the server does not know it. */
    List<Heard> turns(Opened opened) {
        HttpResponse<String> response = get(opened);
        return switch (response.statusCode()) {
            case HTTP_OK -> turns(response.body());
            case HTTP_NOT_FOUND -> List.of();
            default -> throw new BenchmarkFailed("a conversation could not be read: status " + response.statusCode());
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }

    private Map<String, List<Heard>> stored(Book book) {
        Map<String, Future<List<Heard>>> reads = new LinkedHashMap<>();
        book.conversations()
                .values()
                .forEach(opened -> reads.put(opened.conversation(), threads.submit(() -> turns(opened))));
        Map<String, List<Heard>> stored = new LinkedHashMap<>();
        reads.forEach((id, read) -> stored.put(id, result(read)));
        return stored;
    }

    private static List<Heard> result(Future<List<Heard>> read) {
        try {
            return read.get();
        } catch (ExecutionException failed) {
            throw new BenchmarkFailed("the store could not be read afresh", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailed("interrupted", stop);
        }
    }

    private HttpResponse<String> get(Opened opened) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/api/conversations/" + opened.conversation()))
                .header("Authorization", "Bearer " + opened.token())
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new BenchmarkFailed("no Frontdesk server answers at " + server, gone);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailed("interrupted", stop);
        }
    }

    private static List<Heard> turns(String body) {
        try {
            List<Heard> turns = new ArrayList<>();
            for (JsonNode turn : JSON.readTree(body).path("turns")) {
                turns.add(Heard.of(turn));
            }
            return turns;
        } catch (IOException notJson) {
            throw new BenchmarkFailed("a conversation could not be read: no JSON", notJson);
        }
    }
}
