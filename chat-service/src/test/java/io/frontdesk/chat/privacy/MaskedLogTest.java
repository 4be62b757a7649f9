package io.frontdesk.chat.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestSocket;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.conversation.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

class MaskedLogTest {
    private static final String EMAIL = "ann.lee@mail.example";
    private static final String PHONE = "+49 170 1234567";
    private static final String MOBILE = "13800138000";

    @Test
    void whatACustomerSaysOfThemselvesIsNotInTheLogHoweverMuchIsLoggedAndWhateverFails() {
        String log = logOf(MaskedLogTest::conversation);
        assertThat(log).contains("the store broke").contains("[e-mail]").contains("[phone]");
        assertThat(log).doesNotContain(EMAIL).doesNotContain("1234567").doesNotContain(MOBILE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to ann.lee@mail.example please | write to [e-mail] please",
                "邮箱：wang@qq.com，电话：13800138000。 | 邮箱：[e-mail]，电话：[phone]。",
                "我的电话是13800138000 | 我的电话是[phone]",
                "call +49 (170) 123-45.67! | call [phone]!",
                "(030) 1234567 | [phone]",
                "tel:+8613800138000 | tel:[phone]"
            })
    void masksWhatIdentifiesAPerson(String text, String masked) {
        assertThat(MaskedConverter.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "turn 17 of 3f2b1c44-9d1e-4a55-8b1f-0123456789ab stays unanswered",
                "listening on 0.0.0.0:8080 after 123456 ms",
                "Talk.java:1234567890x",
                "confidence 0.12345678"
            })
    void leavesWhatIsNoPersons(String text) {
        assertThat(MaskedConverter.masked(text)).isEqualTo(text);
    }

    private static void conversation() {
        try (TestApp app = TestApp.start();
                TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.ask("My address is " + EMAIL + " and my number is " + PHONE);
            visitor.ask("我的电话是" + MOBILE);
            visitor.sendText("{\"type\": \"say\", \"ref\": 5, \"text\": \"" + EMAIL + "\"");
            visitor.next();
            visitor.exchange(TestSocket.frame("leave")
                    .put("ref", TestSocket.ref())
                    .put("name", "Ann")
                    .put("contact", EMAIL)
                    .put("message", "Call " + PHONE));
            breakStore(app);
        }
    }

    private static void breakStore(TestApp app) {
        org.slf4j.Logger log = LoggerFactory.getLogger("io.frontdesk.chat.test");
        try {
            app.bean(Store.class)
                    .change(handle -> handle.createUpdate(
                                    "INSERT INTO pending (conversation, seq) VALUES (:who, :text)")
                            .bind("who", EMAIL)
                            .bind("text", PHONE)
                            .execute())
                    .block();
        } catch (RuntimeException broken) {
            log.error("the store broke", broken);
        }
        log.warn("reached neither {} nor {}", EMAIL, PHONE);
    }

    private static String logOf(Runnable run) {
        Logger ours = (Logger) LoggerFactory.getLogger("io.frontdesk");
        Level before = ours.getLevel();
        PrintStream err = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        ours.setLevel(Level.TRACE);
        try {
            run.run();
        } finally {
            ours.setLevel(before);
            System.setErr(err);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
