package io.frontdesk.chat.identity.login;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.identity.TooOften;
import io.frontdesk.chat.identity.audit.Actor;
import io.frontdesk.chat.identity.password.PasswordRule;
import io.frontdesk.chat.identity.staff.StaffId;
import io.frontdesk.chat.identity.staff.StaffMember;
import io.frontdesk.chat.identity.staff.UserView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Duration;
import java.util.Optional;

/** Signing in and out, by the API. */
@Controller("/api/auth")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuthController {
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_TOKEN = 500;
    private static final String ADMIN_TOKEN = "admin token";

    private final Gate gate;
    private final SignIn signIn;

    AuthController(Gate gate, SignIn signIn) {
        this.gate = gate;
        this.signIn = signIn;
    }

    /** An access token, for how many seconds it is good, and whose it is. */
    @Serdeable
    record Access(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("must_set_password") boolean mustSetPassword,
            UserView user) {}

    @Post("/login")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<Access> login(@Body String body, HttpRequest<?> request) {
        JsonBody fields = JsonBody.of(body);
        String email = fields.line("email", LONGEST_EMAIL);
        String password = fields.verbatim("password", PasswordRule.LONGEST);
        return answer(signIn.byPassword(email, password, gate.address(request), gate.throttle()), request);
    }

    /** Takes the cookie's refresh token and gives the next one; only for pages of this server. */
    @Post("/refresh")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<Access> refresh(HttpRequest<?> request) {
        String token = gate.cookie().read(request).orElseThrow(BadCredentials::new);
        return answer(signIn.byRefreshToken(token, gate.address(request)), request);
    }

    @Post("/logout")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<Void> logout(HttpRequest<?> request) {
        Optional<String> token = gate.cookie().read(request);
        token.ifPresent(known -> signIn.out(known, gate.address(request)));
        MutableHttpResponse<Void> done = HttpResponse.noContent();
        return token.isPresent() ? done.cookie(gate.cookie().none(request)) : done;
    }

    /** Whoever asks, as administrators see them. */
    @Get("/me")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    UserView me(Authentication caller) {
        return gate.view(StaffId.parse(caller.getName()).orElseThrow());
    }

    /** Ends every other sign-in of the account; the answer's token is good from then on. */
    @Put("/password")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Access password(@Body String body, HttpRequest<?> request, Authentication caller) {
        JsonBody fields = JsonBody.of(body);
        String old = fields.verbatim("old", PasswordRule.LONGEST);
        String fresh = fields.verbatim("new", PasswordRule.LONGEST);
        StaffIdentity identity = identity(caller);
        StaffMember member = identity.member();
        PasswordRule.require("new", fresh, member.email());
        requireOther(old, fresh);
        requireOld(member, old, gate.address(request));
        return access(signIn.changePassword(identity, fresh, gate.address(request)), false, member.id());
    }

    /** An administrator's access token for the installation's admin token. */
    @Post("/token")
    @Secured(SecurityRule.IS_ANONYMOUS)
    Access token(@Body String body, HttpRequest<?> request) {
        String token = JsonBody.of(body).verbatim("token", LONGEST_TOKEN);
        String address = gate.address(request);
        requireNow(gate.throttle().attempt(ADMIN_TOKEN, address));
        if (!gate.isAdmin(token)) {
            gate.throttle().failed(ADMIN_TOKEN, address);
            gate.audit().write(new Actor(ADMIN_TOKEN, "", address), "login.failed", "", "");
            throw new BadCredentials();
        }
        gate.throttle().succeeded(ADMIN_TOKEN, address);
        gate.audit().write(new Actor(StaffId.INSTALLATION.value(), "Administrator", address), "login", "", ADMIN_TOKEN);
        return access(gate.tokens().ofInstallation(), false, StaffId.INSTALLATION);
    }

    private HttpResponse<Access> answer(SignInOutcome outcome, HttpRequest<?> request) {
        return switch (outcome) {
            case SignInOutcome.In(SignedIn in) ->
                HttpResponse.ok(access(
                                in.accessToken(),
                                in.mustSetPassword(),
                                in.member().id()))
                        .cookie(gate.cookie().of(in.refreshToken(), request));
            case SignInOutcome.Refused() -> throw new BadCredentials();
            case SignInOutcome.Delayed(Duration wait) -> throw new TooOften(wait);
        };
    }

    private Access access(String token, boolean mustSetPassword, StaffId id) {
        return new Access(token, AccessTokens.LIFE.toSeconds(), mustSetPassword, gate.view(id));
    }

    /** The old password is guessed at no faster here than at the front door. */
    private void requireOld(StaffMember member, String old, String address) {
        requireNow(gate.throttle().attempt(member.email(), address));
        if (signIn.recognise(member.email(), old).isEmpty()) {
            gate.throttle().failed(member.email(), address);
            throw RefusedField.of("old", "This is not the password.");
        }
        gate.throttle().succeeded(member.email(), address);
    }

    private static void requireOther(String old, String fresh) {
        if (old.equals(fresh)) {
            throw RefusedField.of("new", "The new password must be another one.");
        }
    }

    private static void requireNow(Duration wait) {
        if (!wait.isZero()) {
            throw new TooOften(wait);
        }
    }

    private static StaffIdentity identity(Authentication caller) {
        if (caller.getAttributes().get(BearerOfStaff.IDENTITY) instanceof StaffIdentity identity
                && !identity.member().id().equals(StaffId.INSTALLATION)) {
            return identity;
        }
        throw RefusedField.conflict("old", "The installation's own account has no password.");
    }
}
