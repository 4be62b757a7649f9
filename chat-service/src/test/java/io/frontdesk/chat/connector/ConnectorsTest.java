package io.frontdesk.chat.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.frontdesk.chat.answer.BrokenPack;
import io.frontdesk.chat.connector.Lookup.Failed;
import io.frontdesk.chat.connector.Lookup.Found;
import io.frontdesk.chat.connector.Lookup.NotFound;
import io.frontdesk.chat.connector.Lookup.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ConnectorsTest {
    private static final String SECRET = "s3cr3t-token-of-the-shop";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final TestShop shop = new TestShop();
    private final Caller caller = new Caller();

    @AfterEach
    void close() {
        caller.close();
        shop.close();
    }

    @Test
    void factsAreTakenOutOfTheAnswerByPointer() {
        shop.answers(200, """
                {"status": "shipped", "parcel": {"carrier": "DPD\\u0007{{x}}<b>", "due": "2026-12-01T08:00:00Z"}, "weight": 2.5,
                 "note": null, "tags": ["a"]}""");
        assertThat(look("SF1").lookup())
                .isEqualTo(new Found(Map.of(
                        "status", "shipped", "carrier", "DPD {{x}}<b>", "due", "1 December 2026", "weight", "2.5")));
        assertThat(look("SF1", "zh").lookup())
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.values()).containsEntry("due", "2026年12月1日"));
    }

    @Test
    void valuesAreEncodedIntoTheAddressAndSecretsIntoTheHeader() {
        shop.answers(200, "{\"status\": \"shipped\"}");
        look("A/../b?c=d&e #1 中");
        assertThat(shop.asked()).containsExactly("/orders/A%2F..%2Fb%3Fc%3Dd%26e%20%231%20%E4%B8%AD?lang=en");
        assertThat(shop.tokens()).containsExactly("Bearer " + SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "404, NotFound, 1",
        "410, NotFound, 1",
        "500, SERVER_ERROR, 2",
        "503, SERVER_ERROR, 2",
        "429, SERVER_ERROR, 2",
        "401, REFUSED, 1",
        "400, REFUSED, 1"
    })
    void everyStatusHasItsMeaning(int status, String meaning, int attempts) {
        shop.answers(status, "{}");
        Looked looked = look("SF1");
        assertThat(looked.attempts()).isEqualTo(attempts);
        assertThat(looked.lookup())
                .isEqualTo(meaning.equals("NotFound") ? new NotFound() : new Failed(Reason.valueOf(meaning)));
    }

    @Test
    void whatFailsOnceIsTriedAgain() {
        shop.failsBefore(1, "{\"status\": \"shipped\"}");
        assertThat(look("SF1")).satisfies(looked -> {
            assertThat(looked.lookup()).isInstanceOf(Found.class);
            assertThat(looked.attempts()).isEqualTo(2);
        });
    }

    @Test
    void systemThatHangsIsGivenUpInTime() {
        shop.hangs();
        Looked looked = look("SF1");
        assertThat(looked.lookup()).isEqualTo(new Failed(Reason.TIMEOUT));
        assertThat(looked.millis()).isBetween(2 * 300.0, 5_000.0);
    }

    @Test
    void systemThatCutsConnectionsIsUnreachable() {
        shop.cuts();
        assertThat(look("SF1").lookup()).isEqualTo(new Failed(Reason.UNREACHABLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html>oops</html>",
                "[1]",
                "{\"other\": 1}",
                "{\"status\": {\"deep\": 1}}",
                "''",
                "{\"status\": \"x\""
            })
    void garbageIsNoFact(String body) {
        shop.answers(200, body);
        assertThat(look("SF1").lookup()).isEqualTo(new Failed(Reason.GARBAGE));
    }

    @Test
    void answerThatIsTooLargeIsNotRead() {
        shop.answers(200, "{\"status\": \"" + "x".repeat(5_000) + "\"}");
        assertThat(look("SF1").lookup()).isEqualTo(new Failed(Reason.TOO_LARGE));
    }

    @Test
    void redirectionIsNotFollowed() {
        try (TestShop other = new TestShop()) {
            shop.redirects(other.address());
            assertThat(look("SF1").lookup()).isEqualTo(new Failed(Reason.REDIRECTED));
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void systemThatKeepsFailingIsLeftAloneForAWhile() {
        Connectors connectors = connectors(shop.address(), true, "\"breaker\": {\"calls\": 4, \"open_ms\": 200},");
        shop.answers(500, "{}");
        look(connectors, "SF1", "en");
        look(connectors, "SF1", "en");
        int asked = shop.asked().size();
        assertThat(look(connectors, "SF1", "en").lookup()).isEqualTo(new Failed(Reason.BREAKER_OPEN));
        assertThat(shop.asked()).hasSize(asked);
        shop.answers(200, "{\"status\": \"shipped\"}");
        long end = System.nanoTime() + PATIENCE.toNanos();
        Lookup lookup = look(connectors, "SF1", "en").lookup();
        while (!(lookup instanceof Found) && System.nanoTime() < end) {
            lookup = look(connectors, "SF1", "en").lookup();
        }
        assertThat(lookup).isInstanceOf(Found.class);
    }

    @Test
    void innerAddressesAreReachedOnlyWhereDeclared() {
        shop.answers(200, "{\"status\": \"shipped\"}");
        assertThat(look(connectors(shop.address(), false, ""), "SF1", "en").lookup())
                .isEqualTo(new Failed(Reason.PRIVATE_ADDRESS));
        assertThat(look(connectors("https://127.0.0.1:1", false, ""), "SF1", "en")
                        .lookup())
                .isEqualTo(new Failed(Reason.PRIVATE_ADDRESS));
        assertThat(shop.asked()).isEmpty();
    }

    @Test
    void missingSettingIsSaidRatherThanSent() {
        Connectors connectors = new Connectors(
                ConnectorFile.read(file(true, "")),
                new RequestWriter(new ConnectorSettings(name -> Optional.empty())),
                caller);
        assertThat(look(connectors, "SF1", "en").lookup()).isEqualTo(new Failed(Reason.NOT_CONFIGURED));
    }

    @Test
    void secretsAreNeverLogged() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try {
            shop.answers(500, "{\"token\": \"" + SECRET + "\"}");
            look("SF-personal-number");
            shop.cuts();
            look("SF-personal-number");
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
        assertThat(log.list).anyMatch(event -> event.getFormattedMessage().contains("order_status gave nothing"));
        assertThat(log.list)
                .noneMatch(event -> told(event).contains(SECRET) || told(event).contains("personal-number"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                     | it is not JSON",
                "{\"a\": {}}                                           | a.url is missing",
                "{\"a\": {\"url\": \"https://x.example\"}}             | a values are missing",
                "{\"a\": {\"url\": \"x\", \"values\": {\"b\": \"c\"}}} | a.values.b must be a JSON pointer",
                "{\"a\": {\"url\": \"x\", \"timeout_ms\": 0, \"values\": {\"b\": \"/c\"}}} | a timeout_ms must be within",
                "{\"a\": {\"url\": \"x\", \"required\": [\"z\"], \"values\": {\"b\": \"/c\"}}} | a required names a variable"
            })
    void namesWhatIsWrongInTheFile(String json, String why) throws IOException {
        Path file = folder.resolve("connectors.json");
        Files.writeString(file, json);
        assertThatThrownBy(() -> ConnectorFile.read(file))
                .isInstanceOf(BrokenPack.class)
                .hasMessageContaining(why);
    }

    private static String told(ILoggingEvent event) {
        return event.getFormattedMessage()
                + List.of(
                        event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getMessage() + "");
    }

    private Looked look(String number) {
        return look(number, "en");
    }

    private Looked look(String number, String lang) {
        return look(connectors(shop.address(), true, ""), number, lang);
    }

    private static Looked look(Connectors connectors, String number, String lang) {
        return connectors
                .look("order_status", Map.of("order_number", number, "lang", lang), lang)
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private Connectors connectors(String address, boolean privateNetwork, String more) {
        Map<String, String> settings = Map.of("SHOP_URL", address, "SHOP_TOKEN", SECRET);
        return new Connectors(
                ConnectorFile.read(file(privateNetwork, more)),
                new RequestWriter(new ConnectorSettings(name -> Optional.ofNullable(settings.get(name)))),
                caller);
    }

    private Path file(boolean privateNetwork, String more) {
        Path file = folder.resolve("connectors.json");
        try {
            return Files.writeString(file, """
                    {"order_status": {"url": "${SHOP_URL}/orders/{order_number}?lang={lang}",
                      "headers": {"Authorization": "Bearer ${SHOP_TOKEN}"}, "timeout_ms": 300, "attempts": 2, "max_bytes": 4096,
                      "private_network": %s, %s "required": ["status"],
                      "values": {"status": "/status", "carrier": "/parcel/carrier", "weight": "/weight", "note": "/note",
                        "tags": "/tags", "due": {"at": "/parcel/due", "as": "date"}}}}""".formatted(privateNetwork, more));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
