package io.frontdesk.chat.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontdesk.chat.identity.VisitorGate.Ticket;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The conversations given out lately, which are not stored before their first message. Who comes back while that message is
 * being committed finds the same one, so that sending it again cannot make a second. Forgets the oldest.
 */
@Singleton
final class FreshTickets {
    private static final int MOST = 20_000;

    private final Map<String, Ticket> tickets = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ticket> eldest) {
            return size() > MOST;
        }
    };

    synchronized Ticket remember(Ticket ticket) {
        tickets.put(ticket.conversation().id().toString(), ticket);
        return ticket;
    }

    /** The ticket for {@code conversation} where {@code token} is its own. */
    synchronized Optional<Ticket> find(@Nullable String conversation, @Nullable String token) {
        if (conversation == null || token == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(tickets.get(conversation)).filter(ticket -> isSame(ticket.token(), token));
    }

    private static boolean isSame(String own, String given) {
        return MessageDigest.isEqual(own.getBytes(UTF_8), given.getBytes(UTF_8));
    }
}
