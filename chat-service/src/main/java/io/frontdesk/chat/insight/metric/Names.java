package io.frontdesk.chat.insight.metric;

import io.frontdesk.chat.identity.staff.Staff;
import io.frontdesk.chat.identity.staff.StaffId;
import io.frontdesk.chat.identity.staff.StaffMember;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What people are called; intents have their titles in the console. */
@Singleton
public final class Names {
    private final Staff staff;

    Names(Staff staff) {
        this.staff = staff;
    }

    @Nullable
    String of(Metrics.Group group, String key) {
        return group == Metrics.Group.AGENT && !key.isEmpty()
                ? StaffId.parse(key).flatMap(staff::find).map(StaffMember::name).orElse(null)
                : null;
    }
}
