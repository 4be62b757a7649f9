package io.frontdesk.chat.identity.login;

import io.frontdesk.chat.identity.AdminToken;
import io.frontdesk.chat.identity.staff.Role;
import io.frontdesk.chat.identity.staff.StaffId;
import io.frontdesk.chat.identity.staff.StaffMember;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;

/** Gives the bearer of an access token the account's rights, that of the admin token all; any other token means nothing. */
@Singleton
final class BearerOfStaff implements TokenValidator<HttpRequest<?>> {
    static final String IDENTITY = "identity";

    private static final String NAME = "name";

    private final AdminToken admin;
    private final AccessTokens tokens;

    BearerOfStaff(AdminToken admin, AccessTokens tokens) {
        this.admin = admin;
        this.tokens = tokens;
    }

    @Override
    public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
        return admin.is(token)
                ? Mono.just(installation())
                : Mono.justOrEmpty(tokens.recognise(token).map(BearerOfStaff::authentication));
    }

    private static Authentication installation() {
        return Authentication.build(
                StaffId.INSTALLATION.value(), Role.ADMIN.authorities(), Map.of(NAME, "Administrator"));
    }

    private static Authentication authentication(StaffIdentity identity) {
        StaffMember member = identity.member();
        List<String> roles =
                identity.mustSetPassword() ? List.of() : member.role().authorities();
        return Authentication.build(member.id().value(), roles, Map.of(NAME, member.name(), IDENTITY, identity));
    }
}
