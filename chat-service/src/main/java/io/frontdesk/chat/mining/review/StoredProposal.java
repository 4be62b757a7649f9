package io.frontdesk.chat.mining.review;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.mining.proposal.Proposal;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.UUID;

/**
 * A proposal and what was decided about it.
 *
 * @param place its place among those of its import
 * @param revision counts its changes
 * @param entry the id of the FAQ entry that it went into, or null
 */
record StoredProposal(
        String id,
        String importId,
        int place,
        State state,
        long revision,
        @Nullable String decidedBy,
        @Nullable String entry,
        Proposal content) {
    /** What was decided. */
    enum State {
        OPEN,
        ACCEPTED,
        REJECTED,
        MERGED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    StoredProposal {
        requireNonNull(id, "id");
        requireNonNull(state, "state");
        requireNonNull(content, "content");
    }

    static StoredProposal fresh(String importId, int place, Proposal content) {
        return new StoredProposal(UUID.randomUUID().toString(), importId, place, State.OPEN, 0, null, null, content);
    }

    StoredProposal with(Proposal changed) {
        return new StoredProposal(id, importId, place, state, revision, decidedBy, entry, changed);
    }

    StoredProposal decided(State decision, String by) {
        @Nullable String who = decision == State.OPEN ? null : by;
        return new StoredProposal(id, importId, place, decision, revision, who, entry, content);
    }

    StoredProposal accepted(String by, @Nullable String into) {
        return new StoredProposal(id, importId, place, State.ACCEPTED, revision, by, into, content);
    }
}
