package io.frontdesk.chat.knowledge.rehearsal;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.Database;

class PostgresRehearsalApiTest extends RehearsalApiContract {
    @Override
    TestApp startApp() {
        return TestApp.start(Database.postgresql(TestPostgres.freshDatabase()));
    }
}
