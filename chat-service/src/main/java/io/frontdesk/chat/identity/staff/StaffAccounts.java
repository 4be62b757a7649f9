package io.frontdesk.chat.identity.staff;

import io.frontdesk.chat.identity.IdentityStore;
import io.frontdesk.chat.identity.RefusedField;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The accounts in the database. A change that narrows what an account may do ends its sign-ins in the same commit. */
@Singleton
public final class StaffAccounts {
    private final IdentityStore store;

    StaffAccounts(IdentityStore store) {
        this.store = store;
    }

    public Optional<StaffAccount> find(StaffId id) {
        return store.read(handle -> find(handle, id));
    }

    public Optional<StaffAccount> byEmail(String email) {
        return store.read(handle -> where(handle, "email_key = :key", "key", StaffRow.key(email)));
    }

    /** The account that an identity provider's user signed in to before. */
    public Optional<StaffAccount> bySubject(String subject) {
        return store.read(handle -> where(handle, "oidc_subject = :subject", "subject", subject));
    }

    /** All accounts, by name. */
    public List<StaffAccount> all() {
        return store.read(StaffAccounts::all);
    }

    /** A new account without a password. */
    StaffAccount create(AccountDraft draft) {
        StaffMember member = draft.as(StaffId.fresh());
        return store.announce(handle -> {
            requireFree(handle, member);
            StaffRow.bind(
                            handle.createUpdate(
                                    "INSERT INTO staff (id, email, email_key, name, picture, role, languages, "
                                            + "capacity, active, version, created_at) VALUES (:id, :email, :key, :name, :picture, "
                                            + ":role, :languages, :capacity, :active, 1, :now)"),
                            member)
                    .bind("now", Instant.now().toEpochMilli())
                    .execute();
            return find(handle, member.id()).orElseThrow();
        });
    }

    /** An account for a user whom an identity provider vouches for. */
    public StaffAccount create(String email, String name, Role role) {
        return create(new AccountDraft(email, name, null, role, List.of(), StaffMember.USUAL_CAPACITY, true));
    }

    /** Makes {@code edit} of the account as it is at that moment. */
    StaffAccount edit(StaffId id, UnaryOperator<AccountDraft> edit) {
        return store.announce(handle -> {
            StaffAccount before = find(handle, id).orElseThrow(UnknownStaff::new);
            StaffMember after = edit.apply(AccountDraft.of(before.member())).as(id);
            requireFree(handle, after);
            boolean narrows =
                    before.member().role() != after.role() || before.member().active() != after.active();
            StaffRow.bind(
                            handle.createUpdate("UPDATE staff SET email = :email, email_key = :key, name = :name, "
                                    + "picture = :picture, role = :role, languages = :languages, capacity = :capacity, "
                                    + "active = :active, version = version + :narrows WHERE id = :id"),
                            after)
                    .bind("narrows", narrows ? 1 : 0)
                    .execute();
            if (!after.active()) {
                endSessions(handle, id, "");
            }
            return find(handle, id).orElseThrow();
        });
    }

    /** Lets {@code role} count from now on, as an identity provider says. */
    public StaffAccount setRole(StaffId id, Role role) {
        return edit(
                id,
                draft -> new AccountDraft(
                        draft.email(),
                        draft.name(),
                        draft.picture(),
                        role,
                        draft.languages(),
                        draft.capacity(),
                        draft.active()));
    }

    /** Sets the password and ends every sign-in but {@code sessionKept}. */
    public StaffAccount setPassword(StaffId id, String hash, @Nullable Instant oneTimeUntil, String sessionKept) {
        return store.announce(handle -> {
            int changed = handle.createUpdate("UPDATE staff SET password_hash = :hash, one_time_until = :until, "
                            + "version = version + 1 WHERE id = :id")
                    .bind("hash", hash)
                    .bind("until", oneTimeUntil == null ? null : oneTimeUntil.toEpochMilli())
                    .bind("id", id.value())
                    .execute();
            if (changed == 0) {
                throw new UnknownStaff();
            }
            endSessions(handle, id, sessionKept);
            return find(handle, id).orElseThrow();
        });
    }

    /** Keeps the same password under a better hash. */
    public void replaceHash(StaffId id, String before, String after) {
        store.write(handle -> handle.createUpdate(
                        "UPDATE staff SET password_hash = :after WHERE id = :id AND password_hash = :before")
                .bind("after", after)
                .bind("before", before)
                .bind("id", id.value())
                .execute());
    }

    /** Remembers which of an identity provider's users this is. */
    public void bindSubject(StaffId id, String subject) {
        store.write(handle -> handle.createUpdate("UPDATE staff SET oidc_subject = :subject WHERE id = :id")
                .bind("subject", subject)
                .bind("id", id.value())
                .execute());
    }

    static List<StaffAccount> all(Handle handle) {
        return handle.createQuery("SELECT " + StaffRow.COLUMNS + " FROM staff ORDER BY name, id")
                .map(StaffRow::account)
                .list();
    }

    private static Optional<StaffAccount> find(Handle handle, StaffId id) {
        return where(handle, "id = :id", "id", id.value());
    }

    private static Optional<StaffAccount> where(Handle handle, String condition, String name, String value) {
        Query query = handle.createQuery("SELECT " + StaffRow.COLUMNS + " FROM staff WHERE " + condition);
        return query.bind(name, value).map(StaffRow::account).findOne();
    }

    private static void requireFree(Handle handle, StaffMember member) {
        boolean taken = where(handle, "email_key = :key", "key", StaffRow.key(member.email()))
                .filter(other -> !other.id().equals(member.id()))
                .isPresent();
        if (taken) {
            throw RefusedField.conflict("email", "Another account has this e-mail address.");
        }
    }

    private static void endSessions(Handle handle, StaffId id, String kept) {
        handle.createUpdate(
                        "UPDATE staff_session SET ended_at = :now WHERE staff = :id AND ended_at IS NULL AND id <> :kept")
                .bind("now", Instant.now().toEpochMilli())
                .bind("id", id.value())
                .bind("kept", kept)
                .execute();
    }
}
