package io.frontdesk.chat.identity;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestDesk;
import io.frontdesk.chat.TestDesk.Person;
import io.frontdesk.chat.identity.login.SigningKey;
import io.frontdesk.chat.identity.staff.Role;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a caller shows, and the role that must come of it; none where it must count for nothing. */
record Bearer(Optional<String> header, Optional<Role> role) {
    private static final byte[] FOREIGN_KEY = "another installation's secret, of 32 bytes or more".getBytes(UTF_8);

    /** Everybody there can be, honest or not. */
    static Map<String, Bearer> all(TestApp app, TestDesk desk) {
        Map<String, Bearer> all = new LinkedHashMap<>();
        all.put("nobody", new Bearer(Optional.empty(), Optional.empty()));
        all.put("a visitor", worthless(visitorToken(app, desk)));
        all.put("a wrong token", worthless("fd_wrongwrongwrongwrongwrongwrong"));
        all.put("an empty token", new Bearer(Optional.of("Bearer "), Optional.empty()));
        all.put("null", worthless("null"));
        for (Role role : Role.values()) {
            Person person = desk.hire("matrix-" + role.code() + "@example.com", role.code());
            all.put(role.code(), of(person.accessToken(), role));
        }
        all.put("the admin token", of(app.adminToken(), Role.ADMIN));
        all.put("the installation", of(installation(app, desk), Role.ADMIN));
        Person admin = desk.hire("matrix-forged@example.com", "admin");
        all.put("a deactivated admin", worthless(deactivated(desk)));
        all.put("an admin's refresh token", worthless(admin.refreshToken()));
        forgeries(app, admin.accessToken()).forEach((name, token) -> all.put(name, worthless(token)));
        return all;
    }

    private static Map<String, String> forgeries(TestApp app, String genuine) {
        try {
            SignedJWT token = SignedJWT.parse(genuine);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            byte[] key = app.bean(SigningKey.class).forPurpose("access token 1");
            Map<String, String> forged = new LinkedHashMap<>();
            forged.put("alg none", new PlainJWT(claims).serialize());
            forged.put("alg none with a signature", new PlainJWT(claims).serialize() + token.getSignature());
            forged.put("no signature", genuine.replaceFirst("[^.]*$", ""));
            forged.put("a foreign secret", signed(JWSAlgorithm.HS256, "at+jwt", claims, FOREIGN_KEY));
            forged.put("another purpose's key", signed(JWSAlgorithm.HS256, "at+jwt", claims, otherPurpose(app)));
            forged.put("another type", signed(JWSAlgorithm.HS256, "JWT", claims, key));
            forged.put(
                    "another audience",
                    signed(
                            JWSAlgorithm.HS256,
                            "at+jwt",
                            with(claims).audience("frontdesk").build(),
                            key));
            forged.put(
                    "expired",
                    signed(
                            JWSAlgorithm.HS256,
                            "at+jwt",
                            with(claims).expirationTime(ago()).build(),
                            key));
            forged.put(
                    "an account that is none",
                    signed(
                            JWSAlgorithm.HS256,
                            "at+jwt",
                            with(claims).subject("x").build(),
                            key));
            forged.put(
                    "an earlier account",
                    signed(
                            JWSAlgorithm.HS256,
                            "at+jwt",
                            with(claims).claim("mark", "0").build(),
                            key));
            forged.put("changed claims", changed(genuine));
            return forged;
        } catch (ParseException | JOSEException broken) {
            throw new AssertionError(broken);
        }
    }

    private static JWTClaimsSet.Builder with(JWTClaimsSet claims) {
        return new JWTClaimsSet.Builder(claims);
    }

    private static Date ago() {
        return Date.from(Instant.now().minusSeconds(1));
    }

    private static byte[] otherPurpose(TestApp app) {
        return app.bean(SigningKey.class).forPurpose("something else");
    }

    private static String signed(JWSAlgorithm algorithm, String type, JWTClaimsSet claims, byte[] key)
            throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).type(new JOSEObjectType(type)).build(), claims);
        token.sign(new MACSigner(key));
        return token.serialize();
    }

    private static String changed(String genuine) {
        List<String> parts = List.of(genuine.split("\\.", -1));
        JWTClaimsSet claims = new JWTClaimsSet.Builder().subject("installation").build();
        return parts.get(0) + "." + claims.toPayload().toBase64URL() + "." + parts.get(2);
    }

    private static String deactivated(TestDesk desk) {
        Person person = desk.hire("matrix-gone@example.com", "admin");
        desk.admin("DELETE", "/users/" + person.id(), null);
        return person.accessToken();
    }

    private static String installation(TestApp app, TestDesk desk) {
        return desk.call("POST", "/api/auth/token", null, "{\"token\":\"" + app.adminToken() + "\"}")
                .text("access_token");
    }

    private static String visitorToken(TestApp app, TestDesk desk) {
        return desk.send(app.request("/api/conversations").POST(ofString("{}"))).text("token");
    }

    private static Bearer worthless(String token) {
        return new Bearer(Optional.of("Bearer " + token), Optional.empty());
    }

    private static Bearer of(String token, Role role) {
        return new Bearer(Optional.of("Bearer " + token), Optional.of(role));
    }
}
