package io.frontdesk.chat.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.conversation.Note;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;

/** A note of an agent for the others. */
@Serdeable
public record NoteView(
        String id,
        String conversation,
        @JsonProperty("after_seq") long afterSeq,
        CardView.AgentName author,
        String text,
        Instant at) {
    public static NoteView of(Note note) {
        return new NoteView(
                note.id(),
                note.conversation().toString(),
                note.afterSeq(),
                new CardView.AgentName(note.author(), note.authorName()),
                note.text(),
                note.at());
    }
}
