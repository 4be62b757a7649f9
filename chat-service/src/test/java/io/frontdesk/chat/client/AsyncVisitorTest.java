package io.frontdesk.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.benchmark.proxy.Faults;
import io.frontdesk.chat.benchmark.proxy.FaultyProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class AsyncVisitorTest {
    private static final Backoff QUICK = new Backoff(Duration.ofMillis(20), Duration.ofMillis(200));

    private static TestApp app;

    @BeforeAll
    static void start() {
        app = TestApp.start();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void tellsEveryAcknowledgementAndEveryTurn() {
        try (VisitorFleet fleet = VisitorFleet.of(app.uri(), 1)) {
            Notes notes = new Notes();
            AsyncVisitor visitor = fleet.visitor(settings(Delivery.AT_ONCE), notes);
            visitor.say("early", "hello"); // before there is a connection
            visitor.connect();
            visitor.say("r2", "How do I return something?");
            notes.await(() -> notes.heard.size() == 4);
            assertThat(notes.accepted).containsOnlyKeys("early", "r2");
            assertThat(notes.welcomes).hasSize(1);
            assertThat(notes.seqs()).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void comesBackAfterEachBreakAndHearsNothingTwice() {
        try (VisitorFleet fleet = VisitorFleet.of(app.uri(), 1)) {
            Notes notes = new Notes();
            AsyncVisitor visitor = fleet.visitor(settings(Delivery.ONE_BY_ONE), notes);
            visitor.connect();
            visitor.say("first", "hello");
            notes.await(() -> notes.heard.size() == 2);
            for (int i = 0; i < 10; i++) {
                visitor.say("r" + i, "hello number " + i);
                visitor.reconnect(Duration.ofMillis(i));
            }
            notes.await(() -> notes.heard.size() == 22);
            assertThat(notes.seqs())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 22).boxed().toList());
            assertThat(notes.welcomes)
                    .extracting(Welcomed::conversation)
                    .containsOnly(notes.welcomes.getFirst().conversation());
            assertThat(notes.welcomes.size()).isGreaterThan(1);
            assertThat(notes.accepted).hasSize(11);
        }
    }

    @Test
    void nothingOvertakesOverANetworkThatBreaks() {
        Faults faults = new Faults(
                Duration.ofMillis(200), Duration.ofMillis(700), Duration.ofMillis(2), Duration.ofMillis(5), 0.3, 0, 1);
        try (FaultyProxy proxy = new FaultyProxy(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), app.port()), faults, 9);
                VisitorFleet fleet = VisitorFleet.of(URI.create("http://localhost:" + proxy.port()), 1)) {
            Notes notes = new Notes();
            AsyncVisitor visitor =
                    fleet.visitor(new VisitorSettings("en", Delivery.ONE_BY_ONE, Duration.ofMillis(200), QUICK), notes);
            visitor.connect();
            List<String> refs = IntStream.range(0, 60).mapToObj(i -> "r" + i).toList();
            refs.forEach(ref -> visitor.say(ref, "hello, this is " + ref));
            // the network goes on breaking when all is said, so that further welcomes come
            notes.await(() -> notes.heard.size() == 120 && proxy.resets() >= 3 && notes.welcomes.size() > 3);
            assertThat(notes.heard)
                    .extracting(Heard::ref)
                    .filteredOn(ref -> ref != null)
                    .containsExactlyElementsOf(refs);
        }
    }

    @Test
    void startingOverOpensAnotherConversation() {
        try (VisitorFleet fleet = VisitorFleet.of(app.uri(), 1)) {
            Notes notes = new Notes();
            AsyncVisitor visitor = fleet.visitor(settings(Delivery.AT_ONCE), notes);
            visitor.connect();
            visitor.say("a", "hello");
            notes.await(() -> notes.heard.size() == 2);
            visitor.startOver();
            visitor.say("b", "hello");
            notes.await(() -> notes.heard.size() == 4);
            assertThat(notes.seqs()).containsExactly(1L, 2L, 1L, 2L);
            assertThat(notes.welcomes)
                    .extracting(Welcomed::conversation)
                    .doesNotHaveDuplicates()
                    .hasSize(2);
        }
    }

    @Test
    void whatCannotBeTakenIsRefusedOnceAndTheNextGoesOn() {
        try (VisitorFleet fleet = VisitorFleet.of(app.uri(), 1)) {
            Notes notes = new Notes();
            AsyncVisitor visitor = fleet.visitor(settings(Delivery.ONE_BY_ONE), notes);
            visitor.connect();
            visitor.say("long", "x".repeat(5_000));
            visitor.say("good", "hello");
            notes.await(() -> notes.heard.size() == 2);
            assertThat(notes.refused).containsExactly(Map.entry("long", "text-too-long"));
            assertThat(notes.accepted).containsOnlyKeys("good");
        }
    }

    @Test
    void thousandVisitorsOnOneThreadAreAllAnswered() {
        try (VisitorFleet fleet = VisitorFleet.of(app.uri(), 1)) {
            List<Notes> all =
                    IntStream.range(0, 1_000).mapToObj(i -> new Notes()).toList();
            List<AsyncVisitor> visitors = all.stream()
                    .map(notes -> fleet.visitor(settings(Delivery.ONE_BY_ONE), notes))
                    .toList();
            visitors.forEach(AsyncVisitor::connect);
            visitors.subList(0, 100).forEach(visitor -> visitor.say("r", "hello"));
            all.forEach(notes -> notes.await(() -> !notes.welcomes.isEmpty()));
            all.subList(0, 100).forEach(notes -> notes.await(() -> notes.heard.size() == 2));
        }
    }

    private static VisitorSettings settings(Delivery delivery) {
        return new VisitorSettings("en", delivery, Duration.ofSeconds(30), QUICK);
    }

    /** Everything one visitor was told. */
    private static final class Notes implements VisitorListener {
        private final List<Welcomed> welcomes = new CopyOnWriteArrayList<>();
        private final Map<String, Long> accepted = new ConcurrentHashMap<>();
        private final Map<String, String> refused = new ConcurrentHashMap<>();
        private final List<Heard> heard = new CopyOnWriteArrayList<>();
        private final BlockingQueue<Boolean> news = new LinkedBlockingQueue<>();

        @Override
        public void welcomed(Welcomed welcomed, long nanos) {
            welcomes.add(welcomed);
            news.add(true);
        }

        @Override
        public void accepted(String ref, long seq, long nanos) {
            assertThat(accepted.put(ref, seq)).isNull();
            news.add(true);
        }

        @Override
        public void refused(String ref, String code, boolean again, long nanos) {
            refused.put(ref, code);
            news.add(true);
        }

        @Override
        public void heard(Heard turn, long nanos) {
            heard.add(turn);
            news.add(true);
        }

        @Override
        public void disconnected(int code, long nanos) {
            news.add(true);
        }

        List<Long> seqs() {
            return heard.stream().map(Heard::seq).toList();
        }

        void await(BooleanSupplier wanted) {
            try {
                while (!wanted.getAsBoolean()) {
                    assertThat(news.poll(30, TimeUnit.SECONDS))
                            .as("news, after %s", heard)
                            .isNotNull();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stop);
            }
        }
    }
}
