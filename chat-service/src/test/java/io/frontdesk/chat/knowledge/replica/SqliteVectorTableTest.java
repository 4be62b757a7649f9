package io.frontdesk.chat.knowledge.replica;

import io.frontdesk.chat.conversation.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SqliteVectorTableTest extends VectorTableContract {
    @TempDir
    static Path folder;

    @Override
    TestDatabase open() {
        return TestDatabase.in(folder);
    }
}
