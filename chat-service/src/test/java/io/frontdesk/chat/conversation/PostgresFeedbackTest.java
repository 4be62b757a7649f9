package io.frontdesk.chat.conversation;

import io.frontdesk.chat.TestPostgres;

class PostgresFeedbackTest extends FeedbackContract {
    private final String url = TestPostgres.freshDatabase();

    @Override
    TestStore openStore() {
        return TestStore.on(url);
    }
}
