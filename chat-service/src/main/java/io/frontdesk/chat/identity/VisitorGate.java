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
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Gives out conversations and lets visitors back into their own, never telling whether another's exists. */
@Singleton
public final class VisitorGate {
    private static final String NOBODY = Secret.hash(Secret.fresh("vt_"));

    private static final String BEARER = "Bearer ";

    private final ConversationRepository conversations;
    private final TicketSeal seal;

    VisitorGate(ConversationRepository conversations) {
        this.conversations = conversations;
        this.seal = new TicketSeal(conversations.key());
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
        String lang = language(locale);
        String token = seal.token(id, lang);
        return new Ticket(Conversation.opened(id, Secret.hash(token), lang, page, now()), token);
    }

    /** The stored conversation {@code id} of the bearer in that header; {@link UnknownConversation} where it is none. */
    public Mono<Conversation> admitBearer(String id, @Nullable String authorization) {
        return admit(id, token(authorization)).switchIfEmpty(Mono.error(UnknownConversation::new));
    }

    /** The same for one who may not have said anything yet, whose conversation is stored now. */
    public Mono<Conversation> settleBearer(String id, @Nullable String authorization) {
        String token = token(authorization);
        return admit(id, token)
                .switchIfEmpty(
                        Mono.defer(() -> Mono.justOrEmpty(unstored(id, token)).flatMap(conversations::open)))
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

    /** The conversation as it was when the token was made, where it was made here and lately. */
    private Optional<Conversation> unstored(String id, @Nullable String token) {
        return token == null
                ? Optional.empty()
                : ConversationId.parse(id)
                        .flatMap(known -> seal.language(known, token)
                                .map(lang -> Conversation.opened(known, Secret.hash(token), lang, null, now())));
    }

    private static @Nullable String token(@Nullable String authorization) {
        return authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String language(@Nullable String locale) {
        return locale != null && locale.toLowerCase(Locale.ROOT).startsWith("zh") ? "zh" : "en";
    }
}
