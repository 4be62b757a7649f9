package io.frontdesk.chat.answer.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.frontdesk.chat.TestPack;
import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.knowledge.EncodedMeaning;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.evaluation.ReferenceAnswer;
import io.frontdesk.retrieval.evaluation.ReferenceFile;
import io.frontdesk.retrieval.ingest.FaqFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people wrote from the entries passes; what says something else does not. The thresholds were set on these sentences,
 * so they show what the checks can tell apart, not how they fare on a model's own words.
 */
class SupportThresholdsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path ANSWERS = TestPack.shop().resolve("../../answers").normalize();

    private static Encoders encoders;
    private static List<FaqEntry> entries;
    private static GroundingCheck check;
    private static SupportCheck support;

    @BeforeAll
    static void open() throws IOException {
        encoders = new Encoders();
        entries = FaqFile.read(TestPack.shop().resolve("faq.csv")).entries();
        check = new GroundingCheck(new EncodedMeaning(encoders), PromptFile.named("answer"));
        support = new SupportCheck(new EncodedMeaning(encoders));
    }

    @AfterAll
    static void close() {
        encoders.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void whatPeopleWroteFromTheEntriesPasses(String lang) throws IOException {
        List<ReferenceAnswer> references =
                ReferenceFile.read(ANSWERS.resolve(lang + ".jsonl")).references();
        Tally tally = new Tally();
        for (ReferenceAnswer reference : references) {
            for (String sentence : Sentences.of(reference.answer(), lang)) {
                tally.add(reference.id(), claim(sentence, lang, reference.entries()));
            }
        }
        tally.print("supported " + lang);
        assertThat(tally.passed()).isGreaterThanOrEqualTo(tally.all() * 93 / 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void whatSaysSomethingElseDoesNot(String lang) throws IOException {
        Tally tally = new Tally();
        for (String line : Files.readAllLines(ANSWERS.resolve("unsupported.jsonl"))) {
            JsonNode written = JSON.readTree(line);
            if (written.path("lang").asText().equals(lang)) {
                String kind = written.path("kind").asText();
                tally.add(
                        kind,
                        claim(
                                written.path("sentence").asText(),
                                lang,
                                List.of(written.path("entry").asText())));
            }
        }
        tally.print("unsupported " + lang);
        assertThat(tally.passed()).isZero();
    }

    /** A sentence under the citation of an entry that is about something else. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void whatAnotherEntrySaysDoesNot(String lang) throws IOException {
        List<ReferenceAnswer> references =
                ReferenceFile.read(ANSWERS.resolve(lang + ".jsonl")).references();
        Tally tally = new Tally();
        for (int i = 0; i < references.size(); i++) {
            List<String> other = references.get((i + 7) % references.size()).entries();
            for (String sentence : Sentences.of(references.get(i).answer(), lang)) {
                tally.add(references.get(i).id(), claim(sentence, lang, other));
            }
        }
        tally.print("foreign entry " + lang);
        assertThat(tally.passed()).isLessThanOrEqualTo(tally.all() / 100);
    }

    private static Claim claim(String sentence, String lang, List<String> ids) {
        List<Source> cited = entries.stream()
                .filter(entry -> entry.lang().equals(lang) && ids.contains(entry.id()))
                .map(entry -> new Source(entry.id(), entry))
                .toList();
        assertThat(cited).as("%s %s", lang, ids).isNotEmpty();
        return new Claim(sentence, lang, cited);
    }

    private static final class Tally {
        private final Map<Refusal, Integer> refusals = new TreeMap<>();
        private final List<String> lines = new ArrayList<>();
        private int all;
        private int passed;

        void add(String name, Claim claim) {
            all++;
            Optional<Refusal> refusal = check.refuse(claim);
            refusal.ifPresentOrElse(reason -> refusals.merge(reason, 1, Integer::sum), () -> passed++);
            lines.add("%s %s %.2f %.2f %s"
                    .formatted(
                            name,
                            refusal.map(Refusal::code).orElse("passed"),
                            support.words(claim),
                            support.nearness(claim),
                            claim.text()));
        }

        int all() {
            return all;
        }

        int passed() {
            return passed;
        }

        void print(String title) {
            System.out.printf("%s: %d of %d pass, refused %s%n", title, passed, all, refusals);
            if (Boolean.getBoolean("frontdesk.verbose")) {
                lines.forEach(System.out::println);
            }
        }
    }
}
