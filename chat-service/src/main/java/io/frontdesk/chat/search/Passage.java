package io.frontdesk.chat.search;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Attachment;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Note;
import io.frontdesk.chat.conversation.Speaker;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.VisitorMessage.AskForHuman;
import io.frontdesk.chat.conversation.VisitorMessage.Choose;
import io.frontdesk.chat.conversation.VisitorMessage.Leave;
import io.frontdesk.chat.conversation.VisitorMessage.Say;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One searchable thing: a turn, or a note of an agent.
 *
 * @param key unique, and the same whenever it is made again
 * @param seq number of the turn, or of the one that the note stands after
 * @param note id of the note, where it is one
 */
record Passage(
        String key,
        ConversationId conversation,
        long seq,
        Speaker speaker,
        @Nullable String note,
        String text,
        Instant at) {
    Passage {
        requireNonNull(key, "key");
        requireNonNull(conversation, "conversation");
        requireNonNull(speaker, "speaker");
        requireNonNull(text, "text");
        requireNonNull(at, "at");
    }

    /** Nothing for a turn in which nobody says anything of their own. */
    static Optional<Passage> of(Turn turn) {
        String text = text(turn);
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(new Passage(
                        turn.conversation() + "/" + "%010d".formatted(turn.seq()),
                        turn.conversation(),
                        turn.seq(),
                        turn.speaker(),
                        null,
                        text,
                        turn.at()));
    }

    static Passage of(Note note) {
        return new Passage(
                note.conversation() + "/note/" + note.id(),
                note.conversation(),
                note.afterSeq(),
                Speaker.AGENT,
                note.id(),
                note.text(),
                note.at());
    }

    /** Whether a person said it. */
    boolean isOfAPerson() {
        return speaker != Speaker.BOT;
    }

    private static String text(Turn turn) {
        return switch (turn) {
            case Turn.Asked asked -> asked(asked);
            case Turn.Replied replied -> replied.speaker() == Speaker.BOT ? replied.text() : "";
            case Turn.Written written ->
                withFiles(written.text(), written.message().attachments());
            case Turn.Notice notice -> "";
        };
    }

    private static String asked(Turn.Asked turn) {
        return switch (turn.message()) {
            case Say say -> withFiles(say.text(), say.attachments());
            case Choose choose -> choose.text();
            case AskForHuman ask -> "";
            case Leave leave -> leave.text() + "\n" + leave.name() + " " + leave.contact();
        };
    }

    private static String withFiles(String text, List<Attachment> files) {
        return Stream.concat(Stream.of(text), files.stream().map(Attachment::name))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
