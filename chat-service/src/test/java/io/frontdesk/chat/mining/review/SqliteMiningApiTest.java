package io.frontdesk.chat.mining.review;

import io.frontdesk.chat.TestApp;

class SqliteMiningApiTest extends MiningApiContract {
    @Override
    TestApp startApp() {
        return TestApp.start();
    }
}
