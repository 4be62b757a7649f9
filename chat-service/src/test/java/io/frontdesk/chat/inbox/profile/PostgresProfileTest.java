package io.frontdesk.chat.inbox.profile;

import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.Database;

import java.util.Map;

class PostgresProfileTest extends ProfileContract {
    @Override
    Map<String, Object> database() {
        return Database.postgresql(TestPostgres.freshDatabase());
    }
}
