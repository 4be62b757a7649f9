package io.frontdesk.chat.identity.customer;

import static io.frontdesk.chat.identity.customer.IdentityCheck.Reason.BAD_CLAIM;
import static io.frontdesk.chat.identity.customer.IdentityCheck.Reason.EXPIRED;
import static io.frontdesk.chat.identity.customer.IdentityCheck.Reason.NOT_SET_UP;
import static io.frontdesk.chat.identity.customer.IdentityCheck.Reason.NOT_YET_VALID;
import static io.frontdesk.chat.identity.customer.IdentityCheck.Reason.NO_EXPIRY;
import static io.frontdesk.chat.identity.customer.IdentityCheck.Reason.NO_SUBJECT;
import static io.frontdesk.chat.identity.customer.IdentityCheck.Reason.REVOKED;
import static io.frontdesk.chat.identity.customer.IdentityCheck.Reason.TOO_LONG_LIVED;
import static io.frontdesk.chat.identity.customer.IdentityCheck.Reason.UNREADABLE;
import static io.frontdesk.chat.identity.customer.IdentityCheck.Reason.WRONG_ALGORITHM;
import static io.frontdesk.chat.identity.customer.IdentityCheck.Reason.WRONG_AUDIENCE;
import static io.frontdesk.chat.identity.customer.IdentityCheck.Reason.WRONG_SIGNATURE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestDesk;
import io.frontdesk.chat.identity.customer.IdentityCheck.Refused;
import io.frontdesk.chat.identity.customer.IdentityCheck.Verified;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class CustomerIdentityTest {
    private static final String SECRET = "the shop's secret, which is 32 bytes or more";
    private static final String NEXT_SECRET = "the shop's next secret, while both are in use";

    private static TestApp app;
    private static CustomerIdentity identity;

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of("frontdesk.identity.secrets", List.of(SECRET, NEXT_SECRET)));
        identity = app.bean(CustomerIdentity.class);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void takesWhatTheHostSiteVouchesFor() {
        for (String secret : List.of(SECRET, NEXT_SECRET)) {
            String token = token(
                    secret,
                    claims -> claims.claim("name", "李雷")
                            .claim("email", "li@example.com")
                            .claim("attributes", Map.of("plan", "gold", "orders", 3, "vip", true)));
            assertThat(identity.verify(token)).isInstanceOfSatisfying(Verified.class, verified -> {
                assertThat(verified.customer().subject()).isEqualTo("customer-1");
                assertThat(verified.customer().name()).isEqualTo("李雷");
                assertThat(verified.customer().email()).isEqualTo("li@example.com");
                assertThat(verified.customer().attributes())
                        .isEqualTo(Map.of("plan", "gold", "orders", "3", "vip", "true"));
            });
        }
    }

    @Test
    void saysWhyATokenProvesNothing() throws JOSEException {
        assertRefused(UNREADABLE, "", "x", "a.b.c", "null", "x".repeat(10_000));
        assertRefused(UNREADABLE, new PlainJWT(claims().build()).serialize());
        assertRefused(WRONG_SIGNATURE, token("some other site's secret, long enough", claims -> {}));
        assertRefused(WRONG_SIGNATURE, token(SECRET, claims -> {}).replaceFirst("[^.]*$", "AAAA"));
        SignedJWT longer = new SignedJWT(new JWSHeader(JWSAlgorithm.HS512), claims().build());
        longer.sign(new MACSigner((SECRET + SECRET).getBytes(UTF_8)));
        assertRefused(WRONG_ALGORITHM, longer.serialize());
        assertRefused(WRONG_AUDIENCE, token(SECRET, claims -> claims.audience("another-service")));
        assertRefused(WRONG_AUDIENCE, token(SECRET, claims -> claims.audience((String) null)));
        assertRefused(NO_SUBJECT, token(SECRET, claims -> claims.subject(null)));
        assertRefused(NO_SUBJECT, token(SECRET, claims -> claims.subject(" ")));
        assertRefused(NO_SUBJECT, token(SECRET, claims -> claims.subject("s".repeat(201))));
        assertRefused(NO_EXPIRY, token(SECRET, claims -> claims.expirationTime(null)));
        assertRefused(EXPIRED, token(SECRET, claims -> claims.expirationTime(in(-60))));
        assertRefused(TOO_LONG_LIVED, token(SECRET, claims -> claims.expirationTime(in(2 * 3600))));
        assertRefused(NOT_YET_VALID, token(SECRET, claims -> claims.notBeforeTime(in(300))));
        assertRefused(NOT_YET_VALID, token(SECRET, claims -> claims.issueTime(in(300))));
        assertRefused(BAD_CLAIM, token(SECRET, claims -> claims.claim("name", List.of("a"))));
        assertRefused(BAD_CLAIM, token(SECRET, claims -> claims.claim("email", "e".repeat(300))));
        assertRefused(BAD_CLAIM, token(SECRET, claims -> claims.claim("attributes", "gold")));
        assertRefused(BAD_CLAIM, token(SECRET, claims -> claims.claim("attributes", Map.of("a", Map.of("b", 1)))));
    }

    @Test
    void aRevokedCustomersTokensCountNoLongerAndNewOnesDo() {
        TestDesk desk = new TestDesk(app);
        String old = token(SECRET, claims -> claims.subject("stolen").issueTime(in(-30)));
        String timeless = token(SECRET, claims -> claims.subject("stolen").issueTime(null));
        assertThat(identity.verify(old)).isInstanceOf(Verified.class);
        assertThat(desk.admin("POST", "/revocations", "{\"sub\":\"stolen\"}").status())
                .isEqualTo(201);
        assertRefused(REVOKED, old, timeless);
        assertThat(identity.verify(
                        token(SECRET, claims -> claims.subject("stolen").issueTime(in(2)))))
                .isInstanceOf(Verified.class);
        assertThat(identity.verify(token(SECRET, claims -> claims.issueTime(in(-30)))))
                .isInstanceOf(Verified.class);
        assertThat(desk.admin(
                                "POST",
                                "/revocations",
                                "{\"sub\":\"*\",\"before\":\"" + Instant.now().minusSeconds(300) + "\"}")
                        .status())
                .isEqualTo(201);
        assertRefused(REVOKED, token(SECRET, claims -> claims.issueTime(in(-600))));
        assertThat(identity.verify(token(SECRET, claims -> {}))).isInstanceOf(Verified.class);
        assertThat(desk.admin("GET", "/revocations", null)
                        .body()
                        .path("revocations")
                        .findValuesAsText("sub"))
                .containsExactly("stolen", "*");
        assertThat(desk.admin("POST", "/revocations", "{\"sub\":\"x\",\"before\":\"3000-01-01T00:00:00Z\"}")
                        .text("field"))
                .isEqualTo("before");
    }

    @Test
    void withoutASecretNobodyIsVerifiedAndAShortOneStopsTheStart() {
        CustomerRevocations none = app.bean(CustomerRevocations.class);
        assertThat(new CustomerIdentity(List.of(), none).verify(token(SECRET, claims -> {})))
                .isEqualTo(new Refused(NOT_SET_UP));
        assertThatThrownBy(() -> new CustomerIdentity(List.of("too short"), none))
                .hasMessageContaining("frontdesk.identity.secrets");
    }

    private static void assertRefused(IdentityCheck.Reason reason, String... tokens) {
        for (String token : tokens) {
            assertThat(identity.verify(token)).as(token).isEqualTo(new Refused(reason));
        }
    }

    private static String token(String secret, Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = claims();
        change.accept(claims);
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
        try {
            token.sign(new MACSigner(secret.getBytes(UTF_8)));
        } catch (JOSEException unusable) {
            throw new AssertionError(unusable);
        }
        return token.serialize();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("customer-1")
                .audience("frontdesk")
                .issueTime(in(0))
                .expirationTime(in(600));
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
