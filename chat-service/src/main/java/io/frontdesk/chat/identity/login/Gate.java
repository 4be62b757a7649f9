package io.frontdesk.chat.identity.login;

import io.frontdesk.chat.identity.AdminToken;
import io.frontdesk.chat.identity.audit.AuditLog;
import io.frontdesk.chat.identity.limit.ClientAddress;
import io.frontdesk.chat.identity.staff.StaffId;
import io.frontdesk.chat.identity.staff.StaffRoster;
import io.frontdesk.chat.identity.staff.UnknownStaff;
import io.frontdesk.chat.identity.staff.UserView;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** What the routes for signing in need beside {@link SignIn}. */
@Singleton
record Gate(
        AdminToken admin,
        AccessTokens tokens,
        LoginThrottle throttle,
        RefreshCookie cookie,
        AuditLog audit,
        ClientAddress addresses,
        StaffRoster roster) {
    boolean isAdmin(String token) {
        return admin.is(token);
    }

    String address(HttpRequest<?> request) {
        return addresses.of(request);
    }

    UserView view(StaffId id) {
        return roster.find(id).map(member -> UserView.of(member, roster)).orElseThrow(UnknownStaff::new);
    }
}
