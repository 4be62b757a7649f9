package io.frontdesk.chat.knowledge.replica;

import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.TestDatabase;

class PostgresVectorTableTest extends VectorTableContract {
    @Override
    TestDatabase open() {
        return TestDatabase.on(TestPostgres.freshDatabase());
    }
}
