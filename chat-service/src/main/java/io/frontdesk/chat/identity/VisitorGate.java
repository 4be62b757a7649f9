package io.frontdesk.chat.identity;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.UnknownConversation;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Gives out conversations and lets visitors back into their own, never telling whether another's exists. */
@Singleton
public final class VisitorGate {
    private static final String NOBODY = Secret.hash(Secret.fresh("vt_"));

    private static final String BEARER = "Bearer ";

    private final ConversationRepository conversations;
    private final VisitorSeal seal;
    private final InstantSource clock;

    VisitorGate(ConversationRepository conversations, VisitorSeal seal, InstantSource clock) {
        this.conversations = conversations;
        this.seal = seal;
        this.clock = clock;
    }

    /** A new conversation and the only copy of its token. */
    public record Ticket(Conversation conversation, String token) {
        public Ticket {
            requireNonNull(conversation, "conversation");
            requireNonNull(token, "token");
        }
    }

    /** Makes a conversation that is not stored yet. */
    public Ticket issue(@Nullable String locale, @Nullable String page) {
        ConversationId id = ConversationId.fresh();
        return ticket(id, seal.token(id), locale, page);
    }

    /**
     * The same conversation again for who comes back before anything of it was stored, to whichever node. Empty where
     * {@code token} was not given out for {@code id}.
     */
    public Optional<Ticket> issueAgain(
            @Nullable String id, @Nullable String token, @Nullable String locale, @Nullable String page) {
        return id == null || token == null
                ? Optional.empty()
                : ConversationId.parse(id)
                        .filter(known -> seal.isGenuine(known, token))
                        .map(known -> ticket(known, token, locale, page));
    }

    private Ticket ticket(ConversationId id, String token, @Nullable String locale, @Nullable String page) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Ticket(Conversation.opened(id, Secret.hash(token), language(locale), page, now), token);
    }

    /** The stored conversation {@code id} of the bearer in that header; {@link UnknownConversation} where it is none. */
    public Mono<Conversation> admitBearer(String id, @Nullable String authorization) {
        return admit(id, token(authorization)).switchIfEmpty(Mono.error(UnknownConversation::new));
    }

    /** The same for one who may not have said anything yet, whose conversation is stored now, in {@code locale}. */
    public Mono<Conversation> settleBearer(String id, @Nullable String authorization, @Nullable String locale) {
        String token = token(authorization);
        return admit(id, token)
                .switchIfEmpty(Mono.defer(() -> Mono.justOrEmpty(issueAgain(id, token, locale, null))
                        .flatMap(ticket -> conversations.open(ticket.conversation()))))
                .switchIfEmpty(Mono.error(UnknownConversation::new));
    }

    /** The conversation {@code id} where {@code token} is its own, else empty. */
    public Mono<Conversation> admit(@Nullable String id, @Nullable String token) {
        if (id == null || token == null) {
            return Mono.empty();
        }
        return Mono.justOrEmpty(ConversationId.parse(id))
                .flatMap(conversations::find)
                .filter(conversation -> Secret.matches(token, conversation.tokenHash()))
                .switchIfEmpty(Mono.defer(() -> waste(token)));
    }

    /** Does for an unknown conversation the work it does for a known one. */
    private static Mono<Conversation> waste(String token) {
        Secret.matches(token, NOBODY);
        return Mono.empty();
    }

    private static @Nullable String token(@Nullable String authorization) {
        return authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }

    private static String language(@Nullable String locale) {
        return locale != null && locale.toLowerCase(Locale.ROOT).startsWith("zh") ? "zh" : "en";
    }
}
