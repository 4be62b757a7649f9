package io.frontdesk.chat.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestDesk;
import io.frontdesk.chat.TestDesk.Answer;
import io.frontdesk.chat.TestDesk.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class OidcSignInTest {
    private static TestProvider provider;
    private static TestApp app;
    private static TestDesk desk;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        provider = new TestProvider();
        Map<String, Object> settings = new HashMap<>();
        settings.put("frontdesk.oidc.issuer", provider.issuer());
        settings.put("frontdesk.oidc.client-id", TestProvider.CLIENT);
        settings.put("frontdesk.oidc.client-secret", TestProvider.CLIENT_SECRET);
        settings.put("frontdesk.oidc.name", "Acme login");
        settings.put("frontdesk.oidc.role-claim", "groups");
        settings.put("frontdesk.oidc.admins", List.of("it"));
        settings.put("frontdesk.oidc.supervisors", List.of("leads"));
        settings.put("frontdesk.oidc.agents", List.of("support", "returns"));
        app = TestApp.start(settings);
        desk = new TestDesk(app);
    }

    @AfterAll
    static void stop() {
        app.close();
        provider.close();
    }

    @Test
    void aUserOfTheProviderIsSignedInWithTheRoleOfTheirGroup() {
        assertThat(desk.call("GET", "/api/auth/oidc", null, null).text("name")).isEqualTo("Acme login");
        provider.userIs(claims -> claims.subject("u-anna")
                .claim("email", "anna@acme.example")
                .claim("email_verified", true)
                .claim("name", "Anna")
                .claim("groups", List.of("cooking", "leads")));
        Journey there = Journey.begun();
        Answer back = there.end(provider.agree(there.question));
        assertThat(location(back)).isEqualTo("/console/");
        Answer in = desk.refresh(back.cookie().orElseThrow());
        assertThat(in.body().path("user").path("role").asText()).isEqualTo("supervisor");
        assertThat(in.body().path("user").path("name").asText()).isEqualTo("Anna");
        assertThat(desk.call("GET", "/api/admin/status", in.text("access_token"), null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSameUserKeepsOneAccountAndFollowsTheProvidersGroups() {
        Person known = desk.hire("ben@acme.example", "agent");
        provider.userIs(claims -> claims.subject("u-ben")
                .claim("email", "BEN@acme.example")
                .claim("email_verified", true)
                .claim("groups", "it"));
        Answer first = signIn();
        assertThat(first.body().path("user").path("id").asText()).isEqualTo(known.id());
        assertThat(first.body().path("user").path("role").asText()).isEqualTo("admin");
        provider.userIs(claims -> claims.subject("u-ben")
                .claim("email", "other@acme.example")
                .claim("email_verified", false)
                .claim("groups", List.of("support")));
        Answer second = signIn();
        assertThat(second.body().path("user").path("id").asText()).isEqualTo(known.id());
        assertThat(second.body().path("user").path("role").asText()).isEqualTo("agent");
        assertThat(desk.call("GET", "/api/admin/users", first.text("access_token"), null)
                        .status())
                .isEqualTo(401);
        desk.admin("DELETE", "/users/" + known.id(), null);
        assertFailed();
    }

    @Test
    void anUnverifiedAddressTakesOverNoAccountAndNoGroupMeansNoEntry() {
        desk.hire("boss@acme.example", "admin");
        provider.userIs(claims -> claims.subject("u-eve")
                .claim("email", "boss@acme.example")
                .claim("email_verified", false)
                .claim("groups", List.of("it")));
        assertFailed();
        provider.userIs(claims -> claims.subject("u-zoe")
                .claim("email", "zoe@acme.example")
                .claim("email_verified", true)
                .claim("groups", List.of("cooking")));
        assertFailed();
        assertThat(desk.admin("GET", "/users", null).raw().body()).doesNotContain("zoe@acme.example");
    }

    @Test
    void stateNonceCodeAndSignatureMustAllBeRight() throws JOSEException {
        Runnable carl = () -> provider.userIs(claims -> claims.subject("u-carl")
                .claim("email", "carl@acme.example")
                .claim("email_verified", true)
                .claim("groups", List.of("support")));
        carl.run();
        Journey one = Journey.begun();
        Journey other = Journey.begun();
        assertFailed(new Journey(one.question, other.cookie).end(provider.agree(one.question)));
        assertFailed(new Journey(one.question, "").end(provider.agree(one.question)));
        assertFailed(one.end(Map.of("state", provider.agree(one.question).get("state"), "code", "guessed")));
        Map<String, String> mixed = new HashMap<>(provider.agree(one.question));
        mixed.put("state", provider.agree(other.question).get("state"));
        assertFailed(other.end(mixed));
        provider.userIs(claims -> claims.claim("nonce", "another"));
        assertFailed();
        provider.userIs(claims -> claims.audience("another-client"));
        assertFailed();
        provider.userIs(claims -> claims.issuer("https://elsewhere.example"));
        assertFailed();
        provider.userIs(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));
        assertFailed();
        carl.run();
        provider.forge();
        assertFailed();
        carl.run();
        assertThat(signIn().status()).isEqualTo(200);
    }

    @Test
    void aProviderWithoutTlsOrClientIsRefusedAtTheStart() {
        assertThatThrownBy(() -> settings("http://login.example.com", "x"))
                .hasMessageContaining("frontdesk.oidc.issuer");
        assertThatThrownBy(() -> settings("https://login.example.com", ""))
                .hasMessageContaining("frontdesk.oidc.client-id");
    }

    private static OidcSettings settings(String issuer, String client) {
        return new OidcSettings(issuer, client, "", "SSO", "email", null, null, null, null, null);
    }

    private static Answer signIn() {
        Journey journey = Journey.begun();
        return desk.refresh(
                journey.end(provider.agree(journey.question)).cookie().orElseThrow());
    }

    private static void assertFailed() {
        Journey journey = Journey.begun();
        assertFailed(journey.end(provider.agree(journey.question)));
    }

    private static void assertFailed(Answer back) {
        assertThat(location(back)).isEqualTo("/console/?sign-in=failed");
        assertThat(back.cookie()).isEmpty();
    }

    private static String location(Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        return answer.raw().headers().firstValue("location").orElseThrow();
    }

    /** A browser on its way to the provider, with what it was given to bring back. */
    private record Journey(URI question, String cookie) {
        static Journey begun() {
            Answer start = desk.call("GET", "/api/auth/oidc/start", null, null);
            String cookie = start.raw().headers().firstValue("set-cookie").orElseThrow();
            assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax");
            return new Journey(URI.create(location(start)), cookie.replaceFirst(";.*", ""));
        }

        Answer end(Map<String, String> query) {
            String path = "/api/auth/oidc/callback?" + ProviderClient.encoded(query);
            return desk.send(app.request(path)
                    .header("Cookie", cookie.isEmpty() ? "a=b" : cookie)
                    .GET());
        }
    }
}
