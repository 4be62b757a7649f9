package io.frontdesk.chat.knowledge.rehearsal.story;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.conversation.Citation;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What became of all stories; all of them are told, the failed ones first. */
@Serdeable
public record StoryResult(int stories, int failed, List<Told> told) {
    public StoryResult {
        told = List.copyOf(told);
    }

    /** Only those that failed. */
    List<Told> failures() {
        return told.stream().filter(each -> !each.passed()).toList();
    }

    /** How one went. {@code missing} says what was expected and did not come: outcome, entries, intent, or a button. */
    @Serdeable
    @JsonInclude(NON_NULL)
    public record Told(
            String id, String name, String lang, boolean passed, List<String> missing, List<Exchange> exchanges) {
        public Told {
            missing = List.copyOf(missing);
            exchanges = List.copyOf(exchanges);
        }
    }

    /** What the customer said and what the bot did. */
    @Serdeable
    @JsonInclude(NON_NULL)
    public record Exchange(
            String said,
            String text,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String intent,
            List<Citation> citations) {
        public Exchange {
            citations = List.copyOf(citations);
        }
    }
}
