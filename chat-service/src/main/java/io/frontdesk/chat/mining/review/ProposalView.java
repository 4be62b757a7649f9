package io.frontdesk.chat.mining.review;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.mining.proposal.Evidence;
import io.frontdesk.chat.mining.proposal.Match;
import io.frontdesk.chat.mining.proposal.Proposal;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * A proposal as the API shows it.
 *
 * @param entry the id of the FAQ entry that it went into, once it is accepted
 */
@Serdeable
@JsonInclude(NON_NULL)
record ProposalView(
        String id,
        @JsonProperty("import") String importId,
        String state,
        long revision,
        @JsonProperty("decided_by") @Nullable String decidedBy,
        @Nullable String entry,
        String lang,
        String intent,
        String question,
        List<String> utterances,
        String answer,
        int questions,
        int conversations,
        double settled,
        double cohesion,
        MatchView match,
        @JsonProperty("other_replies") List<String> otherReplies,
        List<String> related) {

    /** How it relates to what is known: {@code new}, {@code extends} an intent, {@code same} as an entry. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record MatchView(
            String kind, @Nullable String intent, @Nullable String faq, double similarity) {
        static MatchView of(Match match) {
            return new MatchView(
                    match.kind().name().toLowerCase(Locale.ROOT), match.intent(), match.faq(), match.similarity());
        }
    }

    /** All of an import, largest topics first. */
    @Serdeable
    record Page(List<ProposalView> proposals) {}

    static ProposalView of(StoredProposal stored) {
        Proposal content = stored.content();
        Evidence evidence = content.evidence();
        return new ProposalView(
                stored.id(),
                stored.importId(),
                stored.state().code(),
                stored.revision(),
                stored.decidedBy(),
                stored.entry(),
                content.lang(),
                content.intent(),
                content.question(),
                content.utterances(),
                content.answer(),
                evidence.questions(),
                evidence.conversations(),
                evidence.settled(),
                evidence.cohesion(),
                MatchView.of(evidence.match()),
                evidence.otherReplies(),
                evidence.related());
    }
}
