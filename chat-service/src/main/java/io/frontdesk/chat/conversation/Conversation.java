package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One visitor's talk with the company; its turns are read apart.
 *
 * @param tokenHash hash of the visitor's token; the token itself is kept nowhere
 * @param locale language of the visitor's page, {@code en} or {@code zh}
 * @param lang language last spoken
 * @param page address the visitor wrote from
 * @param intent what the last question was about
 * @param mood how it sounded
 * @param seq number of the last turn, 0 where there is none
 * @param version grows with every change
 */
public record Conversation(
        ConversationId id,
        String tokenHash,
        String locale,
        String lang,
        @Nullable String page,
        Standing standing,
        Customer customer,
        @Nullable String intent,
        @Nullable String mood,
        long seq,
        long version,
        Instant startedAt,
        Instant lastAt) {
    public Conversation {
        requireNonNull(id, "id");
        requireNonNull(tokenHash, "tokenHash");
        requireNonNull(locale, "locale");
        requireNonNull(lang, "lang");
        requireNonNull(standing, "standing");
        requireNonNull(customer, "customer");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(lastAt, "lastAt");
        if (seq < 0) {
            throw new IllegalArgumentException("seq must not be negative, got " + seq);
        }
    }

    /** A conversation in which nothing has been said yet. */
    public static Conversation opened(
            ConversationId id, String tokenHash, String locale, @Nullable String page, Instant now) {
        return new Conversation(
                id, tokenHash, locale, locale, page, Standing.fresh(), Customer.unknown(), null, null, 0, 0, now, now);
    }

    public Owner owner() {
        return standing.owner();
    }
}
