package io.frontdesk.chat.socket;

import io.frontdesk.chat.answer.Phrase;
import io.frontdesk.chat.answer.Phrases;
import io.frontdesk.chat.conversation.Attachment;
import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.VisitorMessage;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** A conversation as a text that its customer can keep, in the customer's language; agents' notes are no part of it. */
record Transcript(Conversation conversation, List<Turn> turns, ZoneId zone, Phrases phrases) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String LINE = "\n";
    private static final String INDENT = "\n    ";

    String text() {
        StringBuilder text = new StringBuilder();
        String began = time(conversation.startedAt());
        text.append(phrase(Phrase.TRANSCRIPT_TITLE, Map.of("began", began, "zone", zone.getId())))
                .append(LINE);
        turns.forEach(turn -> text.append(LINE).append(line(turn)).append(LINE));
        return text.toString();
    }

    /** Further lines are set in, so that nobody's words can look like another's. */
    private String line(Turn turn) {
        StringBuilder said = new StringBuilder(turn.text());
        options(turn).forEach(option -> said.append(LINE).append("- ").append(option));
        files(turn)
                .forEach(file -> said.append(said.isEmpty() ? "" : LINE)
                        .append(phrase(Phrase.TRANSCRIPT_FILE, Map.of("name", file.name()))));
        return "[" + time(turn.at()) + "] " + speaker(turn) + ": "
                + said.toString().replace("\r", "").replace(LINE, INDENT);
    }

    private String speaker(Turn turn) {
        return switch (turn) {
            case Turn.Asked asked -> phrase(Phrase.TRANSCRIPT_YOU, Map.of());
            case Turn.Written written -> written.message().agent().name();
            case Turn.Notice notice -> phrase(Phrase.TRANSCRIPT_NOTICE, Map.of());
            case Turn.Replied replied ->
                switch (replied.speaker()) {
                    case BOT, VISITOR, AGENT -> phrase(Phrase.TRANSCRIPT_BOT, Map.of());
                    case SYSTEM -> phrase(Phrase.TRANSCRIPT_NOTICE, Map.of());
                };
        };
    }

    private static List<String> options(Turn turn) {
        return turn instanceof Turn.Replied replied
                ? replied.reply().choices().stream()
                        .map(choice -> choice.label())
                        .toList()
                : List.of();
    }

    private static List<Attachment> files(Turn turn) {
        return switch (turn) {
            case Turn.Asked asked when asked.message() instanceof VisitorMessage.Say say -> say.attachments();
            case Turn.Written written -> written.message().attachments();
            case Turn.Asked other -> List.of();
            case Turn.Replied replied -> List.of();
            case Turn.Notice notice -> List.of();
        };
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private String phrase(Phrase phrase, Map<String, String> variables) {
        return phrases.text(phrase, conversation.lang(), variables);
    }
}
