package io.frontdesk.chat.recommend;

import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.Database;

import java.util.Map;

class PostgresRecommendationsTest extends RecommendationsContract {
    @Override
    Map<String, Object> database() {
        return Database.postgresql(TestPostgres.freshDatabase());
    }
}
