package io.frontdesk.chat.mining.review;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.chat.mining.proposal.Proposal;
import io.frontdesk.chat.mining.review.StoredProposal.State;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A person's decisions about proposals; each is made whole or not at all, and to what the person saw. Blocks the caller. */
@Singleton
final class Review {
    private final Store store;
    private final Acceptance acceptance;

    Review(Store store, Acceptance acceptance) {
        this.store = store;
        this.acceptance = acceptance;
    }

    List<StoredProposal> of(String importId) {
        return store.readNow(handle -> ProposalRows.of(handle, importId));
    }

    StoredProposal find(String id) {
        return store.readNow(handle -> ProposalRows.find(handle, id)).orElseThrow(Review::unknown);
    }

    /** Makes {@code change} to an open proposal, or opens a rejected one again. */
    StoredProposal change(String id, long revision, UnaryOperator<StoredProposal> change) {
        return write(handle -> {
            StoredProposal before = seen(handle, id, revision);
            if (before.state() == State.ACCEPTED || before.state() == State.MERGED) {
                throw RefusedField.conflict(
                        "state", "This proposal is " + before.state().code() + " already.");
            }
            return update(handle, change.apply(before));
        });
    }

    /** Adds the others to the first; they are merged then. All are of one import and one language. */
    StoredProposal merge(String into, List<String> from, String by) {
        return write(handle -> {
            StoredProposal kept = open(handle, into);
            Proposal merged = kept.content();
            for (String id : from) {
                StoredProposal other = open(handle, id);
                requireAlike(kept, other);
                merged = Rearranged.merged(merged, other.content());
                update(handle, other.decided(State.MERGED, by));
            }
            return update(handle, kept.with(merged));
        });
    }

    /** Takes some utterances out into a proposal of their own, which is given back. */
    StoredProposal split(String id, List<String> utterances, String intent) {
        return write(handle -> {
            StoredProposal whole = open(handle, id);
            List<Proposal> parts = Rearranged.split(whole.content(), utterances, intent);
            update(handle, whole.with(parts.getFirst()));
            StoredProposal part = StoredProposal.fresh(whole.importId(), whole.place(), parts.getLast());
            ProposalRows.insert(handle, part);
            return part;
        });
    }

    /** Publishes first, then keeps the decision: what is interrupted between can be accepted again to no harm. */
    StoredProposal accept(String id, long revision, Acceptance.Wanted wanted, Author by) {
        StoredProposal proposal = store.readNow(handle -> seen(handle, id, revision));
        if (proposal.state() != State.OPEN) {
            throw RefusedField.conflict(
                    "state", "This proposal is " + proposal.state().code() + " already.");
        }
        @Nullable
        String entry = acceptance.publish(proposal.content(), wanted, by).orElse(null);
        return write(handle -> update(handle, proposal.accepted(by.id(), entry)));
    }

    private static StoredProposal open(Handle handle, String id) {
        StoredProposal proposal = ProposalRows.find(handle, id).orElseThrow(Review::unknown);
        if (proposal.state() != State.OPEN) {
            throw RefusedField.conflict(
                    "state",
                    "The proposal " + proposal.content().intent() + " is "
                            + proposal.state().code() + " already.");
        }
        return proposal;
    }

    private static StoredProposal seen(Handle handle, String id, long revision) {
        StoredProposal proposal = ProposalRows.find(handle, id).orElseThrow(Review::unknown);
        if (proposal.revision() != revision) {
            throw changedMeanwhile();
        }
        return proposal;
    }

    private static void requireAlike(StoredProposal kept, StoredProposal other) {
        if (kept.id().equals(other.id())
                || !kept.importId().equals(other.importId())
                || !kept.content().lang().equals(other.content().lang())) {
            throw RefusedField.of("from", "'from' must be other proposals of the same import and language.");
        }
    }

    private static StoredProposal update(Handle handle, StoredProposal changed) {
        if (!ProposalRows.update(handle, changed)) {
            throw changedMeanwhile();
        }
        return ProposalRows.find(handle, changed.id()).orElseThrow(Review::unknown);
    }

    private static RefusedField changedMeanwhile() {
        return RefusedField.conflict("revision", "Somebody has changed this proposal meanwhile; load it again.");
    }

    private static HttpStatusException unknown() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such proposal.");
    }

    private <T> T write(Function<Handle, T> change) {
        return requireNonNull(store.change(change).block(), "a change has a result");
    }
}
