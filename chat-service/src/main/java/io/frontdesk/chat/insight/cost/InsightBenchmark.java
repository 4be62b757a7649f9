package io.frontdesk.chat.insight.cost;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.GroupCommit;
import io.frontdesk.chat.conversation.StoreWriter;
import io.frontdesk.chat.insight.facts.Facts;
import io.frontdesk.chat.insight.metric.CaseQuery;
import io.frontdesk.chat.insight.metric.Metrics;
import io.frontdesk.chat.insight.metric.Metrics.Group;
import io.frontdesk.chat.insight.metric.Metrics.Step;
import io.frontdesk.chat.insight.metric.Slice;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sqlite.SQLiteDataSource;
import reactor.core.publisher.Mono;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Random;

/** Fills the embedded database with an invented year, counts it and opens the pages. */
public final class InsightBenchmark {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final int DAYS = 365;
    private static final int PAIRS = 3;
    private static final int TURNS_EACH = 2 * PAIRS;
    private static final int BATCH = 2_000;
    private static final int TOPICS = 45;
    private static final int REPEATS = 5;
    private static final String TRACE = """
            {"lang":"en","intents":[{"intent":"topic_1","probability":0.8},{"intent":"topic_2","probability":0.1}],"out_of_scope":0.1,\
            "mood":{"mood":"MOOD","probability":0.9,"anger":0,"angry":0.01},"hits":[{"id":"a","title":"How long does it take?",\
            "score":0.8,"similarity":0.9,"legs":{"bm25":3.1,"dense":0.9}}],"model":"m1","corpus":"c1","steps_ms":{"intent":4.0}}""";

    private final Jdbi jdbi;

    public InsightBenchmark(Path folder) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("insight.db") + "?journal_mode=WAL&synchronous=NORMAL");
        Flyway.configure().dataSource(source).load().migrate();
        this.jdbi = Jdbi.create(source);
    }

    /** Times in milliseconds are the median of several. */
    public record Figures(
            int turns,
            int conversations,
            double countedS,
            double recountedMs,
            double fourWeeksMs,
            double twelveWeeksMs,
            double yearMs,
            double topicsMs,
            double scanMs) {}

    public Figures run(int turns) {
        int conversations = turns / TURNS_EACH;
        fill(conversations);
        Facts facts = new Facts(jdbi, new PlainWriter(jdbi));
        Instant now = FIRST.plusDays(DAYS).atStartOfDay(ZONE).toInstant();
        long start = System.nanoTime();
        facts.sweep(now, ZONE, Integer.MAX_VALUE);
        double counted = (System.nanoTime() - start) / 1e9;
        Metrics metrics = new Metrics(new CaseQuery(facts));
        return new Figures(
                conversations * TURNS_EACH,
                conversations,
                counted,
                recounted(facts, now),
                median(() -> metrics.overview(last(28), Step.DAY, now)),
                median(() -> metrics.overview(last(84), Step.DAY, now)),
                median(() -> metrics.overview(last(DAYS), Step.WEEK, now)),
                median(() -> metrics.breakdown(last(DAYS), Group.INTENT, now)),
                median(this::scan));
    }

    private static Slice last(int days) {
        LocalDate to = FIRST.plusDays(DAYS - 1L);
        return Slice.all(to.minusDays(days - 1L), to, ZONE);
    }

    private double recounted(Facts facts, Instant now) {
        String id = jdbi.withHandle(
                handle -> handle.createQuery("SELECT id FROM conversation ORDER BY changed_at DESC LIMIT 1")
                        .mapTo(String.class)
                        .one());
        return median(() -> {
            jdbi.useHandle(handle -> handle.execute(
                    "UPDATE conversation SET version = version + 1, changed_at = ? WHERE id = ?",
                    now.toEpochMilli(),
                    id));
            return facts.refresh(now, ZONE, BATCH);
        });
    }

    /** What a page would have to do without the figures: read the turns and look into their traces. */
    private int scan() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT intent, COUNT(*) AS asked, SUM(CASE WHEN trace LIKE '%\"mood\":\"negative\"%' THEN 1 ELSE 0 END) "
                                + "AS complained FROM turn WHERE kind = 'reply' GROUP BY intent")
                .mapToMap()
                .list()
                .size());
    }

    private interface Work {
        Object done();
    }

    private static double median(Work work) {
        double[] times = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            long start = System.nanoTime();
            Object result = work.done();
            times[i] = (System.nanoTime() - start) / 1e6;
            if (result.hashCode() == Integer.MIN_VALUE) {
                times[i] += 0; // keeps the result alive
            }
        }
        Arrays.sort(times);
        return times[REPEATS / 2];
    }

    private void fill(int conversations) {
        Random random = new Random(1);
        for (int from = 0; from < conversations; from += BATCH) {
            int until = Math.min(conversations, from + BATCH);
            int begin = from;
            jdbi.useTransaction(handle -> {
                PreparedBatch heads = handle.prepareBatch(
                        "INSERT INTO conversation (id, token_hash, locale, lang, page, owner, seq, started_at, last_at, version, "
                                + "changed_at) VALUES (?, '', 'en', 'en', '/help', 'bot', ?, ?, ?, 1, ?)");
                PreparedBatch turns = handle.prepareBatch(
                        "INSERT INTO turn (conversation, seq, speaker, kind, body, at, detail, reply_to, decision, intent, "
                                + "confidence, lang, trace) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'en', ?)");
                for (int i = begin; i < until; i++) {
                    invent(heads, turns, random, (double) i / conversations);
                }
                heads.execute();
                turns.execute();
            });
        }
    }

    private static void invent(PreparedBatch heads, PreparedBatch turns, Random random, double when) {
        String id = ConversationId.fresh().toString();
        long at = FIRST.atStartOfDay(ZONE).toInstant().toEpochMilli()
                + (long) (when * Duration.ofDays(DAYS).toMillis());
        long last = at + TURNS_EACH * 10_000L;
        heads.add(id, TURNS_EACH, at, last, last);
        String intent = "topic_" + random.nextInt(TOPICS);
        for (int pair = 0; pair < PAIRS; pair++) {
            long seq = 2L * pair + 1;
            long said = at + pair * 20_000L;
            turns.add(
                    id,
                    seq,
                    "visitor",
                    "say",
                    "How long does it take until it is here?",
                    said,
                    "{}",
                    null,
                    null,
                    null,
                    null,
                    null);
            String decision = random.nextInt(10) < 8 ? "answer" : "fallback";
            String mood = TRACE.replace("MOOD", random.nextInt(10) == 0 ? "negative" : "neutral");
            turns.add(
                    id,
                    seq + 1,
                    "bot",
                    "reply",
                    "It takes three to five days, and you can follow it with the link in your e-mail.",
                    said + 1_000,
                    "{\"choices\":[],\"citations\":[{\"id\":\"entry_" + random.nextInt(200)
                            + "\",\"title\":\"t\"}],\"latency_ms\":9}",
                    seq,
                    decision,
                    intent,
                    0.5 + random.nextDouble() / 2,
                    mood);
        }
    }

    /** Commits one change after the other, as nothing else runs. */
    private record PlainWriter(Jdbi jdbi) implements StoreWriter {
        @Override
        public <T> Mono<T> commit(ConversationId id, GroupCommit.Change<T> change) {
            return commit(change);
        }

        @Override
        public <T> Mono<T> commit(GroupCommit.Change<T> change) {
            return Mono.fromCallable(() -> jdbi.inTransaction((Handle handle) -> change.make(handle)));
        }

        @Override
        public void close() {}
    }
}
