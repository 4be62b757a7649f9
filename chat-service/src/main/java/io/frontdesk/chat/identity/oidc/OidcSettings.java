package io.frontdesk.chat.identity.oidc;

import io.frontdesk.chat.identity.staff.Role;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The identity provider and what its claims mean here.
 *
 * @param issuer where its description is found; absent where there is no provider
 * @param name as the sign-in page shows it
 * @param scopes to ask for beside {@code openid}
 * @param roleClaim the claim that holds a user's groups; absent where everybody gets the same role
 * @param admins values of that claim that make an administrator
 * @param supervisors values of that claim that make a supervisor
 * @param agents values of that claim that make an agent; with none of all these, a user has no business here
 * @param address of this server as browsers see it, where a proxy hides it
 */
@ConfigurationProperties("frontdesk.oidc")
record OidcSettings(
        @Nullable String issuer,
        @Bindable(defaultValue = "") String clientId,
        @Bindable(defaultValue = "") String clientSecret,
        @Bindable(defaultValue = "Single sign-on") String name,
        @Bindable(defaultValue = "email profile") String scopes,
        @Nullable String roleClaim,
        @Nullable List<String> admins,
        @Nullable List<String> supervisors,
        @Nullable List<String> agents,
        @Nullable String address) {
    OidcSettings {
        if (issuer != null) {
            requireSafe(issuer);
            requireSome("client-id", clientId);
        }
    }

    /** What a user with these groups may do; empty where nothing. */
    Optional<Role> role(List<String> groups) {
        if (roleClaim == null) {
            return Optional.of(Role.AGENT);
        }
        if (isOneOf(admins, groups)) {
            return Optional.of(Role.ADMIN);
        }
        if (isOneOf(supervisors, groups)) {
            return Optional.of(Role.SUPERVISOR);
        }
        return isOneOf(agents, groups) ? Optional.of(Role.AGENT) : Optional.empty();
    }

    private static boolean isOneOf(@Nullable List<String> wanted, List<String> groups) {
        return wanted != null && wanted.stream().anyMatch(groups::contains);
    }

    private static void requireSafe(String issuer) {
        URI uri = URI.create(issuer);
        boolean local = "http".equals(uri.getScheme())
                && List.of("localhost", "127.0.0.1").contains(uri.getHost());
        if (!local && !"https".equals(uri.getScheme())) {
            throw new IllegalArgumentException("frontdesk.oidc.issuer must be an https address, got " + issuer);
        }
    }

    private static void requireSome(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("frontdesk.oidc." + name + " is missing");
        }
    }
}
