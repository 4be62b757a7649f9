package io.frontdesk.chat.conversation;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SqliteFeedbackTest extends FeedbackContract {
    @TempDir
    private Path folder;

    @Override
    TestStore openStore() {
        return TestStore.in(folder);
    }
}
