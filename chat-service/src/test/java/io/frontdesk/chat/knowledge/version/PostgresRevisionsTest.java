package io.frontdesk.chat.knowledge.version;

import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.TestDatabase;

class PostgresRevisionsTest extends RevisionsContract {
    @Override
    TestDatabase open() {
        return TestDatabase.on(TestPostgres.freshDatabase());
    }
}
