package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.installation.DataFolder;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The packs of other industries than the shop's, served as {@code up} does it, each with a stand-in for the company's own system. */
class PacksTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MILLIS = 120_000;

    private static final Map<String, Object> SETTINGS = Map.of(
            "frontdesk.limits.messages",
            1_000_000,
            "frontdesk.limits.handshakes",
            1_000_000,
            "frontdesk.passwords.memory",
            8_192,
            "frontdesk.passwords.passes",
            1,
            "dialogue.patience",
            "1m");

    /** What nobody reads but a shop's customer. */
    private static final String SHOP_TALK = "(?is).*(larkfield|parcel|our shop|basket|云雀|包裹|本店|购物车|快递小哥).*";

    @TempDir
    Path data;

    /** A question and what the reply must say. */
    record Exchange(String lang, String question, String decision, String words) {}

    record Company(String pack, Map<String, String> names, List<Exchange> exchanges) {
        @Override
        public String toString() {
            return pack;
        }
    }

    static List<Company> companies() {
        return List.of(
                new Company(
                        "bank",
                        Map.of("en", "Alderquay Bank", "zh", "青榆银行"),
                        List.of(
                                new Exchange("en", "hello", "answer", "Alderquay Bank"),
                                new Exchange("zh", "你好", "answer", "青榆银行"),
                                new Exchange("en", "How do I open an account?", "answer", "Alderquay app"),
                                new Exchange("zh", "怎么开户？", "answer", "青榆手机银行"),
                                new Exchange("en", "where is my card CD40228817", "answer", "Larkwing Post"),
                                new Exchange("zh", "DP204417", "answer", "案件 DP204417 正在处理"),
                                new Exchange("zh", "案件编号是999999", "clarify", "没有查到 999999"),
                                new Exchange(
                                        "en", "There is a payment that I did not make", "hand_off", "0808 157 0119"),
                                new Exchange("zh", "有一笔交易不是我做的", "hand_off", "400-555-0199"),
                                new Exchange("en", "talk to a person", "hand_off", "Leave your name"))),
                new Company(
                        "clinic",
                        Map.of("en", "Rowanmere Clinics", "zh", "岚禾门诊"),
                        List.of(
                                new Exchange("en", "thank you, goodbye", "answer", ""),
                                new Exchange("zh", "你好", "answer", ""),
                                new Exchange("en", "Do I have to fast for a blood test?", "answer", "8 to 12 hours"),
                                new Exchange("zh", "抽血要空腹吗？", "answer", "8 到 12 小时"),
                                new Exchange(
                                        "en", "when is my appointment AP2048117", "answer", "with Dr Imogen Farrow"),
                                new Exchange("zh", "体检HC300418", "answer", "预约 HC300418 已经约好"),
                                new Exchange("en", "my appointment number is 1234567", "clarify", "AP and 7 digits"),
                                new Exchange("en", "I have chest pain and cannot breathe", "hand_off", "999 or 112"),
                                new Exchange("zh", "我不想活了", "hand_off", "120"),
                                new Exchange("zh", "转人工", "hand_off", "留言"))),
                new Company(
                        "academy",
                        Map.of("en", "Quillmere Academy", "zh", "青筏学堂"),
                        List.of(
                                new Exchange("en", "hello", "answer", "Quillmere Academy"),
                                new Exchange("zh", "你好", "answer", "青筏学堂"),
                                new Exchange("en", "Can I pay in instalments?", "answer", "three equal parts"),
                                new Exchange("zh", "学费可以分期吗？", "answer", "免息分三期"),
                                new Exchange("en", "QM4071823", "answer", "Italian A1, Tuesday evening"),
                                new Exchange("zh", "查一下QX204530", "answer", "报名 QX204530 正在候补"),
                                new Exchange("zh", "QM9999999", "clarify", "没有查到报名 QM9999999"),
                                new Exchange(
                                        "en",
                                        "A teacher touched my daughter and she is afraid",
                                        "hand_off",
                                        "020 7946 0199"),
                                new Exchange("zh", "老师摸了我女儿", "hand_off", "400-555-0199"),
                                new Exchange("en", "talk to a person", "hand_off", "Leave your name"))));
    }

    @ParameterizedTest
    @MethodSource("companies")
    void packIsServedInBothLanguagesInTheCompanysOwnWords(Company company) throws Exception {
        DataFolder folder = DataFolder.prepared(data);
        SmallPack.write(company.pack(), folder.pack());
        try (ApplicationContext context = new ServerStart("localhost", 0, false, "own").on(folder, SETTINGS);
                HttpClient http = HttpClient.newHttpClient()) {
            await(context.getBean(IntentClassifiers.class));
            URI server = context.getBean(EmbeddedServer.class).getURI();
            for (String lang : List.of("en", "zh")) {
                offersAreTakenUp(http, server, lang, company.names().get(lang));
            }
            for (Exchange exchange : company.exchanges()) {
                isAnswered(http, server, exchange);
            }
            for (String foreign : List.of("can you order me a pizza", "帮我订个披萨")) {
                try (TestVisitor visitor = TestVisitor.on(http, server)) {
                    visitor.hello("en");
                    assertThat(visitor.ask(foreign).path("text").asText()).doesNotMatch(SHOP_TALK);
                }
            }
            assertThat(get(http, server, "/demo/company.json", folder))
                    .contains(company.names().get("en"), company.names().get("zh"));
            assertThat(JSON.readTree(get(http, server, "/api/agent/canned", folder))
                            .path("canned")
                            .findValuesAsText("text"))
                    .hasSize(22)
                    .anyMatch(text -> text.contains("{{customer.name}}") && text.contains("{{agent.name}}"))
                    .noneMatch(text -> text.matches(SHOP_TALK));
            http.shutdownNow();
        }
    }

    /** The greeting names the company, and what is offered at the beginning gets more than a question back. */
    private static void offersAreTakenUp(HttpClient http, URI server, String lang, String name) {
        JsonNode welcome;
        try (TestVisitor visitor = TestVisitor.on(http, server)) {
            welcome = visitor.hello(lang);
        }
        assertThat(welcome.path("greeting").asText()).contains(name);
        assertThat(welcome.path("starters")).hasSize(3);
        for (JsonNode starter : welcome.path("starters")) {
            try (TestVisitor visitor = TestVisitor.on(http, server)) {
                visitor.hello(lang);
                JsonNode turn = visitor.ask(starter.asText());
                assertThat(turn.path("decision").asText())
                        .as("%s: %s", starter, turn)
                        .isIn("answer", "hand_off");
                assertThat(turn.path("reason").asText("sensitive")).isEqualTo("sensitive");
            }
        }
    }

    private static void isAnswered(HttpClient http, URI server, Exchange exchange) {
        try (TestVisitor visitor = TestVisitor.on(http, server)) {
            visitor.hello(exchange.lang());
            JsonNode turn = visitor.ask(exchange.question());
            assertThat(turn.path("decision").asText())
                    .as("%s: %s", exchange.question(), turn)
                    .isEqualTo(exchange.decision());
            assertThat(turn.path("text").asText())
                    .as(exchange.question())
                    .contains(exchange.words())
                    .doesNotMatch(SHOP_TALK);
        }
    }

    private static void await(IntentClassifiers classifiers) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (classifiers.version("en").isEmpty() || classifiers.version("zh").isEmpty()) {
            assertThat(System.currentTimeMillis()).as("the classifiers come up").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static String get(HttpClient http, URI server, String path, DataFolder folder)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(folder.adminToken()).strip())
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
