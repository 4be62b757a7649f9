package io.frontdesk.chat.insight.emerging;

import io.frontdesk.chat.conversation.StoreWriter;
import io.frontdesk.chat.insight.emerging.Emerging.Member;
import io.frontdesk.chat.insight.facts.Facts;
import io.frontdesk.chat.privacy.mask.PersonalData;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups in the database as places of turns: what is erased there is gone here. Blocks its callers. */
@Singleton
final class EmergingTable {
    private static final int LONGEST = 400;
    private static final String ASKED = """
            SELECT q.conversation, q.seq, q.at, t.body FROM insight_question q
            JOIN turn t ON t.conversation = q.conversation AND t.seq = q.seq
            WHERE q.at >= :from AND q.at <= :to AND q.lang = :lang AND t.kind = 'say' AND t.erased_at IS NULL""";
    private static final String LATEST = " ORDER BY q.at DESC LIMIT :most";
    private static final String UNANSWERED =
            " AND (q.decision IN ('fallback', 'clarify') OR (q.place >= 0 AND q.confidence < :unsure))";
    private static final String ANSWERED = " AND q.decision = 'answer' AND q.confidence >= :unsure";
    private static final String MEMBERS = """
            SELECT e.id, e.found_at, e.lang, m.conversation, m.seq, m.at FROM insight_emerging e
            JOIN insight_emerging_turn m ON m.topic = e.id
            JOIN turn t ON t.conversation = m.conversation AND t.seq = m.seq AND t.erased_at IS NULL
            ORDER BY e.place, m.place""";

    private final Facts facts;
    private final StoreWriter writer;
    private final PersonalData mask;

    EmergingTable(Facts facts, StoreWriter writer, PersonalData mask) {
        this.facts = facts;
        this.writer = writer;
        this.mask = mask;
    }

    /** A question that got no answer, without personal data. */
    record Asked(Member place, String text) {}

    /** The latest questions that found no answer, or one of less confidence than {@code unsure}. */
    List<Asked> unanswered(String lang, Instant from, Instant to, double unsure, int most) {
        return asked(ASKED + UNANSWERED + LATEST, lang, from, to, unsure, most);
    }

    /** The latest of the others. */
    List<Asked> answered(String lang, Instant from, Instant to, double unsure, int most) {
        return asked(ASKED + ANSWERED + LATEST, lang, from, to, unsure, most);
    }

    private List<Asked> asked(String sql, String lang, Instant from, Instant to, double unsure, int most) {
        return facts.read(handle -> handle.createQuery(sql)
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .bind("lang", lang)
                .bind("unsure", unsure)
                .bind("most", most)
                .map((row, context) -> new Asked(
                        new Member(
                                row.getString("conversation"),
                                row.getLong("seq"),
                                Instant.ofEpochMilli(row.getLong("at"))),
                        masked(row.getString("body"))))
                .list());
    }

    /** Puts these in the place of whatever was found before. */
    void replace(List<Emerging> found) {
        writer.commit(handle -> {
                    handle.execute("DELETE FROM insight_emerging_turn");
                    handle.execute("DELETE FROM insight_emerging");
                    for (int place = 0; place < found.size(); place++) {
                        insert(handle, found.get(place), place);
                    }
                    return true;
                })
                .block();
    }

    List<Emerging> all() {
        Map<String, Emerging> groups = new LinkedHashMap<>();
        facts.read(handle -> {
            handle.createQuery(MEMBERS)
                    .map((row, context) -> new Emerging(
                            row.getString("id"),
                            Instant.ofEpochMilli(row.getLong("found_at")),
                            row.getString("lang"),
                            List.of(new Member(
                                    row.getString("conversation"),
                                    row.getLong("seq"),
                                    Instant.ofEpochMilli(row.getLong("at"))))))
                    .forEach(one -> groups.merge(one.id(), one, EmergingTable::joined));
            return true;
        });
        return List.copyOf(groups.values());
    }

    /** The words of a question as they stand now. */
    Optional<String> words(Member member) {
        return facts.read(handle -> handle.createQuery(
                                "SELECT body FROM turn WHERE conversation = :id AND seq = :seq AND erased_at IS NULL")
                        .bind("id", member.conversation())
                        .bind("seq", member.seq())
                        .mapTo(String.class)
                        .findOne())
                .map(this::masked);
    }

    private String masked(String text) {
        return mask.mask(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }

    private static Emerging joined(Emerging one, Emerging more) {
        List<Member> both = new ArrayList<>(one.members());
        both.addAll(more.members());
        return new Emerging(one.id(), one.foundAt(), one.lang(), both);
    }

    private static void insert(Handle handle, Emerging one, int place) {
        handle.execute(
                "INSERT INTO insight_emerging (id, found_at, lang, place) VALUES (?, ?, ?, ?)",
                one.id(),
                one.foundAt().toEpochMilli(),
                one.lang(),
                place);
        for (int at = 0; at < one.members().size(); at++) {
            Member member = one.members().get(at);
            handle.execute(
                    "INSERT INTO insight_emerging_turn (topic, place, conversation, seq, at) VALUES (?, ?, ?, ?, ?)",
                    one.id(),
                    at,
                    member.conversation(),
                    member.seq(),
                    member.at().toEpochMilli());
        }
    }
}
