package io.frontdesk.chat.conversation;

import io.frontdesk.chat.conversation.ConversationRepository.Unanswered;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The changes that customers bring about besides turns, each within a transaction that the caller commits. */
record VisitorStatements(TurnStatements turns, NoticeStatements notices, AcceptTerms terms) {
    /** What comes of it when a customer ends a conversation. */
    static final String ENDED = "ended";

    static Conversation open(Handle handle, Conversation conversation) {
        int added = handle.createUpdate(
                        "INSERT INTO conversation (id, token_hash, locale, lang, page, owner, seq, started_at, last_at, "
                                + "changed_at) VALUES (:id, :token, :locale, :lang, :page, :owner, 0, :started, :last, :last) "
                                + "ON CONFLICT (id) DO UPDATE SET page = COALESCE(conversation.page, excluded.page)")
                .bind("id", conversation.id().toString())
                .bind("token", conversation.tokenHash())
                .bind("locale", conversation.locale())
                .bind("lang", conversation.lang())
                .bind("page", conversation.page())
                .bind("owner", conversation.owner().code())
                .bind("started", conversation.startedAt().toEpochMilli())
                .bind("last", conversation.lastAt().toEpochMilli())
                .execute();
        if (added > 0) {
            Outgoing.opened(handle, conversation.id(), conversation.startedAt());
        }
        return conversation;
    }

    long end(Handle handle, ConversationId id, String ref, Instant at) {
        Conversation locked = ConversationRow.lock(handle, id, at);
        Optional<Long> before = handle.createQuery("SELECT seq FROM turn WHERE conversation = :id AND ref = :ref")
                .bind("id", id.toString())
                .bind("ref", ref)
                .mapTo(Long.class)
                .findOne();
        if (before.isPresent() || locked.standing().isClosed()) {
            return before.orElse(locked.seq());
        }
        DeskStatements.end(handle, locked, ENDED, at);
        return notices.tell(handle, locked, NoticeKind.CLOSED, null, ref, at).seq();
    }

    static Conversation about(Handle handle, ConversationId id, Customer customer, Instant at) {
        ConversationRow.lock(handle, id, at);
        ConversationUpdate update = new ConversationUpdate(handle, id).set("changed_at", at.toEpochMilli());
        setWhereKnown(update, "customer", customer.subject());
        setWhereKnown(update, "customer_name", customer.name());
        setWhereKnown(update, "customer_contact", customer.contact());
        setWhereKnown(update, "customer_topic", customer.topic());
        update.execute();
        return ConversationRow.find(handle, id).orElseThrow();
    }

    static Conversation csat(Handle handle, ConversationId id, Csat csat) {
        ConversationRow.lock(handle, id, csat.at());
        new ConversationUpdate(handle, id)
                .set("csat_score", csat.score())
                .set("csat_comment", csat.comment())
                .set("csat_at", csat.at().toEpochMilli())
                .execute();
        FeedbackStatements.scored(handle, id, csat);
        return ConversationRow.find(handle, id).orElseThrow();
    }

    /** Changes nothing, and wakes nobody, where as much had been seen before. */
    static Optional<Conversation> visitorRead(Handle handle, ConversationId id, long seq, Instant at) {
        Conversation known = ConversationRow.find(handle, id).orElseThrow(UnknownConversation::new);
        if (Math.min(seq, known.seq()) <= known.standing().visitorRead()) {
            return Optional.empty();
        }
        Conversation locked = ConversationRow.lock(handle, id, at);
        new ConversationUpdate(handle, id)
                .set("visitor_read", Math.clamp(seq, locked.standing().visitorRead(), locked.seq()))
                .execute();
        return ConversationRow.find(handle, id);
    }

    List<Unanswered> claim(Handle handle, Instant now) {
        return claim(handle, "claimed_until", now, now);
    }

    List<Unanswered> claimLeftBehind(Handle handle, Instant start, Instant now) {
        return claim(handle, "at", start, now);
    }

    /** Takes what has a time {@code before} that moment in {@code column}. */
    private List<Unanswered> claim(Handle handle, String column, Instant before, Instant now) {
        handle.createUpdate("UPDATE pending SET claimed_until = :until WHERE " + column + " < :before")
                .bind("until", now.plus(terms.claim()).toEpochMilli())
                .bind("before", before.toEpochMilli())
                .execute();
        return handle.createQuery("SELECT t.*, p.term AS pending_term FROM pending p JOIN turn t ON "
                        + "t.conversation = p.conversation AND t.seq = p.seq WHERE p.claimed_until = :until "
                        + "ORDER BY p.at, p.conversation, p.seq")
                .bind("until", now.plus(terms.claim()).toEpochMilli())
                .map((row, context) -> new Unanswered(TurnRow.asked(row), row.getLong("pending_term")))
                .list();
    }

    private static void setWhereKnown(ConversationUpdate update, String column, @Nullable String value) {
        if (value != null) {
            update.set(column, value);
        }
    }
}
