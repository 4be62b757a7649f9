package io.frontdesk.chat.canned;

import static io.frontdesk.chat.TestConsole.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestConsole;
import io.frontdesk.chat.TestConsole.Answer;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.identity.RefusedField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/** Canned responses through the real server, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CannedApiContract {
    private TestApp app;
    private TestConsole desk;

    abstract TestApp startApp();

    @BeforeAll
    void start() {
        app = startApp();
        desk = new TestConsole(app);
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    void packBringsAStarterSetInBothLanguages() {
        JsonNode all = desk.reads("/canned").path("canned");
        assertThat(all.findValuesAsText("shortcut")).contains("hi", "refund", "bye");
        for (String lang : List.of("en", "zh")) {
            assertThat(all.findValuesAsText("lang").stream().filter(lang::equals))
                    .hasSizeGreaterThanOrEqualTo(10);
        }
        assertThat(all.findValuesAsText("text")).anyMatch(text -> text.contains("{{customer.name}}"));
    }

    @Test
    void whatIsAddedIsListedChangedAndRemoved() {
        Answer added = add(canned("Shipping-1", "en", "Hello {{ customer.name }},\nit is on its way."));
        assertThat(added.status()).isEqualTo(201);
        String id = added.body().path("id").asText();
        assertThat(listed(id).path("text").asText()).isEqualTo("Hello {{ customer.name }},\nit is on its way.");
        assertThat(listed(id).has("team")).isFalse();
        Answer changed =
                desk.asks("PUT", "/canned/" + id, canned("发货", "zh", "已经发货").toString());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(listed(id).path("shortcut").asText()).isEqualTo("发货");
        assertThat(listed(id).path("lang").asText()).isEqualTo("zh");
        assertThat(desk.asks("DELETE", "/canned/" + id, null).status()).isEqualTo(204);
        assertThat(listed(id).isMissingNode()).isTrue();
        assertThat(desk.asks("DELETE", "/canned/" + id, null).status()).isEqualTo(404);
    }

    @Test
    void shortcutIsThereOncePerLanguageWhateverItsCapitals() {
        String shortcut = "s" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(add(canned(shortcut, "en", "one")).status()).isEqualTo(201);
        assertThat(add(canned(shortcut, "zh", "一")).status()).isEqualTo(201);
        Answer again = add(canned(shortcut.toUpperCase(Locale.ROOT), "en", "two"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("field").asText()).isEqualTo("shortcut");
        String other =
                add(canned(shortcut + "x", "en", "three")).body().path("id").asText();
        assertThat(desk.asks(
                                "PUT",
                                "/canned/" + other,
                                canned(shortcut, "en", "three").toString())
                        .status())
                .isEqualTo(409);
        assertThat(listed(other).path("shortcut").asText()).isEqualTo(shortcut + "x");
    }

    @Test
    void shortcutOfATeamIsItsOwn() {
        CannedRepository responses = app.bean(CannedRepository.class);
        String shortcut = "t" + UUID.randomUUID().toString().substring(0, 8);
        CannedText content = new CannedText(shortcut, "en", "text");
        responses.add(Canned.fresh(content, null));
        responses.add(Canned.fresh(content, "returns"));
        responses.add(Canned.fresh(content, "billing"));
        assertThatThrownBy(() -> responses.add(Canned.fresh(content, "billing")))
                .isInstanceOf(RefusedField.class);
        assertThat(responses.all().stream()
                        .filter(canned -> canned.content().shortcut().equals(shortcut)))
                .hasSize(3);
    }

    @Test
    void oneOfManyAtTheSameMomentGetsTheShortcut() {
        String shortcut = "r" + UUID.randomUUID().toString().substring(0, 8);
        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> add(canned(shortcut, "en", "text " + n)).status())
                .toList();
        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shortcut | {'lang':'en','text':'x'}",
                "shortcut | {'shortcut':null,'lang':'en','text':'x'}",
                "shortcut | {'shortcut':'a b','lang':'en','text':'x'}",
                "shortcut | {'shortcut':'/a','lang':'en','text':'x'}",
                "shortcut | {'shortcut':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','lang':'en','text':'x'}",
                "shortcut | {'shortcut':{},'lang':'en','text':'x'}",
                "lang | {'shortcut':'a','lang':'de','text':'x'}",
                "lang | {'shortcut':'a','text':'x'}",
                "lang | {'shortcut':'a','lang':7,'text':'x'}",
                "text | {'shortcut':'a','lang':'en'}",
                "text | {'shortcut':'a','lang':'en','text':'   '}",
                "text | {'shortcut':'a','lang':'en','text':['x']}",
                "text | {'shortcut':'a','lang':'en','text':'Dear {{customer.password}}'}",
                "team | {'shortcut':'a','lang':'en','text':'x','team':'no-such-team'}",
                "team | {'shortcut':'a','lang':'en','text':'x','team':true}"
            })
    void fieldThatCannotBeTakenIsNamedAndNothingIsKept(String field, String body) {
        int before = desk.reads("/canned").path("canned").size();
        Answer answer = desk.asks("POST", "/canned", body.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("field").asText()).isEqualTo(field);
        assertThat(answer.body().path("detail").asText()).contains("'" + field + "'");
        assertThat(desk.reads("/canned").path("canned")).hasSize(before);
    }

    @Test
    void whatIsNoObjectIsRefusedAndSignsThatCannotBeSeenAreDropped() {
        for (String odd : List.of("[]", "nonsense", "{\"a\":1}{\"b\":2}", "null")) {
            assertThat(desk.asks("POST", "/canned", odd).status()).as(odd).isEqualTo(400);
        }
        Answer long4001 = add(canned("long", "en", "x".repeat(4_001)));
        assertThat(long4001.status()).isEqualTo(422);
        String unprintable = "{\"shortcut\":\"nul\",\"lang\":\"en\",\"text\":\"a\\u0000b\\ud800c\\u0007\"}";
        Answer added = desk.asks("POST", "/canned", unprintable);
        assertThat(added.body().path("text").asText()).isEqualTo("abc");
    }

    @Test
    void removedOnesOfThePackStayAwayAfterARestart() {
        JsonNode all = desk.reads("/canned").path("canned");
        JsonNode colleague = all.findParents("shortcut").stream()
                .filter(canned -> canned.path("shortcut").asText().equals("colleague"))
                .findFirst()
                .orElseThrow();
        desk.asks("DELETE", "/canned/" + colleague.path("id").asText(), null);
        app.stop();
        app.startAgain();
        assertThat(desk.reads("/canned").path("canned")).hasSize(all.size() - 1);
    }

    @Test
    void neitherAnonymousNorVisitorsMayReadOrChangeAny() {
        String id = desk.reads("/canned").path("canned").get(0).path("id").asText();
        try (TestVisitor visitor = app.visitor()) {
            String token = visitor.hello("en").path("token").asText();
            for (String authorization : List.of("", "Bearer " + token)) {
                TestConsole stranger = new TestConsole(app, authorization);
                String body = canned("a", "en", "x").toString();
                assertThat(stranger.asks("GET", "/canned", null).status()).isEqualTo(401);
                assertThat(stranger.asks("POST", "/canned", body).status()).isEqualTo(401);
                assertThat(stranger.asks("PUT", "/canned/" + id, body).status()).isEqualTo(401);
                assertThat(stranger.asks("DELETE", "/canned/" + id, null).status())
                        .isEqualTo(401);
            }
        }
        assertThat(listed(id).isMissingNode()).isFalse();
    }

    private Answer add(ObjectNode canned) {
        return desk.asks("POST", "/canned", canned.toString());
    }

    private JsonNode listed(String id) {
        return desk.reads("/canned").path("canned").findParents("id").stream()
                .filter(canned -> canned.path("id").asText().equals(id))
                .findFirst()
                .orElse(object().path("none"));
    }

    private static ObjectNode canned(String shortcut, String lang, String text) {
        return object().put("shortcut", shortcut).put("lang", lang).put("text", text);
    }
}
