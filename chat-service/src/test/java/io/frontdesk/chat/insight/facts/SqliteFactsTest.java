package io.frontdesk.chat.insight.facts;

import io.frontdesk.chat.conversation.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SqliteFactsTest extends FactsContract {
    @TempDir
    private Path folder;

    @Override
    TestDatabase open() {
        return TestDatabase.in(folder);
    }
}
