package io.frontdesk.chat.learning.rollout;

import io.frontdesk.chat.conversation.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SqliteRolloutStoreTest extends RolloutStoreContract {
    @TempDir
    private Path folder;

    @Override
    TestDatabase openDatabase() {
        return TestDatabase.in(folder);
    }
}
