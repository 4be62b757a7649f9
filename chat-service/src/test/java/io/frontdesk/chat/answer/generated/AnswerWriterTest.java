package io.frontdesk.chat.answer.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.ScriptedModel;
import io.frontdesk.chat.ScriptedModel.Gated;
import io.frontdesk.chat.ScriptedModel.Raw;
import io.frontdesk.chat.ScriptedModel.Silent;
import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.retrieval.FaqEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Over a real endpoint; only what it writes is made up. */
class AnswerWriterTest {
    private static final String GOOD = "It takes 2-4 days. [[time]]";
    private static final List<FaqEntry> ENTRIES = List.of(new FaqEntry(
            "time",
            "en",
            "How long does it take?",
            "It takes 2-4 days. Islands need more.",
            "",
            List.of(),
            List.of(),
            null,
            null));
    private static final AnswerRequest REQUEST = new AnswerRequest("How long?", "en", ENTRIES, List.of());

    @TempDir
    private Path folder;

    private ScriptedModel model;

    @BeforeEach
    void open() {
        model = new ScriptedModel();
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void bothKindsOfEndpointAreSpokenTo() {
        model.says(GOOD + " Islands need more. [[time]]");
        for (LlmSettings.Kind kind : LlmSettings.Kind.values()) {
            try (AnswerWriter writer = writer(kind, 0)) {
                List<String> passed = new ArrayList<>();
                assertThat(writer.write(REQUEST, passed::add).block())
                        .as(kind.name())
                        .isEqualTo(new Draft.Written(
                                "It takes 2-4 days. Islands need more.",
                                List.of(new Citation("time", "How long does it take?"))));
                assertThat(passed).containsExactly("It takes 2-4 days.", " Islands need more.");
            }
        }
    }

    @Test
    void whatHasPassedIsHandedOnBeforeTheRestIsWritten() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch heard = new CountDownLatch(1);
        model.does(prompt -> new Gated(GOOD + " Isl", gate, "ands need more. [[time]]"));
        try (AnswerWriter writer = writer(LlmSettings.Kind.OPENAI, 0)) {
            List<Draft> drafts = new ArrayList<>();
            CountDownLatch done = new CountDownLatch(1);
            writer.write(REQUEST, piece -> heard.countDown())
                    .doFinally(end -> done.countDown())
                    .subscribe(drafts::add);
            heard.await();
            assertThat(drafts).isEmpty();
            gate.countDown();
            done.await();
            assertThat(drafts).singleElement().isInstanceOf(Draft.Written.class);
        }
    }

    @Test
    void aBadSentenceEndsTheWriting() {
        CountDownLatch never = new CountDownLatch(1);
        model.does(prompt -> new Gated("It takes 3 days. [[time]] And", never, " on it goes. [[time]]"));
        try (AnswerWriter writer = writer(LlmSettings.Kind.OPENAI, 0)) {
            assertThat(writer.write(REQUEST, piece -> {}).block())
                    .isEqualTo(new Draft.Refused(Refusal.FOREIGN_FIGURE, "It takes 3 days."));
        }
        never.countDown();
    }

    @Test
    void aModelThatDeclinesOrSaysNothingGivesNoAnswer() {
        try (AnswerWriter writer = writer(LlmSettings.Kind.OPENAI, 0)) {
            model.says("NO_ANSWER");
            assertThat(reason(writer)).isEqualTo(Refusal.DECLINED);
            model.says("");
            assertThat(reason(writer)).isEqualTo(Refusal.EMPTY);
            model.says("It takes 2-4 days.");
            assertThat(reason(writer)).isEqualTo(Refusal.UNCITED);
        }
    }

