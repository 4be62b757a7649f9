package io.frontdesk.chat.insight.alert;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.insight.alert.AlertAddress.Where;
import io.frontdesk.chat.insight.metric.ConversationLine;
import io.frontdesk.chat.mail.Addresses;
import io.frontdesk.chat.mail.MailSettings;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Alerts, the conversations behind them, and who has seen to them. */
@Controller("/api/admin/insight/alerts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AlertController {
    private static final int LARGEST_PAGE = 200;

    private final Alerts alerts;
    private final AlertPlace place;
    private final AlertAddress address;
    private final MailSettings mail;

    AlertController(Alerts alerts, AlertPlace place, AlertAddress address, MailSettings mail) {
        this.alerts = alerts;
        this.place = place;
        this.address = address;
        this.mail = mail;
    }

    /** An alert as the API shows it. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record AlertView(
            String id,
            String kind,
            String topic,
            Instant since,
            @JsonProperty("raised_at") Instant raisedAt,
            @JsonProperty("last_at") Instant lastAt,
            @JsonProperty("ended_at") @Nullable Instant endedAt,
            @JsonProperty("seen_at") @Nullable Instant seenAt,
            @JsonProperty("seen_by") @Nullable String seenBy,
            double found,
            double usual,
            long minutes) {
        static AlertView of(Alert alert) {
            return new AlertView(
                    alert.id(),
                    alert.kind().code(),
                    alert.topic(),
                    alert.since(),
                    alert.raisedAt(),
                    alert.lastAt(),
                    alert.endedAt(),
                    alert.seenAt(),
                    alert.seenBy().isEmpty() ? null : alert.seenBy(),
                    alert.measure().found(),
                    alert.measure().usual(),
                    alert.measure().minutes());
        }
    }

    /**
     * A page of alerts.
     *
     * @param days of history so far; with fewer than {@code needed} no surge can be told from the usual
     */
    @Serdeable
    @JsonInclude(NON_NULL)
    record AlertsView(
            long total,
            long unseen,
            int days,
            int needed,
            @JsonProperty("looked_at") @Nullable Instant lookedAt,
            List<AlertView> alerts) {}

    /** Whom to tell by mail; {@code notify} without an address for nobody. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Settings(
            @JsonProperty("notify") @Nullable String notified,
            @Nullable String lang,
            @Nullable Boolean sends) {}

    @Get
    AlertsView list(@QueryValue(defaultValue = "0") long offset, @QueryValue(defaultValue = "50") int limit) {
        Alerts.Page page = alerts.page(Math.max(0, offset), Math.clamp(limit, 1, LARGEST_PAGE));
        Watch.State state = place.state();
        return new AlertsView(
                page.total(),
                page.unseen(),
                state.days(),
                state.needed(),
                state.looked(),
                page.alerts().stream().map(AlertView::of).toList());
    }

    @Post("/{id}/acknowledge")
    AlertView acknowledge(Authentication caller, String id) {
        Object name = caller.getAttributes().getOrDefault("name", caller.getName());
        if (!alerts.acknowledge(id, name.toString(), place.now())) {
            throw unknown();
        }
        return AlertView.of(alerts.find(id).orElseThrow(AlertController::unknown));
    }

    @Get("/{id}/conversations")
    ConversationLine.Page conversations(
            String id, @QueryValue(defaultValue = "0") long offset, @QueryValue(defaultValue = "50") int limit) {
        Alert alert = alerts.find(id).orElseThrow(AlertController::unknown);
        return place.behind(alert, Math.max(0, offset), Math.clamp(limit, 1, LARGEST_PAGE));
    }

    @Get("/settings")
    Settings settings() {
        return address.find()
                .map(where -> new Settings(where.email(), where.lang(), mail.isSet()))
                .orElseGet(() -> new Settings(null, null, mail.isSet()));
    }

    @Put("/settings")
    Settings set(@Body @Nullable Settings wanted) {
        String email = wanted == null ? null : wanted.notified();
        if (wanted == null || email == null || email.isBlank()) {
            address.clear();
            return settings();
        }
        if (!Addresses.isOne(email)) {
            throw RefusedField.of("notify", "'notify' must be one e-mail address.");
        }
        if (!mail.isSet()) {
            throw RefusedField.conflict("notify", "No mail server is set; the setting is frontdesk.mail.host.");
        }
        address.set(new Where(email, "zh".equals(wanted.lang()) ? "zh" : "en"), place.now());
        return settings();
    }

    private static HttpStatusException unknown() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such alert.");
    }
}
