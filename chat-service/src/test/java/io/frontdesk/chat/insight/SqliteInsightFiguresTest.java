package io.frontdesk.chat.insight;

import java.util.Map;

class SqliteInsightFiguresTest extends InsightFiguresContract {
    @Override
    Map<String, Object> database() {
        return Map.of();
    }
}