    @Test
    void silenceIsNotWaitedForLong() {
        CountDownLatch gate = new CountDownLatch(1);
        model.does(prompt -> new Silent(gate));
        try (AnswerWriter writer = impatient(Duration.ofMillis(300), Duration.ofSeconds(9))) {
            long start = System.nanoTime();
            assertThat(reason(writer)).isEqualTo(Refusal.NO_FIRST_TOKEN);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(290), Duration.ofSeconds(5));
        }
        gate.countDown();
    }

    @Test
    void aTextWithoutEndIsCutOff() {
        CountDownLatch gate = new CountDownLatch(1);
        model.does(prompt -> new Gated("It takes", gate, ""));
        try (AnswerWriter writer = impatient(Duration.ofMillis(700), Duration.ofMillis(700))) {
            assertThat(reason(writer)).isIn(Refusal.TOO_SLOW, Refusal.NO_FIRST_TOKEN);
        }
        gate.countDown();
    }

    @Test
    void failuresOpenTheBreakerAndThePauseClosesIt() throws InterruptedException {
        model.does(prompt -> new Raw(500, "{\"error\":{\"message\":\"broken\"}}"));
        try (AnswerWriter writer = writer(LlmSettings.Kind.OPENAI, 0)) {
            for (int i = 0; i < 4; i++) {
                assertThat(reason(writer)).isEqualTo(Refusal.FAILED);
            }
            int asked = model.prompts().size();
            assertThat(reason(writer)).isEqualTo(Refusal.BREAKER_OPEN);
            assertThat(model.prompts()).hasSize(asked);
            model.says(GOOD);
            long end = System.currentTimeMillis() + 10_000;
            while (writer.write(REQUEST, piece -> {}).block() instanceof Draft.Refused) {
                assertThat(System.currentTimeMillis()).isLessThan(end);
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void garbageIsAFailure() {
        try (AnswerWriter writer = writer(LlmSettings.Kind.OPENAI, 0)) {
            model.does(prompt -> new Raw(200, "<html>Bad gateway</html>"));
            assertThat(reason(writer)).isIn(Refusal.FAILED, Refusal.EMPTY);
            model.does(prompt -> new Raw(200, "data: {not json}\n\n"));
            assertThat(reason(writer)).isIn(Refusal.FAILED, Refusal.EMPTY);
        }
    }

    @Test
    void theTokensOfADayAreNotExceeded() {
        model.says(GOOD);
        try (AnswerWriter writer = writer(LlmSettings.Kind.OPENAI, 200)) {
            assertThat(writer.write(REQUEST, piece -> {}).block()).isInstanceOf(Draft.Written.class); // 150
            assertThat(writer.write(REQUEST, piece -> {}).block()).isInstanceOf(Draft.Written.class); // 300
            assertThat(reason(writer)).isEqualTo(Refusal.OVER_BUDGET);
            assertThat(model.prompts()).hasSize(2);
        }
    }

    private static Refusal reason(AnswerWriter writer) {
        Draft draft = writer.write(REQUEST, piece -> {}).block();
        assertThat(draft).isInstanceOf(Draft.Refused.class);
        return ((Draft.Refused) draft).reason();
    }

    private AnswerWriter writer(LlmSettings.Kind kind, long dailyTokens) {
        return writer(kind, dailyTokens, Duration.ofSeconds(9), Duration.ofSeconds(9));
    }

    private AnswerWriter impatient(Duration firstToken, Duration timeout) {
        return writer(LlmSettings.Kind.OPENAI, 0, firstToken, timeout);
    }

    private AnswerWriter writer(LlmSettings.Kind kind, long dailyTokens, Duration firstToken, Duration timeout) {
        URI url = URI.create(model.url() + (kind == LlmSettings.Kind.OPENAI ? "/v1" : ""));
        LlmSettings settings = new LlmSettings(
                kind,
                url,
                "scripted",
                null,
                firstToken,
                timeout,
                Duration.ofMillis(300),
                300,
                0,
                4,
                2,
                false,
                0,
                0,
                dailyTokens);
        return AnswerWriter.over(settings, (one, other, lang) -> 0, folder);
    }
}
