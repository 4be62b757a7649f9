package io.frontdesk.chat.learning.plan;

import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.TestDatabase;

class PostgresTrainingSchedulesTest extends TrainingSchedulesContract {
    @Override
    TestDatabase open() {
        return TestDatabase.on(TestPostgres.freshDatabase());
    }
}
