package io.frontdesk.chat.client;

import static java.util.Objects.requireNonNull;

/**
 * The bot's answer to one message and what the client measured.
 *
 * @param acceptedMillis from sending to the acknowledgement
 * @param answeredMillis from sending to the answer
 */
public record Reply(BotTurn turn, double acceptedMillis, double answeredMillis) {
    public Reply {
        requireNonNull(turn, "turn");
    }
}
