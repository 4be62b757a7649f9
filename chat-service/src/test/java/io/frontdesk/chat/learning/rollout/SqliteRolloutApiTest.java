package io.frontdesk.chat.learning.rollout;

import io.frontdesk.chat.TestApp;

class SqliteRolloutApiTest extends RolloutApiContract {
    @Override
    TestApp startApp() {
        return TestApp.start(BY_HAND);
    }
}
