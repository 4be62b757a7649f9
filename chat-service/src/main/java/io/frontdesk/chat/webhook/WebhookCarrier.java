package io.frontdesk.chat.webhook;

import io.frontdesk.chat.outbox.Carrier;
import io.frontdesk.chat.outbox.Delivery;
import io.frontdesk.chat.outbox.Delivery.Arrived;
import io.frontdesk.chat.outbox.Delivery.Failed;
import io.frontdesk.chat.outbox.Delivery.Refused;
import io.frontdesk.chat.outbox.Parcel;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Posts events to webhooks. Whatever is not a 2xx has not arrived; redirections are not followed. */
@Singleton
final class WebhookCarrier implements Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookCarrier.class);
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;
    private static final int SHOWN_OF_ANSWER = 200;

    private final Webhooks webhooks;
    private final Payload payload;
    private final Destinations destinations;
    private final WebhookSettings settings;
    private final HttpClient client;

    WebhookCarrier(Webhooks webhooks, Payload payload, Destinations destinations, WebhookSettings settings) {
        this.webhooks = webhooks;
        this.payload = payload;
        this.destinations = destinations;
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }

    @Override
    public boolean carries(String kind) {
        return Webhook.EVENTS.contains(kind);
    }

    @Override
    public Delivery deliver(Parcel parcel) {
        Optional<Webhook> webhook = webhooks.findNow(parcel.target());
        Optional<String> body = payload.of(parcel);
        return webhook.isPresent() && body.isPresent()
                ? post(webhook.get(), parcel.kind(), Payload.eventId(parcel), body.get())
                : new Refused("there is nobody to tell, or nothing, any more");
    }

    /** Sends something that means nothing, once and at once. */
    Delivery ping(Webhook webhook) {
        String id = UUID.randomUUID().toString();
        return post(webhook, Webhook.PING, id, Payload.ping(id, Instant.now()));
    }

    private Delivery post(Webhook webhook, String event, String id, String body) {
        Optional<String> problem = destinations.problem(webhook.url());
        if (problem.isPresent()) {
            return new Failed("its address " + problem.get());
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(webhook.url()))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Frontdesk")
                .header("Frontdesk-Event", event)
                .header("Frontdesk-Id", id)
                .header("Frontdesk-Signature", Signature.of(body, webhook.secret(), Instant.now()))
                .POST(BodyPublishers.ofString(body))
                .build();
        return send(request);
    }

    private Delivery send(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream answer = response.body()) {
                return response.statusCode() / HUNDRED == SUCCESS
                        ? new Arrived()
                        : new Failed("HTTP " + response.statusCode() + words(answer));
            }
        } catch (HttpTimeoutException late) {
            return new Failed("no answer in time");
        } catch (IOException away) {
            LOG.debug("a webhook was not reached", away);
            return new Failed("not reached");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Failed("the server was stopping");
        }
    }

    /** What came along with the status, without waiting for more. */
    private static String words(InputStream answer) throws IOException {
        byte[] bytes = answer.readNBytes(Math.min(answer.available(), SHOWN_OF_ANSWER));
        String text = new String(bytes, StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return text.isEmpty() ? "" : ": " + text;
    }
}
