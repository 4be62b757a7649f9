package io.frontdesk.chat.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestAgent;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestDesk;
import io.frontdesk.chat.TestSocket;
import io.frontdesk.chat.TestVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

class HoursTest {
    private static TestApp app;

    @BeforeAll
    static void start() {
        app = TestApp.start();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @AfterEach
    void openAgain() {
        assertThat(put("{}").statusCode()).isEqualTo(200);
    }

    @Test
    void withAnAgentThereACustomerIsStillToldWhenTheDeskOpensAgain() {
        try (TestAgent agent = app.agent();
                TestVisitor english = app.visitor();
                TestVisitor chinese = app.visitor()) {
            agent.hello(app.adminToken());
            agent.online();
            assertThat(put(openTomorrowOnly()).statusCode()).isEqualTo(200);
            english.hello("en");
            JsonNode told = english.exchange(TestSocket.frame("human").put("ref", TestSocket.ref()));
            assertThat(told.path("text").asText())
                    .contains("closed just now and opens again tomorrow at 09:30")
                    .doesNotContain("Nobody is at the desk");
            chinese.hello("zh");
            assertThat(chinese.ask("转人工").path("text").asText()).contains("明天 09:30");
        }
    }

    @Test
    void anOpenDeskTakesTheCustomer() {
        try (TestAgent agent = app.agent();
                TestVisitor visitor = app.visitor()) {
            agent.hello(new TestDesk(app).hire("mei@example.com", "agent").accessToken());
            agent.online();
            put("""
                    {"time_zone": "UTC", "week": {"monday": [{"from": "00:00", "to": "24:00"}],
                    "tuesday": [{"from": "00:00", "to": "24:00"}], "wednesday": [{"from": "00:00", "to": "24:00"}],
                    "thursday": [{"from": "00:00", "to": "24:00"}], "friday": [{"from": "00:00", "to": "24:00"}],
                    "saturday": [{"from": "00:00", "to": "24:00"}], "sunday": [{"from": "00:00", "to": "24:00"}]}}""");
            visitor.hello("en");
            visitor.exchange(TestSocket.frame("human").put("ref", TestSocket.ref()));
            visitor.next("turn", turn -> turn.path("event").asText().equals("joined"));
        }
    }

    @Test
    void hoursSurviveARestart() {
        put(openTomorrowOnly());
        app.stop();
        app.startAgain();
        assertThat(app.send(app.request("/api/admin/hours").header("Authorization", "Bearer " + app.adminToken()))
                        .body())
                .isEqualTo(openTomorrowOnly());
    }

    @Test
    void showsWhatCustomersWouldBeToldAndSetsNothing() throws IOException {
        JsonNode shown = new ObjectMapper()
                .readTree(preview("""
                {"teams": {"returns": %s, "night": {"time_zone": "UTC", "week": {}}}}""".formatted(openTomorrowOnly())).body());
        assertThat(shown.path("desk").path("open").asBoolean()).isTrue();
        JsonNode returns = shown.path("teams").path("returns");
        assertThat(returns.path("open").asBoolean()).isFalse();
        assertThat(returns.path("says").path("en").asText())
                .contains("opens again tomorrow at 09:30", "Leave your name");
        assertThat(returns.path("says").path("zh").asText()).contains("明天 09:30");
        assertThat(shown.path("teams").path("night").path("says").path("en").asText())
                .startsWith("Nobody is at the desk");
        assertThat(preview("{\"week\": []}").body()).contains("time_zone must be a time zone");
        assertThat(app.send(app.request("/api/admin/hours").header("Authorization", "Bearer " + app.adminToken()))
                        .body())
                .isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense | The body is not JSON",
                "[] | The body must be an object",
                "{\"week\": {}} | time_zone must be a time zone",
                "{\"time_zone\": \"Mars/Olympus\", \"week\": {}} | time_zone must be a time zone",
                "{\"time_zone\": \"UTC\", \"week\": []} | week must be an object",
                "{\"time_zone\": \"UTC\", \"week\": {\"mon\": []}} | week.mon is not known here",
                "{\"time_zone\": \"UTC\", \"week\": {\"monday\": {}}} | week.monday must be a list",
                "{\"time_zone\": \"UTC\", \"week\": {\"monday\": [{\"from\": \"9\", \"to\": \"10:00\"}]}} "
                        + "| week.monday[0].from must be a time such as 09:00",
                "{\"time_zone\": \"UTC\", \"week\": {\"monday\": [{\"from\": \"09:00\"}]}} | week.monday[0].to must be a time",
                "{\"time_zone\": \"UTC\", \"week\": {}, \"holidays\": [{\"date\": \"2026-02-30\"}]} "
                        + "| holidays[0].date must be a date",
                "{\"time_zone\": \"UTC\", \"week\": {}, \"holidays\": [{\"date\": \"2026-02-20\", \"name\": {\"en\": \"x\"}}]} "
                        + "| holidays[0].name.zh must be a name",
                "{\"teams\": {\"returns\": {\"time_zone\": \"UTC\"}}} | teams.returns.week must be an object"
            })
    void namesTheFieldThatIsWrongAndKeepsWhatWas(String body, String complaint) {
        HttpResponse<String> refused = put(body);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(complaint);
        assertThat(app.send(app.request("/api/admin/hours").header("Authorization", "Bearer " + app.adminToken()))
                        .body())
                .isEqualTo("{}");
    }

    private static String openTomorrowOnly() {
        String tomorrow =
                LocalDate.now(ZoneOffset.UTC).plusDays(1).getDayOfWeek().name().toLowerCase(Locale.ROOT);
        return "{\"time_zone\": \"UTC\", \"week\": {\"" + tomorrow + "\": [{\"from\": \"09:30\", \"to\": \"17:00\"}]}}";
    }

    private static HttpResponse<String> preview(String body) {
        return app.send(app.request("/api/admin/hours/preview")
                .header("Authorization", "Bearer " + app.adminToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> put(String body) {
        return app.send(app.request("/api/admin/hours")
                .header("Authorization", "Bearer " + app.adminToken())
                .PUT(BodyPublishers.ofString(body)));
    }
}
