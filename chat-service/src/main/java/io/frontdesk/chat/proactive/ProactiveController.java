package io.frontdesk.chat.proactive;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.proactive.ProactiveRule.Hours;
import io.frontdesk.chat.proactive.ProactiveRules.Counts;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Administrators' rules for messages to visitors, and how those fare. */
@Controller("/api/admin/proactive")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProactiveController {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PAGE = 200;
    private static final int AN_HOUR = 3_600;
    private static final int MOST_VISITS = 50;
    private static final int MOST_DAYS = 365;

    private final ProactiveRules rules;

    ProactiveController(ProactiveRules rules) {
        this.rules = rules;
    }

    /** All rules, of which there are a hundred at most, with the counts of the last days. */
    @Serdeable
    record ListView(int days, List<RuleView> rules) {}

    /** A rule as the API shows it. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record RuleView(
            String id,
            String name,
            String page,
            int seconds,
            int visits,
            String hours,
            @JsonProperty("pause_days") int pauseDays,
            @Nullable String en,
            @Nullable String zh,
            boolean on,
            long shown,
            long opened,
            long dismissed) {
        static RuleView of(ProactiveRule rule, Counts counts) {
            return new RuleView(
                    rule.id(),
                    rule.name(),
                    rule.page(),
                    rule.seconds(),
                    rule.visits(),
                    rule.hours().name().toLowerCase(Locale.ROOT),
                    rule.pauseDays(),
                    rule.messages().get("en"),
                    rule.messages().get("zh"),
                    rule.on(),
                    counts.shown(),
                    counts.opened(),
                    counts.dismissed());
        }
    }

    @Get
    ListView list(@QueryValue(defaultValue = "30") int days) {
        int within = Math.clamp(days, 1, MOST_DAYS);
        Map<String, Counts> counts = rules.counts(within);
        return new ListView(
                within,
                rules.all().stream()
                        .map(rule -> RuleView.of(rule, counts.getOrDefault(rule.id(), Counts.NONE)))
                        .toList());
    }

    @Post
    @Status(HttpStatus.CREATED)
    RuleView add(Authentication authentication, @Body String body) {
        ProactiveRule rule = read(UUID.randomUUID().toString(), JsonBody.of(body));
        return RuleView.of(rules.add(rule, authentication.getName()), Counts.NONE);
    }

    @Put("/{id}")
    RuleView replace(Authentication authentication, String id, @Body String body) {
        return rules.replace(read(id, JsonBody.of(body)), authentication.getName())
                .map(rule -> RuleView.of(rule, rules.counts(MOST_DAYS).getOrDefault(id, Counts.NONE)))
                .orElseThrow(ProactiveController::unknown);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String id) {
        if (!rules.remove(id)) {
            throw unknown();
        }
    }

    private static ProactiveRule read(String id, JsonBody body) {
        Map<String, String> messages = new HashMap<>();
        for (String lang : List.of("en", "zh")) {
            body.optionalLine(lang, ProactiveRule.LONGEST_MESSAGE).ifPresent(text -> messages.put(lang, text));
        }
        if (messages.isEmpty()) {
            throw RefusedField.of("en", "A message needs its words in one language at least, as 'en' or 'zh'.");
        }
        return new ProactiveRule(
                id,
                body.line("name", LONGEST_NAME),
                page(body),
                body.number("seconds", 0, AN_HOUR).orElse(0),
                body.number("visits", 1, MOST_VISITS).orElse(1),
                hours(body),
                body.number("pause_days", 0, MOST_DAYS).orElse(1),
                messages,
                body.flag("on").orElse(true));
    }

    private static String page(JsonBody body) {
        String page = body.optionalLine("page", LONGEST_PAGE).orElse("*");
        if (!page.startsWith("/") && !page.startsWith("*")) {
            throw RefusedField.of("page", "'page' must be a path such as /cart or /products/*, beginning with / or *.");
        }
        return page;
    }

    private static Hours hours(JsonBody body) {
        String name = body.optionalLine("hours", LONGEST_NAME).orElse("any");
        return Arrays.stream(Hours.values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> RefusedField.of("hours", "'hours' must be any, open or closed."));
    }

    private static HttpStatusException unknown() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such message.");
    }
}
