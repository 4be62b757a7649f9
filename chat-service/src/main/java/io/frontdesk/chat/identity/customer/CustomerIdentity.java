package io.frontdesk.chat.identity.customer;

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

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.frontdesk.chat.identity.customer.IdentityCheck.Reason;
import io.frontdesk.chat.identity.customer.IdentityCheck.Refused;
import io.frontdesk.chat.identity.customer.IdentityCheck.Verified;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Looks at the tokens by which a host site says who its customer is: HS256 with one of the secrets in
 * {@code frontdesk.identity.secrets}, for the audience {@code frontdesk}, valid for an hour at most. Waits for nothing.
 */
@Context
public final class CustomerIdentity {
    static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private static final String AUDIENCE = "frontdesk";
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final int LARGEST = 8 * 1024;
    private static final int LONGEST_SUBJECT = 200;
    private static final int SHORTEST_SECRET = 32;

    private final List<JWSVerifier> secrets;
    private final CustomerRevocations revocations;

    CustomerIdentity(
            @Property(name = "frontdesk.identity.secrets") @Nullable List<String> secrets,
            CustomerRevocations revocations) {
        this.secrets = (secrets == null ? List.<String>of() : secrets)
                .stream()
                        .filter(secret -> !secret.isBlank())
                        .map(CustomerIdentity::verifier)
                        .toList();
        this.revocations = revocations;
    }

    /** Who {@code jwt} says the customer is, or why it proves nothing. */
    public IdentityCheck verify(String jwt) {
        if (secrets.isEmpty()) {
            return new Refused(NOT_SET_UP);
        }
        if (jwt.length() > LARGEST) {
            return new Refused(UNREADABLE);
        }
        try {
            SignedJWT token = SignedJWT.parse(jwt);
            Reason forged = forged(token);
            return forged == null ? claims(token.getJWTClaimsSet()) : new Refused(forged);
        } catch (ParseException unreadable) {
            return new Refused(UNREADABLE);
        }
    }

    private @Nullable Reason forged(SignedJWT token) {
        if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm())) {
            return WRONG_ALGORITHM;
        }
        return secrets.stream().anyMatch(secret -> isSignedBy(token, secret)) ? null : WRONG_SIGNATURE;
    }

    private IdentityCheck claims(JWTClaimsSet claims) throws ParseException {
        Reason untimely = untimely(claims);
        if (untimely != null) {
            return new Refused(untimely);
        }
        String subject = claims.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            return new Refused(NO_SUBJECT);
        }
        return claims.getAudience().contains(AUDIENCE) ? unlessRevoked(claims) : new Refused(WRONG_AUDIENCE);
    }

    private IdentityCheck unlessRevoked(JWTClaimsSet claims) {
        IdentityCheck described = CustomerClaims.describe(claims);
        return described instanceof Verified(VerifiedCustomer customer) && revocations.cover(customer)
                ? new Refused(REVOKED)
                : described;
    }

    private static @Nullable Reason untimely(JWTClaimsSet claims) {
        Instant now = Instant.now();
        Date expires = claims.getExpirationTime();
        if (expires == null) {
            return NO_EXPIRY;
        }
        if (expires.toInstant().plus(SKEW).isBefore(now)) {
            return EXPIRED;
        }
        if (expires.toInstant().isAfter(now.plus(LONGEST_LIFE).plus(SKEW))) {
            return TOO_LONG_LIVED;
        }
        return isAhead(claims.getNotBeforeTime(), now) || isAhead(claims.getIssueTime(), now) ? NOT_YET_VALID : null;
    }

    private static boolean isAhead(@Nullable Date time, Instant now) {
        return time != null && time.toInstant().isAfter(now.plus(SKEW));
    }

    private static boolean isSignedBy(SignedJWT token, JWSVerifier secret) {
        try {
            return token.verify(secret);
        } catch (JOSEException unusable) {
            return false;
        }
    }

    private static JWSVerifier verifier(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "frontdesk.identity.secrets must each have " + SHORTEST_SECRET + " bytes or more");
        }
        try {
            return new MACVerifier(bytes);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the length was checked", impossible);
        }
    }
}
