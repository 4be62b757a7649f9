package io.frontdesk.chat.review;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.LabelStatements;
import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.example.ExampleStore;
import io.frontdesk.chat.review.Ballot.Source;
import io.frontdesk.chat.review.Ballot.Vote;
import io.frontdesk.chat.review.Item.Standing;
import io.frontdesk.chat.review.Item.State;
import io.frontdesk.intent.data.TextKey;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes examples of what was decided, in the transaction of the decision. */
final class Examples {
    /** So many different texts of an item are learned from, and so many of one visitor. */
    private static final int MOST = 10;

    private static final int MOST_OF_A_VISITOR = 2;
    private static final int LOOKED_AT = 500;

    private Examples() {}

    /** Takes back what {@code before} had taught and teaches what {@code after} says. */
    static void follow(Handle handle, Item item, Standing before, Standing after, Ballot ballot, Instant now) {
        List<Candidate> turns = TurnRows.of(handle, item, LOOKED_AT);
        if (before.state() == State.LABELLED) {
            turns.forEach(turn -> {
                ExampleStore.withdraw(handle, turn.conversation(), turn.seq(), "decided otherwise");
                LabelStatements.mark(handle, turn.conversation(), turn.seq(), null);
            });
        }
        if (after.state() == State.LABELLED) {
            chosen(turns).forEach(turn -> {
                ExampleStore.add(handle, example(turn, after.label(), ballot, now));
                LabelStatements.mark(handle, turn.conversation(), turn.seq(), after.label());
            });
        }
    }

    /** Different texts, few of any one visitor, so that nobody alone teaches much. */
    private static List<Candidate> chosen(List<Candidate> turns) {
        Set<TextKey> texts = new HashSet<>();
        Map<String, Integer> visitors = new HashMap<>();
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate turn : turns) {
            boolean heardOften = visitors.getOrDefault(turn.visitor(), 0) >= MOST_OF_A_VISITOR;
            if (chosen.size() < MOST && !heardOften && !turn.text().isBlank() && texts.add(TextKey.of(turn.text()))) {
                visitors.merge(turn.visitor(), 1, Integer::sum);
                chosen.add(turn);
            }
        }
        return chosen;
    }

    private static Example example(Candidate turn, String label, Ballot ballot, Instant now) {
        boolean reviewed = ballot.votes().stream().anyMatch(vote -> vote.source() == Source.REVIEW);
        Vote last = ballot.votes().getLast();
        return new Example(
                ConversationId.fresh().toString(),
                turn.lang(),
                turn.text(),
                label,
                turn.conversation(),
                turn.seq(),
                turn.visitor(),
                reviewed ? Example.Source.REVIEW : Example.Source.AGENT,
                last.who(),
                last.whoName(),
                now,
                Example.State.ACTIVE,
                "");
    }
}
