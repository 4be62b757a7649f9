package io.frontdesk.chat.canned;

import io.frontdesk.chat.TestApp;

class SqliteCannedApiTest extends CannedApiContract {
    @Override
    TestApp startApp() {
        return TestApp.start();
    }
}
