package io.frontdesk.chat.identity.customer;

import static io.frontdesk.chat.identity.customer.IdentityCheck.Reason.BAD_CLAIM;

import com.nimbusds.jwt.JWTClaimsSet;
import io.frontdesk.chat.identity.customer.IdentityCheck.Refused;
import io.frontdesk.chat.identity.customer.IdentityCheck.Verified;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a genuine token says of its customer, within bounds that agents can read. */
final class CustomerClaims {
    private static final int LONGEST = 200;
    private static final int LONGEST_ATTRIBUTE = 500;
    private static final int MOST_ATTRIBUTES = 20;

    private CustomerClaims() {}

    /** Takes the claims' times and subject for checked. */
    static IdentityCheck describe(JWTClaimsSet claims) {
        try {
            Instant expires = Objects.requireNonNull(claims.getExpirationTime()).toInstant();
            Date issued = claims.getIssueTime();
            return new Verified(new VerifiedCustomer(
                    Objects.requireNonNull(claims.getSubject()),
                    line(claims.getClaim("name"), LONGEST),
                    line(claims.getClaim("email"), LONGEST),
                    attributes(claims.getClaim("attributes")),
                    issued == null ? expires.minus(CustomerIdentity.LONGEST_LIFE) : issued.toInstant(),
                    expires));
        } catch (OddClaim odd) {
            return new Refused(BAD_CLAIM);
        }
    }

    private static Map<String, String> attributes(@Nullable Object claim) throws OddClaim {
        if (claim == null) {
            return Map.of();
        }
        if (!(claim instanceof Map<?, ?> given) || given.size() > MOST_ATTRIBUTES) {
            throw new OddClaim();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : given.entrySet()) {
            attributes.put(name(entry.getKey()), value(entry.getValue()));
        }
        return attributes;
    }

    private static String name(@Nullable Object key) throws OddClaim {
        String name = line(key, LONGEST);
        if (name == null || name.isEmpty()) {
            throw new OddClaim();
        }
        return name;
    }

    private static String value(@Nullable Object value) throws OddClaim {
        String text =
                value instanceof Number || value instanceof Boolean ? value.toString() : line(value, LONGEST_ATTRIBUTE);
        return text == null ? "" : text;
    }

    private static @Nullable String line(@Nullable Object claim, int longest) throws OddClaim {
        if (claim == null) {
            return null;
        }
        if (!(claim instanceof String text) || text.length() > longest) {
            throw new OddClaim();
        }
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** A claim of a kind or size that cannot be taken. */
    private static final class OddClaim extends Exception {
        OddClaim() {
            super("odd claim", null, false, false);
        }
    }
}
