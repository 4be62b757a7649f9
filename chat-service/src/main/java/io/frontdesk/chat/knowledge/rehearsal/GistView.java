package io.frontdesk.chat.knowledge.rehearsal;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.chat.dialogue.Gist;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a decision comes down to: its kind, why, from which entries, by which template, offering which intents. */
@Serdeable
@JsonInclude(NON_NULL)
public record GistView(
        String decision,
        @Nullable String reason,
        List<Citation> citations,
        @Nullable String template,
        List<String> options,
        String text) {
    public static GistView of(Gist gist) {
        return new GistView(
                gist.decision(), gist.reason(), gist.citations(), gist.template(), gist.options(), gist.text());
    }
}
