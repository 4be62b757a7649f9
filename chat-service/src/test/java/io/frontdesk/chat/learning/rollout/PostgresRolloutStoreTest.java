package io.frontdesk.chat.learning.rollout;

import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.TestDatabase;

class PostgresRolloutStoreTest extends RolloutStoreContract {
    private final String url = TestPostgres.freshDatabase();

    @Override
    TestDatabase openDatabase() {
        return TestDatabase.on(url);
    }
}
