package io.frontdesk.chat.identity.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import io.frontdesk.chat.identity.staff.Role;
import io.frontdesk.chat.identity.staff.StaffAccount;
import io.frontdesk.chat.identity.staff.StaffAccounts;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Finds or makes the account of an identity provider's user. The first time, the user's e-mail address decides, where the
 * provider says that it is verified; from then on only the provider's own name for the user.
 */
@Singleton
final class ProvidedAccounts {
    private static final int LONGEST_NAME = 80;

    private final StaffAccounts accounts;
    private final OidcSettings settings;

    ProvidedAccounts(StaffAccounts accounts, OidcSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    /** The account with the role that the claims give, or empty where they give none. */
    Optional<StaffAccount> of(JWTClaimsSet claims) {
        String subject = settings.issuer() + " " + claims.getSubject();
        return settings.role(groups(claims))
                .flatMap(role -> accounts.bySubject(subject)
                        .or(() -> firstTime(claims, subject, role))
                        .map(account -> withRole(account, role)));
    }

    private Optional<StaffAccount> firstTime(JWTClaimsSet claims, String subject, Role role) {
        String email = text(claims.getClaim("email"));
        if (email == null || !Boolean.TRUE.equals(claims.getClaim("email_verified"))) {
            return Optional.empty();
        }
        StaffAccount account =
                accounts.byEmail(email).orElseGet(() -> accounts.create(email, name(claims, email), role));
        accounts.bindSubject(account.id(), subject);
        return Optional.of(account);
    }

    private StaffAccount withRole(StaffAccount account, Role role) {
        boolean given = settings.roleClaim() != null && account.member().role() != role;
        return given ? accounts.setRole(account.id(), role) : account;
    }

    private List<String> groups(JWTClaimsSet claims) {
        Object claim = settings.roleClaim() == null ? null : claims.getClaim(settings.roleClaim());
        return claim instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : claim == null ? List.of() : List.of(claim.toString());
    }

    private static String name(JWTClaimsSet claims, String email) {
        String name = text(claims.getClaim("name"));
        String shown = name == null ? email.replaceFirst("@.*", "") : name;
        return shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown;
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
