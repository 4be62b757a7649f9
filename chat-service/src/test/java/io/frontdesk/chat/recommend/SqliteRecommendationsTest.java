package io.frontdesk.chat.recommend;

import java.util.Map;

class SqliteRecommendationsTest extends RecommendationsContract {
    @Override
    Map<String, Object> database() {
        return Map.of();
    }
}
