package io.frontdesk.chat.proactive;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.handoff.OpeningHours;
import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.identity.TooOften;
import io.frontdesk.chat.identity.limit.Allowance;
import io.frontdesk.chat.identity.limit.ClientAddress;
import io.frontdesk.chat.proactive.ProactiveRules.Event;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What the widget asks before anybody has said anything: whether there is something to say here, and that it was seen. */
@Controller("/api/conversations/proactive")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class VisitorMessageController {
    private static final int LONGEST = 2_000;
    private static final int A_MINUTE = 60;

    private final ProactiveBoard board;
    private final ProactiveRules rules;
    private final OpeningHours hours;
    private final ClientAddress addresses;
    private final Allowance asking = new Allowance(A_MINUTE, Duration.ofMinutes(1));

    VisitorMessageController(ProactiveBoard board, ProactiveRules rules, OpeningHours hours, ClientAddress addresses) {
        this.board = board;
        this.rules = rules;
        this.hours = hours;
        this.addresses = addresses;
    }

    /** What to say and when; nothing where {@code id} is absent. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record MessageView(
            @Nullable String id,
            @Nullable String text,
            @Nullable Integer seconds,
            @JsonProperty("pause_days") @Nullable Integer pauseDays) {
        static final MessageView NONE = new MessageView(null, null, null, null);
    }

    /** The message that fits and waits shortest. */
    @Get
    MessageView find(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "/") String path,
            @QueryValue(defaultValue = "en") String lang,
            @QueryValue(defaultValue = "1") int visit) {
        admit(request);
        if (path.length() > LONGEST) {
            return MessageView.NONE;
        }
        boolean open = hours.areNow();
        Optional<ProactiveRule> first = board.rules().stream()
                .filter(rule -> rule.fits(path, lang, visit, open))
                .findFirst();
        return first.map(
                        rule -> new MessageView(rule.id(), rule.messages().get(lang), rule.seconds(), rule.pauseDays()))
                .orElse(MessageView.NONE);
    }

    @Post("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void count(HttpRequest<?> request, String id, @Body String body) {
        admit(request);
        String named = JsonBody.of(body).line("event", A_MINUTE);
        Event event = Arrays.stream(Event.values())
                .filter(each -> each.name().equalsIgnoreCase(named))
                .findFirst()
                .orElseThrow(() -> RefusedField.of("event", "'event' must be shown, opened or dismissed."));
        rules.count(id, event);
    }

    private void admit(HttpRequest<?> request) {
        Duration wait = asking.take(addresses.of(request));
        if (!wait.isZero()) {
            throw new TooOften(wait);
        }
    }
}
