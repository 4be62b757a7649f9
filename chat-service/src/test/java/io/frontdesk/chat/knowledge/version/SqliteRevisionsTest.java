package io.frontdesk.chat.knowledge.version;

import io.frontdesk.chat.conversation.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SqliteRevisionsTest extends RevisionsContract {
    @TempDir
    static Path folder;

    @Override
    TestDatabase open() {
        return TestDatabase.in(folder);
    }
}
