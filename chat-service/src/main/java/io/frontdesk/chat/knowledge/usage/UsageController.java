package io.frontdesk.chat.knowledge.usage;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.conversation.QuestionLog;
import io.frontdesk.chat.conversation.QuestionLog.Shown;
import io.frontdesk.chat.privacy.mask.PersonalData;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How often customers were given an entry of late, and whether it helped them. */
@Controller("/api/admin/knowledge/entries/{id}/{lang}/usage")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UsageController {
    private static final int MOST_DAYS = 365;
    private static final int MOST_READ = 20_000;
    private static final int SHOWN = 10;

    private final QuestionLog log;
    private final PersonalData mask;

    UsageController(QuestionLog log, PersonalData mask) {
        this.log = log;
        this.mask = mask;
    }

    /**
     * What became of the replies that gave the entry.
     *
     * @param handedOff how many were followed by a person soon after
     */
    @Serdeable
    record View(
            int days,
            int shown,
            int helpful,
            int unhelpful,
            @JsonProperty("handed_off") int handedOff,
            List<Question> last) {}

    /** A question that the entry replied to, without personal data. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Question(
            String conversation,
            String text,
            Instant at,
            @Nullable String vote,
            @JsonProperty("handed_off") boolean handedOff) {
        static Question of(Shown shown, PersonalData mask) {
            return new Question(
                    shown.conversation().toString(),
                    mask.knowing(shown.given()).mask(shown.question()),
                    shown.at(),
                    shown.vote(),
                    shown.handedOff());
        }
    }

    @Get
    View show(String id, String lang, @QueryValue(defaultValue = "30") int days) {
        int within = Math.clamp(days, 1, MOST_DAYS);
        List<Shown> all = log.shown(id, lang, Instant.now().minus(Duration.ofDays(within)), MOST_READ);
        return new View(
                within,
                all.size(),
                voted(all, "up"),
                voted(all, "down"),
                (int) all.stream().filter(Shown::handedOff).count(),
                all.stream()
                        .filter(shown -> !shown.question().isEmpty())
                        .limit(SHOWN)
                        .map(shown -> Question.of(shown, mask))
                        .toList());
    }

    private static int voted(List<Shown> all, String vote) {
        return (int) all.stream().filter(shown -> vote.equals(shown.vote())).count();
    }
}
