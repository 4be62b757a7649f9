package io.frontdesk.chat.knowledge.rehearsal;

import io.frontdesk.chat.TestApp;

class SqliteRehearsalApiTest extends RehearsalApiContract {
    @Override
    TestApp startApp() {
        return TestApp.start();
    }
}
