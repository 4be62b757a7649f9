package io.frontdesk.chat.review;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Feedback;
import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.knowledge.draft.Drafts;
import io.frontdesk.chat.review.Ballot.Source;
import io.frontdesk.chat.review.Ballot.Vote;
import io.frontdesk.chat.review.Event.Action;
import io.frontdesk.chat.review.Event.Before;
import io.frontdesk.chat.review.Item.Standing;
import io.frontdesk.chat.review.Item.State;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What persons decide of items: each whole or not at all, with its examples, and only of what the person saw. Blocks the
 * caller.
 */
@Singleton
final class Decisions {
    private final Store store;
    private final InstantSource clock;

    Decisions(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What becomes of an item. */
    private record Decided(Action action, String said, Standing standing, Ballot ballot) {}

    @FunctionalInterface
    private interface Move {
        Decided make(Handle handle, Item item, Before before);
    }

    /** {@code by} says that {@code label} is right. */
    Item label(String id, long revision, Person by, Action action, String label) {
        Vote vote = new Vote(by.id(), by.name(), label, Source.REVIEW, now());
        return change(id, revision, by, (handle, item, before) -> voted(handle, item, before, action, vote));
    }

    Item ignore(String id, long revision, Person by) {
        return change(
                id,
                revision,
                by,
                (handle, item, before) -> new Decided(
                        Action.IGNORE,
                        "",
                        new Standing(State.IGNORED, "", item.standing().draft()),
                        Ballot.EMPTY));
    }

    Item drafted(String id, long revision, Person by, String draft) {
        return change(
                id,
                revision,
                by,
                (handle, item, before) -> new Decided(
                        Action.NEW_ENTRY,
                        "",
                        new Standing(State.DRAFTED, item.standing().label(), draft),
                        before.ballot()));
    }

    /** Takes back what {@code by} decided last, with the draft where one was opened; nobody takes back another's. */
    Item undo(String id, long revision, Person by) {
        return change(id, revision, by, (handle, item, before) -> {
            Event last = EventRows.last(handle, item)
                    .filter(event -> event.action() != Action.UNDO)
                    .orElseThrow(() -> RefusedField.conflict("", "There is nothing to take back."));
            if (!last.by().id().equals(by.id())) {
                throw RefusedField.conflict(
                        "", last.by().name() + " decided this; give another label if you see it otherwise.");
            }
            Before earlier = EventRows.before(handle, last);
            String draft = item.standing().draft();
            if (!draft.isEmpty() && !draft.equals(earlier.standing().draft())) {
                Drafts.remove(handle, draft);
            }
            return new Decided(Action.UNDO, last.label(), earlier.standing(), earlier.ballot());
        });
    }

    /** An agent labelled the words in their conversation. Does nothing where that is known. */
    void heard(Handle handle, String id, Feedback label, Instant now) {
        Item item = ItemRows.find(handle, id).orElseThrow(Decisions::unknown);
        Before before = new Before(item.standing(), VoteRows.of(handle, id));
        Person agent = new Person(label.author(), label.authorName());
        Optional<Vote> known = before.ballot().votes().stream()
                .filter(vote -> vote.who().equals(agent.id()))
                .findFirst();
        boolean late = known.filter(vote -> !vote.at().isBefore(label.at())).isPresent();
        boolean takenBack = EventRows.of(handle, id).stream()
                .anyMatch(event ->
                        event.by().id().equals(agent.id()) && !event.at().isBefore(label.at()));
        if (late || takenBack) {
            return;
        }
        Vote vote = new Vote(agent.id(), agent.name(), label.value(), Source.AGENT, label.at());
        settle(handle, item, before, agent, voted(handle, item, before, Action.AGENT, vote), now);
    }

    private static Decided voted(Handle handle, Item item, Before before, Action action, Vote vote) {
        boolean twoPeople = SettingStore.get(handle).twoPeople();
        Ballot ballot = before.ballot().with(vote);
        Standing standing = new Standing(
                ballot.state(before.ballot(), twoPeople),
                ballot.label(),
                item.standing().draft());
        return new Decided(action, vote.label(), standing, ballot);
    }

    private Item change(String id, long revision, Person by, Move move) {
        return requireNonNull(store.change(handle -> {
                    Item item = seen(handle, id, revision);
                    Before before = new Before(item.standing(), VoteRows.of(handle, id));
                    return settle(handle, item, before, by, move.make(handle, item, before), now());
                })
                .block());
    }

    private static Item settle(Handle handle, Item item, Before before, Person by, Decided decided, Instant now) {
        if (!ItemRows.decide(handle, item, decided.standing(), now)) {
            throw decidedMeanwhile(handle, item.id());
        }
        VoteRows.replace(handle, item.id(), decided.ballot());
        String event = ConversationId.fresh().toString();
        EventRows.add(
                handle,
                new Event(event, item.id(), item.revision() + 1, now, by, decided.action(), decided.said()),
                before);
        Examples.follow(handle, item, before.standing(), decided.standing(), decided.ballot(), now);
        return ItemRows.find(handle, item.id()).orElseThrow(Decisions::unknown);
    }

    private static Item seen(Handle handle, String id, long revision) {
        Item item = ItemRows.find(handle, id).orElseThrow(Decisions::unknown);
        if (item.revision() != revision) {
            throw decidedMeanwhile(handle, id);
        }
        return item;
    }

    private static RefusedField decidedMeanwhile(Handle handle, String id) {
        String who = ItemRows.find(handle, id)
                .flatMap(item -> EventRows.last(handle, item))
                .map(event -> event.by().name())
                .orElse("Somebody");
        return RefusedField.conflict("revision", who + " has decided this meanwhile; look at it again.");
    }

    static HttpStatusException unknown() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such item.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
