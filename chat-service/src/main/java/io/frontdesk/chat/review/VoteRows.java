package io.frontdesk.chat.review;

import io.frontdesk.chat.review.Ballot.Source;
import io.frontdesk.chat.review.Ballot.Vote;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Locale;

/** Votes as rows; every statement runs in the transaction of its caller. */
final class VoteRows {
    private VoteRows() {}

    static Ballot of(Handle handle, String item) {
        return new Ballot(handle.createQuery("SELECT * FROM review_vote WHERE item = :item ORDER BY at, who")
                .bind("item", item)
                .map((row, context) -> new Vote(
                        row.getString("who"),
                        row.getString("who_name"),
                        row.getString("label"),
                        Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list());
    }

    static void replace(Handle handle, String item, Ballot ballot) {
        handle.execute("DELETE FROM review_vote WHERE item = ?", item);
        for (Vote vote : ballot.votes()) {
            handle.createUpdate("INSERT INTO review_vote (item, who, who_name, label, source, at) "
                            + "VALUES (:item, :who, :name, :label, :source, :at)")
                    .bind("item", item)
                    .bind("who", vote.who())
                    .bind("name", vote.whoName())
                    .bind("label", vote.label())
                    .bind("source", vote.source().name().toLowerCase(Locale.ROOT))
                    .bind("at", vote.at().toEpochMilli())
                    .execute();
        }
    }
}
