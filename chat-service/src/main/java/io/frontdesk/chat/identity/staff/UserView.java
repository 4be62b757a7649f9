package io.frontdesk.chat.identity.staff;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** An account as administrators and its owner see it. */
@Serdeable
public record UserView(
        String id,
        String email,
        String name,
        @Nullable String picture,
        String role,
        List<String> languages,
        int capacity,
        boolean active,
        List<String> teams,
        String password,
        @JsonProperty("created_at") @Nullable Instant createdAt,
        @JsonProperty("last_login_at") @Nullable Instant lastLoginAt) {
    private static final String NO_PASSWORD = "none";

    static UserView of(StaffAccount account, Staff staff) {
        return of(account.member(), staff, passwordOf(account), account.createdAt(), account.lastLoginAt());
    }

    /** What {@code member} is told of itself. */
    public static UserView of(StaffMember member, StaffRoster roster) {
        return roster.account(member.id())
                .map(account -> of(account, roster))
                .orElseGet(() -> of(member, roster, NO_PASSWORD, null, null));
    }

    private static UserView of(
            StaffMember member, Staff staff, String password, @Nullable Instant created, @Nullable Instant lastLogin) {
        return new UserView(
                member.id().value(),
                member.email(),
                member.name(),
                member.picture(),
                member.role().code(),
                member.languages(),
                member.capacity(),
                member.active(),
                staff.teamsOf(member.id()).stream()
                        .map(team -> team.id().value())
                        .toList(),
                password,
                created,
                lastLogin);
    }

    private static String passwordOf(StaffAccount account) {
        return account.passwordHash() == null ? NO_PASSWORD : account.mustSetPassword() ? "one_time" : "set";
    }
}
