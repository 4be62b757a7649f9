package io.frontdesk.chat.identity.staff;

import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.identity.audit.AuditNote;
import io.frontdesk.chat.identity.password.Passwords;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/** Accounts for administrators. One is never deleted, for conversations go on naming it; it is deactivated. */
@Controller("/api/admin/users")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UsersController {
    private final StaffAccounts accounts;
    private final Staff staff;
    private final Passwords passwords;

    UsersController(StaffAccounts accounts, Staff staff, Passwords passwords) {
        this.accounts = accounts;
        this.staff = staff;
        this.passwords = passwords;
    }

    /** All accounts. */
    @Serdeable
    record Users(List<UserView> users) {}

    /** An account that can sign in from now on, with the only copy of its first password. */
    @Serdeable
    record Invited(UserView user, OneTimePassword invitation) {}

    @Get
    Users list() {
        return new Users(accounts.all().stream().map(this::view).toList());
    }

    @Get("/{id}")
    UserView one(String id) {
        return accounts.find(known(id)).map(this::view).orElseThrow(UnknownStaff::new);
    }

    @Post
    @Status(HttpStatus.CREATED)
    Invited create(@Body String body, HttpRequest<?> request) {
        StaffAccount created = accounts.create(AccountFields.draft(JsonBody.of(body)));
        AuditNote.on(request, created.id().value(), "created " + described(created));
        return invite(created.id());
    }

    /** Changes what the request names and leaves the rest. */
    @Put("/{id}")
    UserView edit(String id, @Body String body, HttpRequest<?> request, Authentication caller) {
        JsonBody fields = JsonBody.of(body);
        StaffAccount edited = accounts.edit(known(id), before -> {
            AccountDraft after = AccountFields.edited(before, fields);
            requireNotSelf(caller, id, after.active() && after.role() == before.role());
            return after;
        });
        AuditNote.on(request, id, described(edited));
        return view(edited);
    }

    /** Ends every sign-in of the account and allows no further one. */
    @Delete("/{id}")
    UserView deactivate(String id, HttpRequest<?> request, Authentication caller) {
        return edit(id, "{\"active\":false}", request, caller);
    }

    /** A new one-time password in place of whatever there was. */
    @Post("/{id}/password")
    Invited resetPassword(String id, HttpRequest<?> request) {
        AuditNote.on(request, id, "new one-time password");
        return invite(known(id));
    }

    private Invited invite(StaffId id) {
        OneTimePassword once = OneTimePassword.fresh();
        StaffAccount invited = accounts.setPassword(id, passwords.hash(once.password()), once.expiresAt(), "");
        return new Invited(view(invited), once);
    }

    private UserView view(StaffAccount account) {
        return UserView.of(account, staff);
    }

    private static String described(StaffAccount account) {
        StaffMember member = account.member();
        return member.email() + ", " + member.role().code() + (member.active() ? "" : ", deactivated");
    }

    private static void requireNotSelf(Authentication caller, String id, boolean harmless) {
        if (!harmless && caller.getName().equals(id)) {
            throw RefusedField.conflict("id", "Nobody can deactivate or demote their own account.");
        }
    }

    private static StaffId known(String id) {
        return StaffId.parse(id).orElseThrow(UnknownStaff::new);
    }
}
