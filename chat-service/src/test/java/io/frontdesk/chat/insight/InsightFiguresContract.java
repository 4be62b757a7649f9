package io.frontdesk.chat.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.client.AdminClient;
import io.frontdesk.chat.insight.alert.Watch;
import io.frontdesk.chat.insight.facts.Facts;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** The figures over the real server, on any database: six weeks of conversations, then complaints that surge. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InsightFiguresContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MILLIS = 20_000;
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();

    private Instant begun;
    private TestApp app;
    private AdminClient admin;
    private GreenMail post;
    private HttpServer receiver;

    /** What tells the server where its database is. */
    abstract Map<String, Object> database();

    @BeforeAll
    void start() throws IOException {
        ServerSetup place = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        post = new GreenMail(place);
        post.start();
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            heard.add(JSON.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        Map<String, Object> settings = new HashMap<>(database());
        settings.put("frontdesk.mail.host", "127.0.0.1");
        settings.put("frontdesk.mail.port", place.getPort());
        settings.put("frontdesk.mail.security", "none");
        settings.put("frontdesk.mail.from", "desk@shop.example");
        app = TestApp.start(settings);
        admin = new AdminClient(app.uri(), app.adminToken());
        begun = Instant.now();
        fill();
        app.bean(Facts.class).sweep(begun, ZoneId.systemDefault(), 10_000);
    }

    @AfterAll
    void stop() {
        admin.close();
        app.close();
        post.stop();
        receiver.stop(0);
    }

    /** Some conversations every day for six weeks, one of ten annoyed. */
    private void fill() {
        TestLog log = new TestLog(app.bean(Jdbi.class));
        for (int ago = 42; ago >= 1; ago--) {
            for (int i = 0; i < 20; i++) {
                Instant at = begun.minus(Duration.ofDays(ago)).minus(Duration.ofMinutes(7L * i));
                String intent = i % 2 == 0 ? "track_order" : "return_item";
                TestLog.Talk talk = log.talk(at)
                        .asks("Where is it? " + i)
                        .answers(intent, "e" + i % 3, 0.6 + 0.02 * (i % 10), i == ago % 20 ? "negative" : "neutral");
                if (i == 5) {
                    talk.wantsPerson()
                            .notice("QUEUED")
                            .later(Duration.ofSeconds(50))
                            .notice("JOINED");
                }
            }
        }
    }

    @Test
    void everyFigureLeadsToAsManyConversations() {
        String period = period(42, 1);
        JsonNode total = get("/api/admin/insight/overview?step=week&" + period).at("/overview/total");
        assertThat(total.path("volume").asLong()).isBetween(800L, 840L);
        assertThat(total.at("/containment/low").asDouble()).isBetween(0.9, 1.0);
        for (String[] pair : new String[][] {
            {"/containment/hits", "contained"},
            {"/handed_off/hits", "handed_off"},
            {"/durable/hits", "durable"},
            {"/complained/hits", "complained"},
            {"/to_person/n", "joined"},
            {"/first_response/n", "replied"}
        }) {
            JsonNode list = get("/api/admin/insight/conversations?limit=5&of=" + pair[1] + "&" + period);
            assertThat(list.path("total").asLong())
                    .as(pair[1])
                    .isEqualTo(total.at(pair[0]).asLong());
            assertThat(list.path("conversations").size()).as(pair[1]).isLessThanOrEqualTo(5);
        }
        JsonNode topics = get("/api/admin/insight/breakdown?by=intent&" + period);
        JsonNode first = topics.path("rows").get(0);
        JsonNode behind = get("/api/admin/insight/conversations?limit=1&intent="
                + first.path("key").asText() + "&" + period);
        assertThat(behind.path("total").asLong())
                .isEqualTo(first.at("/figures/volume").asLong());
        assertThat(get("/api/admin/insight/breakdown?by=hour_of_week&" + period).path("rows"))
                .isNotEmpty();
    }

    @Test
    void badRequestsAreNamed() throws IOException {
        for (String bad : List.of(
                "from=yesterday",
                "from=2027-02-01&to=2027-01-01",
                "from=2020-01-01&to=2026-01-01",
                "hour=24",
                "step=year")) {
            AdminClient.Answer answer = admin.get("/api/admin/insight/overview?" + bad);
            assertThat(answer.status()).as(bad).isEqualTo(422);
            assertThat(JSON.readTree(answer.body()).path("type").asText()).isEqualTo("bad-field");
        }
        assertThat(admin.get("/api/admin/insight/conversations?of=nothing").status())
                .isEqualTo(422);
        assertThat(admin.get("/api/admin/insight/breakdown?by=colour").status()).isEqualTo(422);
        assertThat(admin.get("/api/admin/insight/alerts/nonsense/conversations").status())
                .isEqualTo(404);
    }

    @Test
    void whatLacksIsSaidInsteadOfAZero() {
        JsonNode quality = get("/api/admin/insight/quality?" + period(42, 1));
        assertThat(quality.at("/reliability/missing").asText()).isEqualTo("no_labels");
        assertThat(quality.at("/reliability/ece").isMissingNode()).isTrue();
        JsonNode empty =
                get("/api/admin/insight/overview?from=2020-01-01&to=2020-01-14").at("/overview/total");
        assertThat(empty.at("/containment/missing").asText()).isEqualTo("no_conversations");
        assertThat(empty.at("/containment/value").isMissingNode()).isTrue();
    }

    @Test
    void topicsHaveMoodsForecastsAndDrift() {
        JsonNode moods = get("/api/admin/insight/moods?" + period(42, 1));
        assertThat(moods.path("topics")).hasSize(2);
        JsonNode forecast = get("/api/admin/insight/forecast");
        assertThat(forecast.path("future")).hasSize(14);
        assertThat(forecast.at("/future/0/low").asLong())
                .isLessThanOrEqualTo(forecast.at("/future/0/high").asLong());
        assertThat(forecast.path("topics")).hasSize(2);
        assertThat(get("/api/admin/insight/forecast?intent=nobody_asks").path("future"))
                .hasSize(14);
        JsonNode drift = get("/api/admin/insight/drift");
        assertThat(drift.at("/comparisons/0/kind").asText()).isEqualTo("topics");
        assertThat(drift.at("/comparisons/0/drift").asBoolean()).isFalse();
    }

    @Test
    void labelsTellHowRightTheModelIs() {
        app.bean(Jdbi.class)
                .useHandle(handle -> handle.execute("UPDATE turn SET corrected_label = CASE WHEN conversation IN "
                        + "(SELECT conversation FROM turn WHERE kind = 'human') THEN 'return_item' ELSE intent END "
                        + "WHERE kind = 'reply' AND confidence > 0.75"));
        try {
            JsonNode quality = get("/api/admin/insight/quality?lang=en&" + period(42, 1));
            assertThat(quality.at("/reliability/right/n").asLong()).isPositive();
            assertThat(quality.at("/reliability/ece").asDouble()).isBetween(0.0, 0.3);
            assertThat(quality.at("/reliability/bins")).isNotEmpty();
            assertThat(quality.path("weeks").findValues("confidence")).isNotEmpty();
        } finally {
            app.bean(Jdbi.class).useHandle(handle -> handle.execute("UPDATE turn SET corrected_label = NULL"));
        }
    }

    @Test
    void whoGetsNowhereIsListedUntilAPersonComes() {
        TestLog.Talk stuck = new TestLog(app.bean(Jdbi.class))
                .talk(Instant.now().minusSeconds(600))
                .asks("I am Ann, ann@mail.example, where is it?")
                .replies("fallback", null, "", 0, "neutral")
                .asks("Where is it??")
                .replies("fallback", null, "", 0, "neutral")
                .wantsPerson();
        JsonNode list = get("/api/admin/insight/trapped");
        assertThat(list.at("/trapped/0/id").asText()).isEqualTo(stuck.id());
        assertThat(list.at("/trapped/0/signs").toString()).contains("two_unhelpful", "nobody_came");
        stuck.notice("JOINED");
        assertThat(get("/api/admin/insight/trapped").path("trapped")).isEmpty();
    }

    @Test
    void theConversationsOfATopicAreThoseThatAskedForIt() {
        String query = "/api/admin/insight/conversations?limit=1&" + period(42, 1);
        long all = get(query + "&topic=track_order").path("total").asLong();
        long upset = get(query + "&topic=track_order&upset=true").path("total").asLong();
        assertThat(all).isPositive();
        assertThat(upset).isPositive().isLessThan(all);
        assertThat(get(query + "&topic=~").path("total").asLong()).isZero();
        assertThat(get(query + "&entry=e1").path("total").asLong()).isPositive();
        assertThat(get("/api/admin/insight/emerging").path("topics")).isEmpty();
    }

    @Test
    void theReportIsATableThatNoSpreadsheetTakesForFormulas() throws IOException {
        AdminClient.Answer answer = admin.get("/api/admin/insight/report.csv?" + period(42, 1));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("\uFEFFsection,key,figure");
        assertThat(answer.body()).contains("total,,containment,").contains("intent,track_order,volume,");
    }

    @Test
    void theReportIsOfTheConversationsThatThePageShowsAndLinksToThemWhole() {
        String narrowed = period(42, 1) + "&lang=en&intent=track_order";
        long volume = get("/api/admin/insight/overview?" + narrowed)
                .at("/overview/total/volume")
                .asLong();
        assertThat(volume).isBetween(400L, 420L);
        assertThat(admin.get("/api/admin/insight/report.csv?" + narrowed).body())
                .contains("\ntotal,,volume," + volume + ",")
                .contains("," + app.uri() + "/console/insight/conversations?" + narrowed + "&of=all\r\n")
                .contains("&lang=en&intent=track_order&entry=e1&of=contained\r\n")
                .doesNotContain("return_item");
        assertThat(admin.get("/api/admin/insight/report.csv?lang=zh&" + period(42, 1))
                        .body())
                .contains("\ntotal,,volume,0,")
                .doesNotContain("\nintent,");
    }

    @Test
    void complaintsThatSurgeRaiseOneAlertThatIsToldOfAndSeenTo() throws Exception {
        int port = receiver.getAddress().getPort();
        assertThat(send(
                        "POST",
                        "/api/admin/webhooks",
                        "{\"url\":\"http://localhost:" + port + "/\",\"events\":[\"alert.raised\"]}"))
                .isEqualTo(201);
        assertThat(send(
                        "PUT",
                        "/api/admin/insight/alerts/settings",
                        "{\"notify\":\"boss@shop.example\",\"lang\":\"en\"}"))
                .isEqualTo(200);
        TestLog log = new TestLog(app.bean(Jdbi.class));
        Instant now = Instant.now();
        for (int i = 0; i < 25; i++) {
            log.talk(now.minusSeconds(60L + 60L * i))
                    .asks("This is outrageous")
                    .answers("refund_status", "e1", 0.9, "negative");
        }
        Watch watch = app.bean(Watch.class);
        watch.look(now);
        watch.look(now.plusSeconds(300));
        JsonNode alerts = get("/api/admin/insight/alerts");
        assertThat(alerts.path("total").asInt()).isEqualTo(1);
        JsonNode alert = alerts.at("/alerts/0");
        assertThat(alert.path("kind").asText()).isEqualTo("surge");
        assertThat(alert.path("topic").asText()).isEqualTo("refund_status");
        assertThat(alert.path("found").asDouble())
                .isGreaterThan(alert.path("usual").asDouble());
        String id = alert.path("id").asText();
        assertThat(get("/api/admin/insight/alerts/" + id + "/conversations")
                        .path("total")
                        .asInt())
                .isBetween(10, 25);
        await(() -> heard.size() == 1);
        assertThat(heard.getFirst().at("/alert/topic").asText()).isEqualTo("refund_status");
        await(() -> post.getReceivedMessages().length == 1);
        assertThat(post.getReceivedMessages()[0].getSubject()).startsWith("Alert: Complaints about");
        assertThat(send("POST", "/api/admin/insight/alerts/" + id + "/acknowledge", "{}"))
                .isEqualTo(200);
        assertThat(get("/api/admin/insight/alerts").path("unseen").asInt()).isZero();
        assertThat(send("PUT", "/api/admin/insight/alerts/settings", "{\"notify\":\"no address\"}"))
                .isEqualTo(422);
    }

    private String period(int fromAgo, int toAgo) {
        ZoneId zone = ZoneId.systemDefault();
        return "from=" + LocalDate.ofInstant(begun.minus(Duration.ofDays(fromAgo)), zone) + "&to="
                + LocalDate.ofInstant(begun.minus(Duration.ofDays(toAgo)), zone);
    }

    private int send(String method, String path, String body) {
        return app.send(app.request(path)
                        .header("Authorization", "Bearer " + app.adminToken())
                        .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8)))
                .statusCode();
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!done.getAsBoolean() && System.currentTimeMillis() < end) {
            Thread.sleep(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private JsonNode get(String path) {
        try {
            AdminClient.Answer answer = admin.get(path);
            assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
