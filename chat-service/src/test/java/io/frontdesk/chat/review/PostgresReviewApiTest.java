package io.frontdesk.chat.review;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.Database;

class PostgresReviewApiTest extends ReviewApiContract {
    @Override
    TestApp startApp() {
        return TestApp.start(Database.postgresql(TestPostgres.freshDatabase()));
    }
}
