package io.frontdesk.chat.insight;

import io.frontdesk.chat.conversation.ConversationId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** Writes conversations into a database as the server would have left them. */
public final class TestLog {
    private final Jdbi jdbi;

    public TestLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A conversation that goes on turn by turn, each ten seconds after the one before. */
    public final class Talk {
        private final String id = ConversationId.fresh().toString();
        private Instant at;
        private long seq;

        private Talk(Instant at, String lang, @Nullable String page, @Nullable String customer) {
            this.at = at;
            jdbi.useHandle(handle -> handle.createUpdate(
                            "INSERT INTO conversation (id, token_hash, locale, lang, page, owner, "
                                    + "seq, started_at, last_at, changed_at, customer) VALUES (:id, 't', :lang, :lang, :page, 'bot', 0, "
                                    + ":at, :at, :at, :customer)")
                    .bind("id", id)
                    .bind("lang", lang)
                    .bind("page", page)
                    .bind("at", at.toEpochMilli())
                    .bind("customer", customer)
                    .execute());
        }

        public String id() {
            return id;
        }

        public Talk asks(String text) {
            turn("visitor", "say", text, "{}", null, null, null, 0, null);
            return this;
        }

        public Talk wantsPerson() {
            turn("visitor", "human", "A person, please", "{}", null, null, null, 0, null);
            return this;
        }

        public Talk answers(String intent, String entry, double confidence, String mood) {
            return replies("answer", intent, entry, confidence, mood);
        }

        public Talk replies(String decision, @Nullable String intent, String entry, double confidence, String mood) {
            String detail = "{\"choices\":[],\"citations\":["
                    + (entry.isEmpty() ? "" : "{\"id\":\"" + entry + "\",\"title\":\"t\"}") + "],\"latency_ms\":5}";
            turn("bot", "reply", "Well.", detail, seq, decision, intent, confidence, mood);
            return this;
        }

        public Talk notice(String kind) {
            turn("system", "notice", kind, "{\"kind\":\"" + kind + "\"}", null, null, null, 0, null);
            return this;
        }

        public Talk agentSays(String text) {
            turn("agent", "agent", text, "{}", null, null, null, 0, null);
            return this;
        }

        public Talk later(Duration pause) {
            at = at.plus(pause);
            return this;
        }

        public Talk set(String column, Object value) {
            jdbi.useHandle(handle -> handle.createUpdate(
                            "UPDATE conversation SET " + column + " = :value, version = version + 1 WHERE id = :id")
                    .bind("value", value)
                    .bind("id", id)
                    .execute());
            return this;
        }

        private void turn(
                String speaker,
                String kind,
                String text,
                String detail,
                @Nullable Long replyTo,
                @Nullable String decision,
                @Nullable String intent,
                double confidence,
                @Nullable String mood) {
            seq++;
            at = at.plusSeconds(10);
            String trace = mood == null
                    ? null
                    : "{\"lang\":\"en\",\"mood\":{\"mood\":\"" + mood
                            + "\",\"probability\":0.9,\"anger\":0,\"angry\":0.1}}";
            jdbi.useTransaction(handle -> {
                handle.createUpdate(
                                "INSERT INTO turn (conversation, seq, speaker, kind, body, at, detail, reply_to, decision, "
                                        + "intent, confidence, lang, trace) VALUES (:id, :seq, :speaker, :kind, :body, :at, :detail, "
                                        + ":replyTo, :decision, :intent, :confidence, :lang, :trace)")
                        .bind("id", id)
                        .bind("seq", seq)
                        .bind("speaker", speaker)
                        .bind("kind", kind)
                        .bind("body", text)
                        .bind("at", at.toEpochMilli())
                        .bind("detail", detail)
                        .bind("replyTo", replyTo)
                        .bind("decision", decision)
                        .bind("intent", intent)
                        .bind("confidence", decision == null || intent == null ? null : (Double) confidence)
                        .bind("lang", decision == null ? null : "en")
                        .bind("trace", trace)
                        .execute();
                handle.createUpdate("UPDATE conversation SET seq = :seq, last_at = :at, changed_at = :at, "
                                + "version = version + 1 WHERE id = :id")
                        .bind("seq", seq)
                        .bind("at", at.toEpochMilli())
                        .bind("id", id)
                        .execute();
            });
        }
    }

    public Talk talk(Instant at) {
        return new Talk(at, "en", "https://shop.example/help?token=secret#top", null);
    }

    public Talk talk(Instant at, String customer) {
        return new Talk(at, "en", null, customer);
    }
}
