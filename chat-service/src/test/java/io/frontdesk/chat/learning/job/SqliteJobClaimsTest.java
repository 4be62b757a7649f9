package io.frontdesk.chat.learning.job;

import io.frontdesk.chat.conversation.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SqliteJobClaimsTest extends JobClaimsContract {
    @TempDir
    static Path folder;

    @Override
    TestDatabase open() {
        return TestDatabase.in(folder);
    }
}
