package io.frontdesk.chat.conversation;

import io.frontdesk.chat.TestPostgres;

class PostgresTurnLogTest extends TurnLogContract {
    private final String url = TestPostgres.freshDatabase();

    @Override
    TestStore openStore() {
        return TestStore.on(url);
    }
}
