package io.frontdesk.chat.inbox.profile;

import java.util.Map;

class SqliteProfileTest extends ProfileContract {
    @Override
    Map<String, Object> database() {
        return Map.of();
    }
}
