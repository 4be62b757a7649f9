package io.frontdesk.chat.learning.plan;

import io.frontdesk.chat.conversation.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SqliteTrainingSchedulesTest extends TrainingSchedulesContract {
    @TempDir
    static Path folder;

    @Override
    TestDatabase open() {
        return TestDatabase.in(folder);
    }
}
