package io.frontdesk.chat.identity.limit;

import static io.frontdesk.chat.TestVisitor.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.client.VisitorClient;
import org.junit.jupiter.api.Test;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class LimitsTest {
    private static final int TRY_AGAIN_LATER = 1013;
    private static final int TOO_MANY_REQUESTS = 429;

    @Test
    void tooManyConnectionsAreTurnedAwayAndPlacesAreFreedAgain() throws InterruptedException {
        try (TestApp app = TestApp.start(
                Map.of("frontdesk.limits.connections-per-address", 4, "frontdesk.limits.connections-per-visitor", 2))) {
            List<TestVisitor> open = new ArrayList<>();
            TestVisitor first = entered(app, open);
            JsonNode welcome = first.hello("en");
            first.ask("hello");
            assertThat(entered(app, open).comeBack(welcome, 0).path("conversation"))
                    .isEqualTo(welcome.path("conversation"));
            TestVisitor third = entered(app, open);
            third.send(frame("hello")
                    .put("protocol", 1)
                    .put("conversation", welcome.path("conversation").asText())
                    .put("token", welcome.path("token").asText()));
            assertThat(third.closeStatus()).as("a third of one visitor").isEqualTo(TRY_AGAIN_LATER);
            waitForPlaces(app, 2);
            entered(app, open).hello("en");
            entered(app, open).hello("en");
            assertThat(entered(app, open).closeStatus())
                    .as("a fifth of one address")
                    .isEqualTo(TRY_AGAIN_LATER);
            open.forEach(TestVisitor::close);
            waitForPlaces(app, 4);
        }
    }

    @Test
    void handshakesAreCountedForTheAddressAndRefusedBeforeTheyCostAnything() {
        try (TestApp app = TestApp.start(Map.of("frontdesk.limits.handshakes", 3))) {
            List<Integer> answers = IntStream.range(0, 5)
                    .mapToObj(
                            count -> app.send(app.request("/ws/visitor").GET()).statusCode())
                    .toList();
            assertThat(answers.subList(0, 3)).doesNotContain(429);
            HttpResponse<String> refused = app.send(app.request("/ws/visitor").GET());
            assertThat(answers.subList(3, 5)).containsOnly(429);
            assertThat(refused.headers().firstValueAsLong("retry-after").orElse(0))
                    .isBetween(1L, 60L);
            assertThat(refused.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
            assertThat(app.send(app.request("/ws/visitor")
                                    .header("X-Forwarded-For", "203.0.113.9")
                                    .GET())
                            .statusCode())
                    .as("a made-up address changes nothing")
                    .isEqualTo(429);
        }
    }

    @Test
    void theProgramsOwnVisitorWaitsForItsTurn() {
        try (TestApp app = TestApp.start(Map.of("frontdesk.limits.handshakes", 6));
                HttpClient http = HttpClient.newHttpClient()) {
            List<Integer> answers = IntStream.range(0, 20)
                    .mapToObj(
                            count -> app.send(app.request("/ws/visitor").GET()).statusCode())
                    .toList();
            assertThat(answers.getLast()).isEqualTo(TOO_MANY_REQUESTS);
            assertThatThrownBy(() -> VisitorClient.connect(http, app.uri(), "en", Duration.ofSeconds(3)))
                    .hasMessageContaining("no more connections");
            try (VisitorClient visitor = VisitorClient.connect(http, app.uri(), "en", Duration.ofSeconds(30))) {
                assertThat(visitor.session().token()).startsWith("vt_");
            }
            http.shutdownNow();
        }
    }

    @Test
    void aTrustedProxySaysWhomItSpeaksForAndWhetherTheyUseTls() {
        try (TestApp app = TestApp.start(Map.of(
                "frontdesk.limits.handshakes",
                1,
                "frontdesk.trusted-proxies",
                List.of("127.0.0.0/8", "::1", "10.0.0.0/8")))) {
            assertThat(handshake(app, "203.0.113.1")).isNotEqualTo(429);
            assertThat(handshake(app, "203.0.113.2")).isNotEqualTo(429);
            assertThat(handshake(app, "203.0.113.1")).isEqualTo(429);
            assertThat(handshake(app, "198.51.100.7, 203.0.113.1, 10.1.1.1"))
                    .as("what stands before the last untrusted address is made up")
                    .isEqualTo(429);
            assertThat(handshake(app, "2001:db8:1:2::3")).isNotEqualTo(429);
            assertThat(handshake(app, "2001:db8:1:2:ffff::4"))
                    .as("the same network")
                    .isEqualTo(429);
            assertThat(handshake(app, "2001:db8:1:3::3")).isNotEqualTo(429);
            HttpResponse<String> secure = app.send(app.request("/api/auth/oidc")
                    .header("X-Forwarded-Proto", "https")
                    .GET());
            assertThat(secure.headers().firstValue("strict-transport-security")).isPresent();
            assertThat(app.send(app.request("/api/auth/oidc").GET()).headers().firstValue("strict-transport-security"))
                    .isEmpty();
        }
    }

    @Test
    void aVisitorMayWriteTwentyMessagesAtOnceAndTheNextIsOneTooMany() {
        MessageRate rate = new LimitFactory().messages(new LimitSettings(20, 5, 20, 100, 5));
        assertThat(IntStream.range(0, 20).filter(count -> rate.allows("a"))).hasSize(20);
        assertThat(rate.allows("a")).isFalse();
        assertThat(rate.allows("b")).isTrue();
    }

    @Test
    void placesAreCountedRightHoweverManyComeAndGoAtOnce() throws InterruptedException {
        ConnectionLimit limit = new CountedConnections(new LimitSettings(20, 3, 8, 100, 5));
        List<Thread> crowd = IntStream.range(0, 32)
                .mapToObj(who -> Thread.ofVirtual().start(() -> comeAndGo(limit, "v" + who % 4)))
                .collect(Collectors.toList());
        for (Thread one : crowd) {
            one.join();
        }
        List<ConnectionLimit.Place> places = IntStream.range(0, 8)
                .mapToObj(count -> limit.enter("a").orElseThrow())
                .toList();
        assertThat(limit.enter("a")).isEmpty();
        assertThat(places.stream().filter(place -> place.isFor("v0"))).hasSize(3);
        places.getFirst().close();
        places.getFirst().close();
        assertThat(limit.enter("a")).isPresent();
        assertThat(limit.enter("a")).isEmpty();
    }

    @Test
    void badSettingsAreNamed() {
        assertThatThrownBy(() -> new LimitSettings(0, 5, 20, 100, 5)).hasMessageContaining("frontdesk.limits.messages");
        for (String odd : List.of("localhost", "10.0.0.0/33", "10.0.0.0/x", "::1/129", "")) {
            assertThatThrownBy(() -> Network.parse(odd)).hasMessageContaining("frontdesk.trusted-proxies");
        }
    }

    private static void comeAndGo(ConnectionLimit limit, String visitor) {
        for (int round = 0; round < 200; round++) {
            limit.enter("a").ifPresent(place -> {
                place.isFor(visitor);
                place.close();
            });
        }
    }

    private static int handshake(TestApp app, String forwarded) {
        return app.send(app.request("/ws/visitor")
                        .header("X-Forwarded-For", forwarded)
                        .GET())
                .statusCode();
    }

    private static TestVisitor entered(TestApp app, List<TestVisitor> open) {
        TestVisitor visitor = app.visitor();
        open.add(visitor);
        return visitor;
    }

    /** Waits until the server has seen that so many places are free; the address is this machine's. */
    private static void waitForPlaces(TestApp app, int free) throws InterruptedException {
        ConnectionLimit limit = app.bean(ConnectionLimit.class);
        long end = System.nanoTime() + 10_000_000_000L;
        while (freePlaces(limit) < free) {
            assertThat(System.nanoTime()).as("places are freed in time").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static int freePlaces(ConnectionLimit limit) {
        List<ConnectionLimit.Place> taken = new ArrayList<>();
        limit.enter("127.0.0.1").ifPresent(taken::add);
        while (!taken.isEmpty() && limit.enter("127.0.0.1").map(taken::add).isPresent()) {
            assertThat(taken).hasSizeLessThan(1_000);
        }
        taken.forEach(ConnectionLimit.Place::close);
        return taken.size();
    }
}
