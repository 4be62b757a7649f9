package io.frontdesk.chat.proactive;

import java.util.Map;

class SqliteProactiveApiTest extends ProactiveApiContract {
    @Override
    Map<String, Object> database() {
        return Map.of();
    }
}
