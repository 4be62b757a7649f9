package io.frontdesk.chat.insight.facts;

import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.TestDatabase;

class PostgresFactsTest extends FactsContract {
    private final String url = TestPostgres.freshDatabase();

    @Override
    TestDatabase open() {
        return TestDatabase.on(url);
    }
}
