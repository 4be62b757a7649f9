package io.frontdesk.chat.insight;

import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.Database;

import java.util.Map;

class PostgresInsightFiguresTest extends InsightFiguresContract {
    @Override
    Map<String, Object> database() {
        return Database.postgresql(TestPostgres.freshDatabase());
    }
}
