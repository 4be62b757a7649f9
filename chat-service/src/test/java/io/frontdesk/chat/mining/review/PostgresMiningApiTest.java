package io.frontdesk.chat.mining.review;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.Database;

class PostgresMiningApiTest extends MiningApiContract {
    @Override
    TestApp startApp() {
        return TestApp.start(Database.postgresql(TestPostgres.freshDatabase()));
    }
}
