package io.frontdesk.chat.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.intent.IntentScore;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * All that a person needs to decide of an item.
 *
 * @param choices what the classifier that serves now would take it for, most probable first
 * @param turns the words, the latest first
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record DetailView(
        ItemView item, List<ChoiceView> choices, List<TurnView> turns, List<VoteView> votes, List<EventView> history) {
    /** An intent and how probable it is. */
    @Serdeable
    record ChoiceView(String intent, double probability) {
        static ChoiceView of(IntentScore score) {
            return new ChoiceView(score.intent(), score.probability());
        }
    }

    /** Words in their conversation; {@code reply} is the turn that holds the trace, 0 where nothing replied. */
    @Serdeable
    record TurnView(
            String conversation,
            long seq,
            long reply,
            String text,
            String outcome,
            String predicted,
            double confidence,
            String model,
            String corpus,
            Instant at) {
        static TurnView of(Candidate turn) {
            return new TurnView(
                    turn.conversation().toString(),
                    turn.seq(),
                    turn.reply(),
                    turn.text(),
                    turn.fate().code(),
                    turn.predicted(),
                    turn.confidence(),
                    turn.model(),
                    turn.corpus(),
                    turn.at());
        }
    }

    /** Who stands by which label; {@code mine} where it is the caller. */
    @Serdeable
    record VoteView(String name, String label, String source, boolean mine, Instant at) {
        static VoteView of(Ballot.Vote vote, Person caller) {
            return new VoteView(
                    vote.whoName(),
                    vote.label(),
                    vote.source().name().toLowerCase(Locale.ROOT),
                    vote.who().equals(caller.id()),
                    vote.at());
        }
    }

    /** Something that was decided. */
    @Serdeable
    record EventView(String action, String label, String name, Instant at, long revision) {
        static EventView of(Event event) {
            return new EventView(
                    event.action().code(), event.label(), event.by().name(), event.at(), event.revision());
        }
    }

    static DetailView of(ItemList.Detail detail, IntentCatalog intents, Person caller) {
        return new DetailView(
                ItemView.of(detail.item(), intents),
                detail.choices().stream().map(ChoiceView::of).toList(),
                detail.turns().stream().map(TurnView::of).toList(),
                detail.ballot().votes().stream()
                        .map(vote -> VoteView.of(vote, caller))
                        .toList(),
                detail.history().stream().map(EventView::of).toList());
    }
}
