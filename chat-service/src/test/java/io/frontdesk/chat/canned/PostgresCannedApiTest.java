package io.frontdesk.chat.canned;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.Database;

class PostgresCannedApiTest extends CannedApiContract {
    @Override
    TestApp startApp() {
        return TestApp.start(Database.postgresql(TestPostgres.freshDatabase()));
    }
}
