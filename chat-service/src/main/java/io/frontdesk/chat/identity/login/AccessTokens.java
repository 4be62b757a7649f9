package io.frontdesk.chat.identity.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.frontdesk.chat.identity.AdminToken;
import io.frontdesk.chat.identity.staff.StaffAccount;
import io.frontdesk.chat.identity.staff.StaffId;
import io.frontdesk.chat.identity.staff.StaffRoster;
import jakarta.inject.Singleton;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Access tokens: short-lived JWTs, signed with HS256, that name a sign-in and what the account was like at the time. */
@Singleton
public final class AccessTokens implements StaffTokens, Revocations {
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final String AUDIENCE = "frontdesk-staff";
    private static final String SESSION = "sid";
    private static final String MARK = "mark";

    private final StaffRoster roster;
    private final AdminToken admin;
    private final JWSSigner signer;
    private final JWSVerifier verifier;

    AccessTokens(StaffRoster roster, AdminToken admin, SigningKey key) throws JOSEException {
        this.roster = roster;
        this.admin = admin;
        this.signer = new MACSigner(key.forPurpose("access token 1"));
        this.verifier = new MACVerifier(key.forPurpose("access token 1"));
    }

    /** A token of {@code account} within {@code session}. */
    String of(StaffAccount account, String session) {
        return signed(account.id(), session, mark(account));
    }

    /** A token of whoever has just shown the installation's admin token; good as long as that stays the same. */
    String ofInstallation() {
        return signed(StaffId.INSTALLATION, StaffId.INSTALLATION.value(), admin.fingerprint());
    }

    @Override
    public Optional<StaffIdentity> check(String token) {
        return recognise(token).filter(identity -> !identity.mustSetPassword());
    }

    /** The same, also for those who still have to set a password. */
    Optional<StaffIdentity> recognise(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            return isOurs(jwt)
                    ? identity(jwt.getJWTClaimsSet()).filter(identity -> !isRevoked(identity))
                    : Optional.empty();
        } catch (ParseException | JOSEException forged) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isRevoked(StaffIdentity identity) {
        return !Instant.now().isBefore(identity.expiresAt())
                || roster.hasEnded(identity.session())
                || !markNow(identity.member().id()).equals(Optional.of(identity.mark()));
    }

    private boolean isOurs(SignedJWT jwt) throws JOSEException {
        JWSHeader header = jwt.getHeader();
        return JWSAlgorithm.HS256.equals(header.getAlgorithm())
                && TYPE.equals(header.getType())
                && jwt.verify(verifier);
    }

    private Optional<StaffIdentity> identity(JWTClaimsSet claims) throws ParseException {
        if (!claims.getAudience().equals(List.of(AUDIENCE))) {
            return Optional.empty();
        }
        StaffId id = new StaffId(Objects.requireNonNull(claims.getSubject()));
        boolean mustSetPassword =
                roster.account(id).filter(StaffAccount::mustSetPassword).isPresent();
        String session = Objects.requireNonNull(claims.getStringClaim(SESSION));
        String mark = Objects.requireNonNull(claims.getStringClaim(MARK));
        Instant expires = Objects.requireNonNull(claims.getExpirationTime()).toInstant();
        return roster.find(id).map(member -> new StaffIdentity(member, session, mark, mustSetPassword, expires));
    }

    /** What a token issued now would carry; empty where none would be. */
    private Optional<String> markNow(StaffId id) {
        return id.equals(StaffId.INSTALLATION)
                ? Optional.of(admin.fingerprint())
                : roster.account(id)
                        .filter(account -> account.member().active())
                        .map(AccessTokens::mark);
    }

    private static String mark(StaffAccount account) {
        return Long.toString(account.version());
    }

    private String signed(StaffId id, String session, String mark) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build(),
                new JWTClaimsSet.Builder()
                        .subject(id.value())
                        .audience(AUDIENCE)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFE)))
                        .claim(SESSION, session)
                        .claim(MARK, mark)
                        .build());
        try {
            jwt.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the key fits the algorithm", impossible);
        }
        return jwt.serialize();
    }
}
