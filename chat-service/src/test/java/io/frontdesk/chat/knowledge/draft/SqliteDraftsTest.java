package io.frontdesk.chat.knowledge.draft;

import io.frontdesk.chat.conversation.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SqliteDraftsTest extends DraftsContract {
    @TempDir
    static Path folder;

    @Override
    TestDatabase open() {
        return TestDatabase.in(folder);
    }
}
