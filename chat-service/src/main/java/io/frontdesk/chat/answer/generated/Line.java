package io.frontdesk.chat.answer.generated;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Turn;

import java.util.List;
import java.util.Optional;

/** Something said earlier in the conversation. */
public record Line(Party party, String text) {
    public Line {
        requireNonNull(party, "party");
        requireNonNull(text, "text");
    }

    /** What was said in {@code turns}, in order; mere notices are left out. */
    public static List<Line> of(List<Turn> turns) {
        return turns.stream().flatMap(turn -> of(turn).stream()).toList();
    }

    private static Optional<Line> of(Turn turn) {
        return switch (turn) {
            case Turn.Asked asked -> Optional.of(new Line(Party.CUSTOMER, asked.text()));
            case Turn.Replied replied -> Optional.of(new Line(Party.BOT, replied.text()));
            case Turn.Written written -> Optional.of(new Line(Party.AGENT, written.text()));
            case Turn.Notice notice -> Optional.empty();
        };
    }

    /** Who said it. */
    public enum Party {
        CUSTOMER,
        BOT,
        AGENT
    }
}
