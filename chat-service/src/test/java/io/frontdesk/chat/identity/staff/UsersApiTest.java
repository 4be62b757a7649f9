package io.frontdesk.chat.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestDesk;
import io.frontdesk.chat.TestDesk.Answer;
import io.frontdesk.chat.TestDesk.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class UsersApiTest {
    private static TestApp app;
    private static TestDesk desk;

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of("frontdesk.limits.logins", 1_000));
        desk = new TestDesk(app);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void anAccountIsMadeEditedAndNeverLost() {
        Answer made = desk.admin("POST", "/users", """
                {"email":"Wang.Fang@example.com","name":"王芳","languages":["zh","en"],"picture":"https://example.com/w.png"}""");
        assertThat(made.status()).isEqualTo(201);
        JsonNode user = made.body().path("user");
        assertThat(user.path("role").asText()).isEqualTo("agent");
        assertThat(user.path("capacity").asInt()).isEqualTo(4);
        assertThat(user.path("password").asText()).isEqualTo("one_time");
        String id = user.path("id").asText();
        Answer edited = desk.admin("PUT", "/users/" + id, "{\"role\":\"supervisor\",\"capacity\":8}");
        assertThat(edited.text("role")).isEqualTo("supervisor");
        assertThat(edited.text("name")).isEqualTo("王芳");
        assertThat(edited.body().path("languages")).hasSize(2);
        assertThat(desk.admin("DELETE", "/users/" + id, null)
                        .body()
                        .path("active")
                        .asBoolean())
                .isFalse();
        assertThat(desk.admin("GET", "/users", null).raw().body()).contains(id);
        assertThat(app.bean(Staff.class).find(new StaffId(id)).orElseThrow().name())
                .isEqualTo("王芳");
    }

    @Test
    void oneAddressIsOneAccountHoweverItIsSpelt() {
        desk.hire("dup@example.com", "agent");
        Answer refused = desk.admin("POST", "/users", "{\"email\":\"DUP@Example.com\",\"name\":\"Other\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("field")).isEqualTo("email");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email|{\"name\":\"A\"}",
                "email|{\"email\":\"\",\"name\":\"A\"}",
                "email|{\"email\":\"no address\",\"name\":\"A\"}",
                "email|{\"email\":[\"a@b.cd\"],\"name\":\"A\"}",
                "email|{\"email\":{\"$gt\":1},\"name\":\"A\"}",
                "name|{\"email\":\"q@b.cd\"}",
                "name|{\"email\":\"q@b.cd\",\"name\":7}",
                "name|{\"email\":\"q@b.cd\",\"name\":\"\\u0000\\u200b\"}",
                "role|{\"email\":\"q@b.cd\",\"name\":\"A\",\"role\":\"root\"}",
                "role|{\"email\":\"q@b.cd\",\"name\":\"A\",\"role\":[\"admin\"]}",
                "capacity|{\"email\":\"q@b.cd\",\"name\":\"A\",\"capacity\":-1}",
                "capacity|{\"email\":\"q@b.cd\",\"name\":\"A\",\"capacity\":1.5}",
                "capacity|{\"email\":\"q@b.cd\",\"name\":\"A\",\"capacity\":\"4\"}",
                "active|{\"email\":\"q@b.cd\",\"name\":\"A\",\"active\":\"yes\"}",
                "languages|{\"email\":\"q@b.cd\",\"name\":\"A\",\"languages\":\"en\"}",
                "languages|{\"email\":\"q@b.cd\",\"name\":\"A\",\"languages\":[\"<b>\"]}",
                "picture|{\"email\":\"q@b.cd\",\"name\":\"A\",\"picture\":\"javascript:alert(1)\"}",
                "picture|{\"email\":\"q@b.cd\",\"name\":\"A\",\"picture\":\"http://x\"}"
            })
    void aBadFieldIsNamedAndNothingIsMade(String field, String body) {
        Answer refused = desk.admin("POST", "/users", body);
        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(422);
        assertThat(refused.text("type")).isEqualTo("bad-field");
        assertThat(refused.text("field")).isEqualTo(field);
        assertThat(desk.admin("GET", "/users", null).raw().body()).doesNotContain("q@b.cd");
    }

    @Test
    void whoIsNotThereIsNotFound() {
        for (String id : List.of("nobody", "1%27--", "a".repeat(100))) {
            assertThat(desk.admin("PUT", "/users/" + id, "{\"name\":\"X\"}").status())
                    .isEqualTo(404);
            assertThat(desk.admin("POST", "/users/" + id + "/password", null).status())
                    .isEqualTo(404);
            assertThat(desk.admin("DELETE", "/teams/" + id, null).status()).isEqualTo(404);
        }
    }

    @Test
    void nobodyShutsThemselvesOut() {
        Person boss = desk.hire("boss@example.com", "admin");
        String path = "/api/admin/users/" + boss.id();
        assertThat(desk.call("DELETE", path, boss.accessToken(), null).status()).isEqualTo(409);
        assertThat(desk.call("PUT", path, boss.accessToken(), "{\"role\":\"agent\"}")
                        .status())
                .isEqualTo(409);
        assertThat(desk.call("PUT", path, boss.accessToken(), "{\"name\":\"The Boss\"}")
                        .status())
                .isEqualTo(200);
        assertThat(desk.call("GET", "/api/auth/me", boss.accessToken(), null).text("name"))
                .as("a new name is no reason to sign in again")
                .isEqualTo("The Boss");
    }

    @Test
    void aLowerRoleCountsAtOnce() {
        Person once = desk.hire("once-admin@example.com", "admin");
        assertThat(desk.call("GET", "/api/admin/users", once.accessToken(), null)
                        .status())
                .isEqualTo(200);
        desk.admin("PUT", "/users/" + once.id(), "{\"role\":\"agent\"}");
        assertThat(desk.call("GET", "/api/admin/users", once.accessToken(), null)
                        .status())
                .isEqualTo(401);
        Answer again = desk.refresh(once.refreshToken());
        assertThat(again.status()).isEqualTo(200);
        assertThat(desk.call("GET", "/api/admin/users", again.text("access_token"), null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void teamsHaveMembersWhoExist() {
        Person one = desk.hire("member@example.com", "agent");
        Answer made = desk.admin(
                "POST",
                "/teams",
                "{\"name\":\"Returns\",\"intents\":[\"return_item\"],\"languages\":[\"zh\"],\"members\":[\"" + one.id()
                        + "\"]}");
        assertThat(made.status()).isEqualTo(201);
        TeamId id = new TeamId(made.text("id"));
        assertThat(app.bean(Staff.class).teamsOf(new StaffId(one.id())))
                .extracting(Team::id)
                .containsExactly(id);
        assertThat(desk.call("GET", "/api/auth/me", one.accessToken(), null)
                        .body()
                        .path("teams")
                        .path(0)
                        .asText())
                .isEqualTo(id.value());
        assertThat(desk.admin("POST", "/teams", "{\"name\":\" returns\"}").text("field"))
                .isEqualTo("name");
        assertThat(desk.admin("PUT", "/teams/" + id, "{\"members\":[\"nobody\"]}")
                        .text("field"))
                .isEqualTo("members");
        assertThat(app.bean(Staff.class).team(id).orElseThrow().members()).hasSize(1);
        assertThat(desk.admin("PUT", "/teams/" + id, "{\"members\":[],\"name\":\"Refunds\"}")
                        .text("name"))
                .isEqualTo("Refunds");
        assertThat(app.bean(Staff.class).team(id).orElseThrow().intents()).containsExactly("return_item");
        assertThat(desk.admin("DELETE", "/teams/" + id, null).status()).isEqualTo(204);
        assertThat(app.bean(Staff.class).team(id)).isEmpty();
    }

    @Test
    void everyChangeIsInTheLogWithWhoAndOnWhat() {
        Person clerk = desk.hire("clerk@example.com", "admin");
        desk.call(
                "PUT",
                "/api/admin/faq/audit-entry/en",
                clerk.accessToken(),
                "{\"question\":\"Is this in the log?\",\"answer\":\"Yes.\"}");
        desk.call("DELETE", "/api/admin/faq/audit-entry/en", clerk.accessToken(), null);
        desk.call("DELETE", "/api/admin/faq/no-such-entry/en", clerk.accessToken(), null);
        JsonNode entries =
                desk.admin("GET", "/audit?who=" + clerk.id(), null).body().path("entries");
        assertThat(entries.findValuesAsText("action"))
                .startsWith("faq.removed", "faq.changed")
                .contains("login", "password.changed")
                .doesNotHaveDuplicates();
        assertThat(entries.path(0).path("on").asText()).isEqualTo("audit-entry/en");
        assertThat(entries.path(0).path("name").asText()).isEqualTo("clerk");
        assertThat(entries.path(0).path("address").asText()).isNotEmpty();
        assertThat(entries.toString()).doesNotContain(TestDesk.PASSWORD);
        assertThat(desk.admin("GET", "/audit?action=users.added", null).raw().body())
                .contains("created clerk@example.com, admin");
    }

    @Test
    void theLogIsReadPageByPageWithoutGapOrRepeat() {
        for (int team = 0; team < 7; team++) {
            desk.admin("POST", "/teams", "{\"name\":\"Paged " + team + "\"}");
        }
        List<String> whole = desk.admin("GET", "/audit?limit=200", null)
                .body()
                .path("entries")
                .findValuesAsText("id");
        Answer first = desk.admin("GET", "/audit?limit=3", null);
        Answer second = desk.admin("GET", "/audit?limit=3&cursor=" + first.text("next"), null);
        assertThat(first.body().path("entries").findValuesAsText("id")).isEqualTo(whole.subList(0, 3));
        assertThat(second.body().path("entries").findValuesAsText("id")).isEqualTo(whole.subList(3, 6));
        assertThat(desk.admin("GET", "/audit?cursor=1%27--&action=%27", null).status())
                .isEqualTo(200);
    }
}
