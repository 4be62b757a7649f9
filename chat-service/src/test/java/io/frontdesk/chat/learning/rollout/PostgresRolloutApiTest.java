package io.frontdesk.chat.learning.rollout;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.Database;

import java.util.HashMap;
import java.util.Map;

class PostgresRolloutApiTest extends RolloutApiContract {
    @Override
    TestApp startApp() {
        Map<String, Object> settings = new HashMap<>(BY_HAND);
        settings.putAll(Database.postgresql(TestPostgres.freshDatabase()));
        return TestApp.start(settings);
    }
}
