package io.frontdesk.chat.connector;

import io.frontdesk.chat.connector.Lookup.Failed;
import io.frontdesk.chat.connector.Lookup.Reason;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** Sends one request and reads its answer, blocking; follows no redirection. */
@Singleton
final class Caller {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    Lookup call(Connector connector, HttpRequest request, String lang) {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            return AnswerReader.read(connector, response, lang);
        } catch (HttpTimeoutException late) {
            return new Failed(Reason.TIMEOUT);
        } catch (IOException away) {
            return new Failed(Reason.UNREACHABLE);
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
            return new Failed(Reason.TIMEOUT);
        }
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
