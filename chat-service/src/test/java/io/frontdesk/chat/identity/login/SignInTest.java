package io.frontdesk.chat.identity.login;

import static io.frontdesk.chat.TestDesk.PASSWORD;
import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestDesk;
import io.frontdesk.chat.TestDesk.Answer;
import io.frontdesk.chat.TestDesk.Person;
import io.frontdesk.chat.identity.staff.Staff;
import io.frontdesk.chat.identity.staff.StaffMember;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class SignInTest {
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
    void whoSignsInGetsAShortTokenAndACookieThatNoScriptReads() {
        Person lin = desk.hire("lin@example.com", "agent");
        Answer in = desk.login("LIN@example.com", PASSWORD);
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.body().path("expires_in").asInt()).isBetween(60, 600);
        assertThat(in.body().path("user").path("id").asText()).isEqualTo(lin.id());
        assertThat(in.raw().headers().firstValue("set-cookie").orElseThrow())
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/api/auth");
        assertThat(in.raw().headers().firstValue("cache-control")).contains("no-store");
        Answer me = desk.call("GET", "/api/auth/me", in.text("access_token"), null);
        assertThat(me.text("email")).isEqualTo("lin@example.com");
        assertThat(me.raw().body()).doesNotContain("argon2");
    }

    @Test
    void unknownDeactivatedAndWrongAreOneAnswer() {
        Person gone = desk.hire("gone@example.com", "agent");
        desk.hire("here@example.com", "agent");
        desk.admin("DELETE", "/users/" + gone.id(), null);
        List<Answer> answers = List.of(
                desk.login("nobody@example.com", PASSWORD),
                desk.login("gone@example.com", PASSWORD),
                desk.login("here@example.com", "rattle-harbour-42"),
                desk.login("here@example.com", "' OR '1'='1"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(401));
        assertThat(answers.stream().map(answer -> answer.raw().body()).distinct())
                .hasSize(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.cookie()).isEmpty());
    }

    @Test
    void guessingIsSlowedDownMoreAndMoreWhetherOrNotThereIsSuchAnAccount() {
        desk.hire("target@example.com", "agent");
        for (String email : List.of("target@example.com", "no-target@example.com")) {
            for (int guess = 0; guess < 3; guess++) {
                assertThat(desk.login(email, "guess-number-" + guess).status()).isEqualTo(401);
            }
            Answer slowed = desk.login(email, PASSWORD);
            assertThat(slowed.status()).as(email).isEqualTo(429);
            assertThat(slowed.text("type")).isEqualTo("too-often");
            assertThat(slowed.raw().headers().firstValueAsLong("retry-after").orElse(0))
                    .isBetween(1L, 2L);
        }
    }

    @Test
    void aUsedRefreshTokenThatComesAgainEndsTheWholeSignIn() {
        Person mei = desk.hire("mei@example.com", "agent");
        Answer second = desk.refresh(mei.refreshToken());
        assertThat(second.status()).isEqualTo(200);
        Answer third = desk.refresh(second.cookie().orElseThrow());
        assertThat(third.status()).isEqualTo(200);
        assertThat(desk.refresh(mei.refreshToken()).status()).isEqualTo(401);
        assertThat(desk.refresh(third.cookie().orElseThrow()).status()).isEqualTo(401);
        assertThat(desk.call("GET", "/api/auth/me", third.text("access_token"), null)
                        .status())
                .isEqualTo(401);
        assertThat(desk.admin("GET", "/audit?action=login.stolen", null).raw().body())
                .contains(mei.id());
    }

    @Test
    void noRefreshTokenIsStoredAsItIs() {
        Person amy = desk.hire("amy@example.com", "agent");
        List<String> stored = app.bean(Jdbi.class)
                .withHandle(handle -> handle.createQuery("SELECT hash FROM refresh_token")
                        .mapTo(String.class)
                        .list());
        assertThat(stored).isNotEmpty().doesNotContain(amy.refreshToken());
        List<String> hashes = app.bean(Jdbi.class)
                .withHandle(handle -> handle.createQuery("SELECT password_hash FROM staff")
                        .mapTo(String.class)
                        .list());
        assertThat(hashes).allSatisfy(hash -> assertThat(hash).startsWith("$argon2id$v=19$m=8192,t=1,p=1$"));
    }

    @Test
    void otherSitesCannotUseTheCookie() {
        Person eve = desk.hire("eve@example.com", "agent");
        String cookie = "frontdesk_refresh=" + eve.refreshToken();
        Answer withoutHeader = desk.send(
                app.request("/api/auth/refresh").header("Cookie", cookie).POST(noBody()));
        assertThat(withoutHeader.status()).isEqualTo(401);
        Answer fromElsewhere = desk.send(app.request("/api/auth/refresh")
                .header("Cookie", cookie)
                .header("X-Frontdesk", "1")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(noBody()));
        assertThat(fromElsewhere.status()).isEqualTo(401);
        desk.send(app.request("/api/auth/logout").header("Cookie", cookie).POST(noBody()));
        assertThat(desk.refresh(eve.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSignInAndItsTokens() {
        Person bo = desk.hire("bo@example.com", "agent");
        Answer out = desk.send(app.request("/api/auth/logout")
                .header("X-Frontdesk", "1")
                .header("Cookie", "frontdesk_refresh=" + bo.refreshToken())
                .POST(noBody()));
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.cookie()).contains("");
        assertThat(desk.refresh(bo.refreshToken()).status()).isEqualTo(401);
        assertThat(desk.call("GET", "/api/auth/me", bo.accessToken(), null).status())
                .isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsEveryOtherSignIn() {
        Person joe = desk.hire("joe@example.com", "agent");
        Answer other = desk.login("joe@example.com", PASSWORD);
        Answer changed = desk.call("PUT", "/api/auth/password", joe.accessToken(), body(PASSWORD, "copper-lantern-88"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(desk.call("GET", "/api/auth/me", other.text("access_token"), null)
                        .status())
                .isEqualTo(401);
        assertThat(desk.refresh(other.cookie().orElseThrow()).status()).isEqualTo(401);
        assertThat(desk.call("GET", "/api/auth/me", changed.text("access_token"), null)
                        .status())
                .isEqualTo(200);
        assertThat(desk.refresh(joe.refreshToken()).status()).isEqualTo(200);
        assertThat(desk.login("joe@example.com", PASSWORD).status()).isEqualTo(401);
        assertThat(desk.login("joe@example.com", "copper-lantern-88").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaaaaa", "password123", "xx-weak-password", "1234567890"})
    void easilyGuessedPasswordsAreRefusedByName(String password) {
        String email = "weak" + Integer.toHexString(password.hashCode()) + "@example.com";
        Person weak = desk.hire(email, "agent");
        String tried = password.startsWith("xx") ? email.replaceFirst("@.*", "") + "-12345" : password;
        Answer refused = desk.call("PUT", "/api/auth/password", weak.accessToken(), body(PASSWORD, tried));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("field")).isEqualTo("new");
        assertThat(refused.raw().body()).doesNotContain(tried);
    }

    @Test
    void aOneTimePasswordOpensNothingButTheWayToAnother() {
        Answer made =
                desk.admin("POST", "/users", "{\"email\":\"new@example.com\",\"name\":\"New\",\"role\":\"admin\"}");
        String once = made.body().path("invitation").path("one_time_password").asText();
        Answer in = desk.login("new@example.com", once);
        assertThat(in.body().path("must_set_password").asBoolean()).isTrue();
        String token = in.text("access_token");
        assertThat(app.bean(StaffTokens.class).check(token)).isEmpty();
        assertThat(desk.call("GET", "/api/admin/users", token, null).status()).isEqualTo(403);
        Answer set = desk.call("PUT", "/api/auth/password", token, body(once, PASSWORD));
        assertThat(set.status()).isEqualTo(200);
        assertThat(desk.call("GET", "/api/admin/users", set.text("access_token"), null)
                        .status())
                .isEqualTo(200);
        assertThat(desk.login("new@example.com", once).status()).isEqualTo(401);
    }

    @Test
    void theAdminTokenGivesAnAdministratorsAccessToken() {
        Answer in = desk.call("POST", "/api/auth/token", null, "{\"token\":\"" + app.adminToken() + "\"}");
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.cookie()).isEmpty();
        assertThat(desk.call("GET", "/api/admin/users", in.text("access_token"), null)
                        .status())
                .isEqualTo(200);
        StaffIdentity identity =
                app.bean(StaffTokens.class).check(in.text("access_token")).orElseThrow();
        assertThat(app.bean(Staff.class).find(identity.member().id())).contains(identity.member());
        assertThat(desk.call("POST", "/api/auth/token", null, "{\"token\":\"fd_no\"}")
                        .status())
                .isEqualTo(401);
        assertThat(desk.call("PUT", "/api/auth/password", in.text("access_token"), body("a", PASSWORD))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aDeactivatedAccountIsOutEverywhereAtOnceAndListenersHear() {
        Person sam = desk.hire("sam@example.com", "supervisor");
        StaffIdentity identity =
                app.bean(StaffTokens.class).check(sam.accessToken()).orElseThrow();
        Revocations revocations = app.bean(Revocations.class);
        assertThat(revocations.isRevoked(identity)).isFalse();
        AtomicInteger heard = new AtomicInteger();
        var listening = app.bean(Staff.class).onChange(heard::incrementAndGet);
        assertThat(desk.admin("DELETE", "/users/" + sam.id(), null).status()).isEqualTo(200);
        listening.dispose();
        assertThat(revocations.isRevoked(identity)).isTrue();
        assertThat(heard).hasPositiveValue();
        assertThat(app.bean(StaffTokens.class).check(sam.accessToken())).isEmpty();
        assertThat(desk.call("GET", "/api/auth/me", sam.accessToken(), null).status())
                .isEqualTo(401);
        assertThat(desk.refresh(sam.refreshToken()).status()).isEqualTo(401);
        assertThat(app.bean(Staff.class).active().stream().map(StaffMember::email))
                .doesNotContain("sam@example.com");
        desk.admin("PUT", "/users/" + sam.id(), "{\"active\":true}");
        assertThat(desk.call("GET", "/api/auth/me", sam.accessToken(), null).status())
                .as("an old token stays void")
                .isEqualTo(401);
    }

    @Test
    void whatAnotherNodeChangesCountsHereWithinSeconds() throws InterruptedException {
        Person far = desk.hire("far@example.com", "agent");
        app.bean(Jdbi.class).useTransaction(handle -> {
            handle.execute("UPDATE staff SET active = 0, version = version + 1 WHERE id = ?", far.id());
            handle.execute("UPDATE identity_revision SET revision = revision + 1");
        });
        long end = System.nanoTime() + 5_000_000_000L;
        while (app.bean(StaffTokens.class).check(far.accessToken()).isPresent() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(app.bean(StaffTokens.class).check(far.accessToken())).isEqualTo(Optional.empty());
    }

    @Test
    void theSigningSecretIsTheServersAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(app.data().resolve("signing-secret"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"email\":\"a@b.cd\"}",
                "{\"email\":{\"$gt\":\"\"},\"password\":\"x\"}",
                "{\"email\":[\"a@b.cd\"],\"password\":\"x\"}",
                "{\"email\":\"a@b.cd\",\"password\":{\"$ne\":null}}",
                "{\"email\":\"a@b.cd\",\"password\":true}",
                "{\"email\":null,\"password\":null}",
                "{\"email\":\"a@b.cd\",\"email\":\"b@b.cd\",\"password\":\"x\"}"
            })
    void whatIsNoSignInIsNamedAndSignsNobodyIn(String body) {
        Answer refused = desk.call("POST", "/api/auth/login", null, body);
        assertThat(refused.status()).isBetween(400, 422);
        assertThat(refused.raw().headers().firstValue("content-type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(refused.cookie()).isEmpty();
        assertThat(refused.raw().body()).doesNotContain("Exception").doesNotContain("java.");
    }

    private static String body(String old, String fresh) {
        return "{\"old\":\"%s\",\"new\":\"%s\"}".formatted(old, fresh);
    }
}
