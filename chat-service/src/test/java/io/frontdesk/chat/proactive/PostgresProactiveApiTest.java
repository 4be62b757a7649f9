package io.frontdesk.chat.proactive;

import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.Database;

import java.util.Map;

class PostgresProactiveApiTest extends ProactiveApiContract {
    @Override
    Map<String, Object> database() {
        return Database.postgresql(TestPostgres.freshDatabase());
    }
}
