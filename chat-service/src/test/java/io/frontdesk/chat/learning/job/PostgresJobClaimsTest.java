package io.frontdesk.chat.learning.job;

import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.TestDatabase;

class PostgresJobClaimsTest extends JobClaimsContract {
    @Override
    TestDatabase open() {
        return TestDatabase.on(TestPostgres.freshDatabase());
    }
}
