package io.frontdesk.chat.review.topics;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.mining.proposal.Proposal;

import java.time.LocalDate;
import java.util.List;

/**
 * Questions that customers asked in different words and got no answer to.
 *
 * @param proposal an entry that would answer them, with the answer from agents' own replies, or none where no agent gave one
 * @param weeks how often it was asked, the first week first; none is left out between
 * @param draft the draft that was opened from it, or empty
 */
public record UnansweredTopic(String id, Proposal proposal, List<Week> weeks, String draft) {
    public UnansweredTopic {
        requireNonNull(id, "id");
        requireNonNull(proposal, "proposal");
        weeks = List.copyOf(weeks);
        requireNonNull(draft, "draft");
    }

    /** How often something was asked in the week that begins with {@code monday}. */
    public record Week(LocalDate monday, int asked) {
        public Week {
            requireNonNull(monday, "monday");
        }
    }

    UnansweredTopic drafted(String id) {
        return new UnansweredTopic(this.id, proposal, weeks, id);
    }

    public int asked() {
        return weeks.stream().mapToInt(Week::asked).sum();
    }
}
