package io.frontdesk.chat.webhook;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.outbox.Delivery;
import io.frontdesk.chat.webhook.Webhooks.Undelivered;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Subscriptions for administrators. The secret is shown once, to whoever makes the subscription. */
@Controller("/api/admin/webhooks")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhookController {
    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_SECRET = 200;

    private final Webhooks webhooks;
    private final Destinations destinations;
    private final WebhookCarrier carrier;

    WebhookController(Webhooks webhooks, Destinations destinations, WebhookCarrier carrier) {
        this.webhooks = webhooks;
        this.destinations = destinations;
        this.carrier = carrier;
    }

    /** What is wanted; without a secret one is made. */
    @Serdeable
    record Wanted(
            @Nullable String url,
            @Nullable List<@Nullable String> events,
            @Nullable String secret) {}

    /** A subscription; its secret only when it is made. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record WebhookView(
            String id,
            String url,
            List<String> events,
            @Nullable String secret,
            Instant at) {
        static WebhookView of(Webhook webhook, boolean withSecret) {
            return new WebhookView(
                    webhook.id(), webhook.url(), webhook.events(), withSecret ? webhook.secret() : null, webhook.at());
        }
    }

    /** All of them, and what there is to subscribe to. */
    @Serdeable
    record WebhooksView(List<WebhookView> webhooks, List<String> events) {}

    /** Something on its way or, with {@code dead_at}, given up; {@code answer} is what the other side said last. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record UndeliveredView(
            String id,
            String event,
            String conversation,
            Instant at,
            int attempts,
            @JsonProperty("due_at") Instant dueAt,
            @JsonProperty("dead_at") @Nullable Instant deadAt,
            @Nullable String answer) {
        static UndeliveredView of(Undelivered one) {
            return new UndeliveredView(
                    one.id(),
                    one.event(),
                    one.conversation(),
                    one.at(),
                    one.attempts(),
                    one.dueAt(),
                    one.deadAt(),
                    one.answer());
        }
    }

    /** What has not arrived. */
    @Serdeable
    record UndeliveredViews(List<UndeliveredView> deliveries) {}

    /** How many are tried again. */
    @Serdeable
    record Revived(int revived) {}

    /** What came of a try. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Tried(boolean delivered, @Nullable String answer) {}

    @Get
    Mono<WebhooksView> list() {
        return webhooks.all()
                .map(all -> new WebhooksView(
                        all.stream().map(one -> WebhookView.of(one, false)).toList(), Webhook.EVENTS));
    }

    @Post
    Mono<HttpResponse<WebhookView>> add(@Body Wanted wanted) {
        Webhook webhook = checked(UUID.randomUUID().toString(), wanted, secret(wanted.secret()));
        return webhooks.put(webhook).map(kept -> HttpResponse.created(WebhookView.of(kept, true)));
    }

    /** Changes address and events; the secret stays. */
    @Put("/{id}")
    Mono<WebhookView> change(String id, @Body Wanted wanted) {
        return find(id).map(known -> checked(id, wanted, known.secret()))
                .flatMap(webhooks::put)
                .map(kept -> WebhookView.of(kept, false));
    }

    @Delete("/{id}")
    Mono<HttpResponse<String>> remove(String id) {
        return find(id).flatMap(known -> webhooks.remove(id)).map(gone -> HttpResponse.noContent());
    }

    @Get("/{id}/deliveries")
    Mono<UndeliveredViews> undelivered(String id) {
        return find(id).flatMap(known -> webhooks.undelivered(id))
                .map(all -> new UndeliveredViews(
                        all.stream().map(UndeliveredView::of).toList()));
    }

    /** Has what was given up tried again. */
    @Post("/{id}/deliveries/retry")
    Mono<Revived> revive(String id) {
        return find(id).flatMap(known -> webhooks.revive(id, Instant.now())).map(Revived::new);
    }

    @Post("/{id}/ping")
    Tried ping(String id) {
        Webhook webhook = webhooks.findNow(id).orElseThrow(WebhookController::unknown);
        return switch (carrier.ping(webhook)) {
            case Delivery.Arrived arrived -> new Tried(true, null);
            case Delivery.Failed failed -> new Tried(false, failed.reason());
            case Delivery.Refused refused -> new Tried(false, refused.reason());
        };
    }

    private Mono<Webhook> find(String id) {
        return webhooks.find(id).switchIfEmpty(Mono.error(WebhookController::unknown));
    }

    private Webhook checked(String id, Wanted wanted, String secret) {
        String url = wanted.url() == null ? "" : wanted.url().strip();
        destinations.problem(url).ifPresent(problem -> refuse("'url' " + problem + "."));
        List<String> events = wanted.events() == null
                ? List.of()
                : wanted.events().stream()
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .distinct()
                        .toList();
        if (events.isEmpty() || !Webhook.EVENTS.containsAll(events)) {
            refuse("'events' must be some of " + String.join(", ", Webhook.EVENTS) + ".");
        }
        return new Webhook(id, url, events, secret, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static String secret(@Nullable String given) {
        if (given == null) {
            return Signature.freshSecret();
        }
        if (given.length() < SHORTEST_SECRET || given.length() > LONGEST_SECRET) {
            refuse("'secret' must have " + SHORTEST_SECRET + " to " + LONGEST_SECRET + " characters.");
        }
        return given;
    }

    private static void refuse(String reason) {
        throw new HttpStatusException(HttpStatus.UNPROCESSABLE_ENTITY, reason);
    }

    private static HttpStatusException unknown() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such webhook.");
    }
}
