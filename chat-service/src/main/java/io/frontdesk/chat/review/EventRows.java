package io.frontdesk.chat.review;

import io.frontdesk.chat.review.Ballot.Source;
import io.frontdesk.chat.review.Ballot.Vote;
import io.frontdesk.chat.review.Event.Action;
import io.frontdesk.chat.review.Event.Before;
import io.frontdesk.chat.review.Item.Standing;
import io.frontdesk.chat.review.Item.State;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** History as rows that are only ever added; every statement runs in the transaction of its caller. */
final class EventRows {
    private EventRows() {}

    static void add(Handle handle, Event event, Before before) {
        handle.createUpdate("INSERT INTO review_event (id, item, revision, at, who, who_name, action, label, before) "
                        + "VALUES (:id, :item, :revision, :at, :who, :name, :action, :label, :before)")
                .bind("id", event.id())
                .bind("item", event.item())
                .bind("revision", event.revision())
                .bind("at", event.at().toEpochMilli())
                .bind("who", event.by().id())
                .bind("name", event.by().name())
                .bind("action", event.action().code())
                .bind("label", event.label())
                .bind("before", StoredJson.text(Stored.of(before)))
                .execute();
    }

    /** All of an item, the first first. */
    static List<Event> of(Handle handle, String item) {
        return handle.createQuery("SELECT * FROM review_event WHERE item = :item ORDER BY revision")
                .bind("item", item)
                .map(EventRows::read)
                .list();
    }

    static Optional<Event> last(Handle handle, Item item) {
        return handle.createQuery("SELECT * FROM review_event WHERE item = :item AND revision = :revision")
                .bind("item", item.id())
                .bind("revision", item.revision())
                .map(EventRows::read)
                .findOne();
    }

    static Before before(Handle handle, Event event) {
        return StoredJson.read(
                        handle.createQuery("SELECT before FROM review_event WHERE id = :id")
                                .bind("id", event.id())
                                .mapTo(String.class)
                                .one(),
                        Stored.class)
                .before();
    }

    private static Event read(ResultSet row, StatementContext context) throws SQLException {
        return new Event(
                row.getString("id"),
                row.getString("item"),
                row.getLong("revision"),
                Instant.ofEpochMilli(row.getLong("at")),
                new Person(row.getString("who"), row.getString("who_name")),
                Action.ofCode(row.getString("action")),
                row.getString("label"));
    }

    /** How it lies in the database. */
    record Stored(State state, String label, String draft, List<StoredVote> votes) {
        static Stored of(Before before) {
            Standing standing = before.standing();
            return new Stored(
                    standing.state(),
                    standing.label(),
                    standing.draft(),
                    before.ballot().votes().stream().map(StoredVote::of).toList());
        }

        Before before() {
            return new Before(
                    new Standing(state, label, draft),
                    new Ballot(votes.stream().map(StoredVote::vote).toList()));
        }
    }

    /** The same for one vote. */
    record StoredVote(String who, String name, String label, Source source, long at) {
        static StoredVote of(Vote vote) {
            return new StoredVote(
                    vote.who(),
                    vote.whoName(),
                    vote.label(),
                    vote.source(),
                    vote.at().toEpochMilli());
        }

        Vote vote() {
            return new Vote(who, name, label, source, Instant.ofEpochMilli(at));
        }
    }
}
