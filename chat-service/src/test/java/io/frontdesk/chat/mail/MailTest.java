package io.frontdesk.chat.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestSocket;
import io.frontdesk.chat.TestVisitor;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

class MailTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MILLIS = 20_000;

    private static ServerSetup place;
    private static TestApp app;

    private GreenMail server;

    @BeforeAll
    static void start() throws IOException {
        place = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        app = TestApp.start(Map.of(
                "frontdesk.mail.host", "127.0.0.1",
                "frontdesk.mail.port", place.getPort(),
                "frontdesk.mail.security", "none",
                "frontdesk.mail.from", "desk@shop.example",
                "frontdesk.mail.name", "小店客服",
                "frontdesk.outbox.first-pause", "200ms"));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @BeforeEach
    void openPostOffice() {
        server = new GreenMail(place);
        server.start();
    }

    @AfterEach
    void closePostOffice() {
        server.stop();
        put("/api/admin/mail", "{}");
    }

    @Test
    void anAnswerReachesTheCustomerInTheirLanguageAndShowsAsSent() throws Exception {
        String message = leave("zh", "小王", "wang@mail.example", "发票抬头\n怎么改？");
        HttpResponse<String> accepted =
                post("/api/admin/messages/" + message + "/answer", "{\"text\": \"您好，在订单页可以修改。\"}");
        assertThat(accepted.statusCode()).isEqualTo(202);
        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("关于您的留言");
        assertThat(mail.getAllRecipients()[0]).hasToString("wang@mail.example");
        assertThat(mail.getFrom()[0].toString()).contains("desk@shop.example");
        assertThat(mail.getContent().toString())
                .contains("您好，在订单页可以修改。")
                .contains("> 发票抬头")
                .contains("> 怎么改？");
        await(() -> state(message).equals("sent"));
        assertThat(get("/api/admin/messages").findParent("done").path("id").asText())
                .isEqualTo(message);
        assertThat(shown(message).at("/answers/0/text").asText()).isEqualTo("您好，在订单页可以修改。");
    }

    @Test
    void aMailServerThatIsAwayGetsTheAnswerOnceItIsBack() throws Exception {
        server.stop();
        String message = leave("en", "Ann", "ann@mail.example", "Where is it?");
        post("/api/agent/messages/" + message + "/answer", "{\"text\": \"On its way.\"}");
        await(() -> get("/api/admin/messages/" + message + "/answers")
                .at("/answers/0/problem")
                .asText()
                .contains("could not be reached"));
        assertThat(state(message)).isEqualTo("waiting");
        server = new GreenMail(place);
        server.start();
        assertThat(onlyMail().getSubject()).isEqualTo("Answer to your message");
        await(() -> state(message).equals("sent"));
        assertThat(get("/api/admin/messages/" + message + "/answers")
                        .at("/answers/0/problem")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void aRestartBetweenPuttingDownAndSendingLosesNoAnswer() throws Exception {
        server.stop();
        String message = leave("en", "Ann", "ann@mail.example", "Hello?");
        post("/api/agent/messages/" + message + "/answer", "{\"text\": \"Here we are.\"}");
        app.stop();
        server = new GreenMail(place);
        server.start();
        app.startAgain();
        assertThat(onlyMail().getContent().toString()).contains("Here we are.");
    }

    @Test
    void thoseAtTheDeskAreToldOfALeftMessageAndANameCannotAddHeaders() throws Exception {
        assertThat(put("/api/admin/mail", "{\"notify\": \"team@shop.example\"}").statusCode())
                .isEqualTo(200);
        leave("en", "Eve\r\nBcc: victim@mail.example\r\n\r\nBuy now", "+49 170 1234567", "Call me {{contact}}");
        MimeMessage mail = onlyMail();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString("team@shop.example");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).startsWith("A customer left a message: Eve Bcc: victim@mail.example");
        assertThat(mail.getContent().toString()).contains("+49 170 1234567").contains("Call me {{contact}}");
    }

    @Test
    void nobodyIsToldWhereNoAddressIsSet() {
        leave("en", "Ann", "ann@mail.example", "Quiet");
        String answered = leave("en", "Bo", "bo@mail.example", "Louder");
        post("/api/admin/messages/" + answered + "/answer", "{\"text\": \"Yes?\"}");
        await(() -> state(answered).equals("sent"));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void agentsSeeOpenMessagesFirstWithTheirAnswersAndPutAwayTheOnesSettledByTelephone() {
        String open = leave("en", "Ann", "+49 170 1234567", "Call me");
        String answered = leave("en", "Bo", "bo@mail.example", "Write to me");
        post("/api/agent/messages/" + answered + "/answer", "{\"text\": \"Here is your invoice.\"}");
        List<String> ids = ids(get("/api/agent/messages").path("messages"));
        assertThat(ids.indexOf(open)).isLessThan(ids.indexOf(answered));
        assertThat(shown(open).path("answers")).isEmpty();
        assertThat(shown(answered).at("/answers/0/text").asText()).isEqualTo("Here is your invoice.");
        assertThat(put("/api/agent/messages/" + open, "{\"done\": true}").statusCode())
                .isEqualTo(200);
        assertThat(shown(open).path("done").asBoolean()).isTrue();
        await(() -> state(answered).equals("sent"));
    }

    @Test
    void refusesWhatCannotBeAnsweredAndSaysWhy() {
        String phone = leave("en", "Ann", "+49 170 1234567", "Call me");
        String tricky = leave("en", "Ann", "a@mail.example, b@mail.example", "Both");
        HttpResponse<String> noAddress = post("/api/admin/messages/" + phone + "/answer", "{\"text\": \"Hi\"}");
        assertThat(noAddress.statusCode()).isEqualTo(422);
        assertThat(noAddress.body()).contains("no e-mail address");
        assertThat(post("/api/admin/messages/" + tricky + "/answer", "{\"text\": \"Hi\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/api/admin/messages/" + phone + "/answer", "{\"text\": \" \"}")
                        .body())
                .contains("'text' must have");
        assertThat(post("/api/admin/messages/none/answer", "{\"text\": \"Hi\"}").statusCode())
                .isEqualTo(404);
        assertThat(put("/api/admin/mail", "{\"notify\": \"a@b.example\\r\\nBcc: c@d.example\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(get("/api/admin/messages/" + phone + "/answers").path("answers"))
                .isEmpty();
    }

    private static String leave(String locale, String name, String contact, String text) {
        try (TestVisitor visitor = app.visitor()) {
            String conversation = visitor.hello(locale).path("conversation").asText();
            visitor.exchange(TestSocket.frame("leave")
                    .put("ref", TestSocket.ref())
                    .put("name", name)
                    .put("contact", contact)
                    .put("message", text));
            for (JsonNode message : get("/api/admin/messages").path("messages")) {
                if (message.path("conversation").asText().equals(conversation)) {
                    return message.path("id").asText();
                }
            }
            throw new AssertionError("the message of " + conversation + " is not there");
        }
    }

    /** The message as agents see it. */
    private static JsonNode shown(String message) {
        JsonNode messages = get("/api/agent/messages").path("messages");
        return messages.get(ids(messages).indexOf(message));
    }

    private static List<String> ids(JsonNode messages) {
        return messages.valueStream()
                .map(message -> message.path("id").asText())
                .toList();
    }

    private MimeMessage onlyMail() {
        await(() -> server.getReceivedMessages().length > 0);
        MimeMessage[] all = server.getReceivedMessages();
        assertThat(all).as(() -> GreenMailUtil.getWholeMessage(all[0])).hasSize(1);
        return all[0];
    }

    private static String state(String message) {
        return get("/api/admin/messages/" + message + "/answers")
                .at("/answers/0/state")
                .asText();
    }

    private static void await(BooleanSupplier happened) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!happened.getAsBoolean()) {
            assertThat(System.currentTimeMillis()).as("waited long enough").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stop);
            }
        }
    }

    private static JsonNode get(String path) {
        try {
            return JSON.readTree(app.send(app.request(path).header("Authorization", "Bearer " + app.adminToken()))
                    .body());
        } catch (IOException notJson) {
            throw new AssertionError(notJson);
        }
    }

    private static HttpResponse<String> post(String path, String body) {
        return app.send(app.request(path)
                .header("Authorization", "Bearer " + app.adminToken())
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> put(String path, String body) {
        return app.send(app.request(path)
                .header("Authorization", "Bearer " + app.adminToken())
                .PUT(BodyPublishers.ofString(body)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
