package io.frontdesk.chat.knowledge.draft;

import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.TestDatabase;

class PostgresDraftsTest extends DraftsContract {
    @Override
    TestDatabase open() {
        return TestDatabase.on(TestPostgres.freshDatabase());
    }
}
