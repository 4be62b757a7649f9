package io.frontdesk.chat.conversation;

import io.frontdesk.chat.TestPostgres;

class PostgresFileStoreTest extends FileStoreContract {
    private final String url = TestPostgres.freshDatabase();

    @Override
    TestStore openStore() {
        return TestStore.on(url);
    }
}
