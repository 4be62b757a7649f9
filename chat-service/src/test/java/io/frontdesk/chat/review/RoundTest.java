package io.frontdesk.chat.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestDesk;
import io.frontdesk.chat.TestVisitor;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** Nobody has to ask for new items: they come by themselves. */
class RoundTest {
    private static final long PATIENCE_MILLIS = 60_000;

    @Test
    void whatCustomersSayComesToTheReviewByItself() throws InterruptedException {
        try (TestApp app = TestApp.start(Map.of("frontdesk.review.every", "200ms"));
                TestVisitor visitor = app.visitor()) {
            TestDesk desk = new TestDesk(app);
            visitor.hello("en");
            visitor.ask("does the garden gnome glow at midnight");
            long end = System.currentTimeMillis() + PATIENCE_MILLIS;
            String items = "";
            while (!items.contains("gnome glow") && System.currentTimeMillis() < end) {
                Thread.sleep(100);
                items = desk.admin("GET", "/review/items", null).raw().body();
            }
            assertThat(items).contains("gnome glow");
        }
    }
}
