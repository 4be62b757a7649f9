package io.frontdesk.chat.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import java.util.List;

/** Makes the bearer of the admin token an admin; any other token means nothing here. */
@Singleton
final class AdminTokenValidator implements TokenValidator<HttpRequest<?>> {
    /** The one role there is so far. */
    static final String ADMIN = "ROLE_ADMIN";

    private final AdminToken admin;

    AdminTokenValidator(AdminToken admin) {
        this.admin = admin;
    }

    @Override
    public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
        return admin.is(token) ? Mono.just(Authentication.build("admin", List.of(ADMIN))) : Mono.empty();
    }
}
