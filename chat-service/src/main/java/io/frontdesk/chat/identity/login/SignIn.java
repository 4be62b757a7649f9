package io.frontdesk.chat.identity.login;

import io.frontdesk.chat.identity.audit.Actor;
import io.frontdesk.chat.identity.audit.AuditLog;
import io.frontdesk.chat.identity.login.SignInOutcome.Delayed;
import io.frontdesk.chat.identity.login.SignInOutcome.In;
import io.frontdesk.chat.identity.login.SignInOutcome.Refused;
import io.frontdesk.chat.identity.password.Passwords;
import io.frontdesk.chat.identity.staff.StaffAccount;
import io.frontdesk.chat.identity.staff.StaffAccounts;
import io.frontdesk.chat.identity.staff.StaffMember;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Signs people in and keeps them signed in. Every attempt is written to the audit log. */
@Singleton
public final class SignIn {
    private final StaffAccounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final AuditLog audit;

    SignIn(StaffAccounts accounts, Passwords passwords, Sessions sessions, AccessTokens tokens, AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
    }

    /** Compares the password whether or not there is such an account, so that neither answer nor time tells. */
    Optional<StaffAccount> recognise(String email, String password) {
        Optional<StaffAccount> account = accounts.byEmail(email);
        boolean right = passwords.matches(
                password, account.map(StaffAccount::passwordHash).orElse(null));
        return account.filter(known -> right && mayUse(known));
    }

    SignInOutcome byPassword(String email, String password, String address, LoginThrottle throttle) {
        Duration wait = throttle.attempt(email, address);
        if (!wait.isZero()) {
            return new Delayed(wait);
        }
        Optional<StaffAccount> account = recognise(email, password);
        if (account.isEmpty()) {
            throttle.failed(email, address);
            audit.write(new Actor(email, "", address), "login.failed", "", "");
            return new Refused();
        }
        throttle.succeeded(email, address);
        improveHash(account.get(), password);
        return new In(open(account.get(), address, "password"));
    }

    /** Signs in somebody whom an identity provider vouches for; the refresh token, with which the browser goes on. */
    public Optional<String> byProvider(StaffAccount account, String address) {
        return account.member().active()
                ? Optional.of(open(account, address, "provider").refreshToken())
                : Optional.empty();
    }

    SignInOutcome byRefreshToken(String refreshToken, String address) {
        return switch (sessions.rotate(refreshToken)) {
            case Sessions.Rotation.Renewed(var staff, var opened) ->
                accounts.find(staff)
                        .<SignInOutcome>map(account -> new In(signedIn(account, opened)))
                        .orElseGet(Refused::new);
            case Sessions.Rotation.Reused(var staff) -> {
                accounts.find(staff)
                        .ifPresent(account -> audit.write(
                                actor(account.member(), address),
                                "login.stolen",
                                "",
                                "a used refresh token came again"));
                yield new Refused();
            }
            case Sessions.Rotation.Unknown() -> new Refused();
        };
    }

    void out(String refreshToken, String address) {
        sessions.end(refreshToken)
                .flatMap(accounts::find)
                .ifPresent(account -> audit.write(actor(account.member(), address), "logout", "", ""));
    }

    /** The account with its new password, and a token that is good after it. */
    String changePassword(StaffIdentity identity, String password, String address) {
        StaffAccount changed =
                accounts.setPassword(identity.member().id(), passwords.hash(password), null, identity.session());
        audit.write(actor(changed.member(), address), "password.changed", "", "");
        return tokens.of(changed, identity.session());
    }

    private SignedIn open(StaffAccount account, String address, String how) {
        Sessions.Opened opened = sessions.open(account.id(), address);
        audit.write(actor(account.member(), address), "login", "", how);
        return signedIn(account, opened);
    }

    private SignedIn signedIn(StaffAccount account, Sessions.Opened opened) {
        return new SignedIn(
                account.member(),
                tokens.of(account, opened.session()),
                opened.refreshToken(),
                account.mustSetPassword());
    }

    private void improveHash(StaffAccount account, String password) {
        String hash = account.passwordHash();
        if (hash != null && passwords.isOutdated(hash)) {
            accounts.replaceHash(account.id(), hash, passwords.hash(password));
        }
    }

    private static boolean mayUse(StaffAccount account) {
        Instant until = account.oneTimeUntil();
        return account.member().active() && (until == null || Instant.now().isBefore(until));
    }

    private static Actor actor(StaffMember member, String address) {
        return new Actor(member.id().value(), member.name(), address);
    }
}
