package io.frontdesk.chat.review;

import io.frontdesk.chat.TestApp;

class SqliteReviewApiTest extends ReviewApiContract {
    @Override
    TestApp startApp() {
        return TestApp.start();
    }
}
