package io.frontdesk.chat.problem;

import io.frontdesk.chat.identity.login.BadCredentials;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers alike whatever was wrong with a sign-in. */
@Singleton
final class BadCredentialsHandler extends ProblemHandler<BadCredentials> {
    @Override
    protected Problem problem(BadCredentials exception) {
        return Problem.of(
                "bad-credentials",
                "Not signed in",
                HttpStatus.UNAUTHORIZED,
                "The e-mail address, the password or the token is wrong, or it is no longer good.");
    }
}
