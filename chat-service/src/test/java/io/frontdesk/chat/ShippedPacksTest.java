package io.frontdesk.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.chat.dialogue.IntentTopic;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.evaluation.JudgedQuery;
import io.frontdesk.retrieval.evaluation.QueryFile;
import io.frontdesk.retrieval.ingest.FaqFile;
import io.frontdesk.retrieval.ingest.FaqImport;
import io.frontdesk.retrieval.template.TemplateFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every pack that ships promises. */
class ShippedPacksTest {
    static Stream<Path> packs() throws IOException {
        try (Stream<Path> folders = Files.list(TestPack.shop().getParent())) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void hasEveryEntryInBothLanguagesUnderAnIntent(Path pack) throws IOException {
        FaqImport faq = FaqFile.read(pack.resolve("faq.csv"));
        assertThat(faq.problems()).isEmpty();
        assertThat(ids(faq, "en")).isEqualTo(ids(faq, "zh")).hasSizeGreaterThan(69);
        assertThat(faq.entries()).extracting(FaqEntry::category).isSubsetOf(intents(pack));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void labelsItsTextsWithItsIntents(Path pack) {
        Set<String> intents = intents(pack);
        List<Utterance> utterances = UtteranceFile.read(pack.resolve("utterances.csv"));
        assertThat(utterances).extracting(Utterance::label).isSubsetOf(intents);
        for (String lang : List.of("en", "zh")) {
            assertThat(utterances)
                    .filteredOn(row -> lang.equals(row.lang()))
                    .extracting(Utterance::label)
                    .containsAll(intents);
        }
        assertThat(UtteranceFile.read(pack.resolve("oos.csv")))
                .hasSizeGreaterThan(199)
                .allMatch(Utterance::isOutOfScope);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void holdsGoldTextsThatNothingLearnsFrom(Path pack) throws IOException {
        Set<String> learned = new HashSet<>();
        UtteranceFile.read(pack.resolve("utterances.csv")).forEach(row -> learned.add(folded(row.text())));
        UtteranceFile.read(pack.resolve("oos.csv")).forEach(row -> learned.add(folded(row.text())));
        Set<String> intents = intents(pack);
        for (String name : List.of("gate.csv", "exam.csv")) {
            List<Utterance> gold = UtteranceFile.read(pack.resolve("gold").resolve(name));
            assertThat(gold).extracting(Utterance::label).isSubsetOf(intents);
            List<Utterance> sentences =
                    gold.stream().filter(row -> row.text().length() > 20).toList();
            assertThat(sentences).hasSizeGreaterThan(50).noneMatch(row -> learned.contains(folded(row.text())));
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void judgesQueriesByEntriesItHas(Path pack) throws IOException {
        FaqImport faq = FaqFile.read(pack.resolve("faq.csv"));
        for (String name : List.of("gate-queries.csv", "exam-queries.csv")) {
            QueryFile.QueryImport read = QueryFile.read(pack.resolve("gold").resolve(name));
            assertThat(read.problems()).isEmpty();
            for (JudgedQuery query : read.queries()) {
                assertThat(ids(faq, query.lang())).as(query.id()).containsAll(query.relevant());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void speaksByTemplatesOfItsIntents(Path pack) throws IOException {
        TemplateFile.TemplateImport read = TemplateFile.read(pack.resolve("templates.csv"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.templates()).extracting(template -> template.intent()).isSubsetOf(intents(pack));
    }

    private static Set<String> intents(Path pack) {
        return IntentCatalog.read(pack.resolve("intents.csv")).topics().stream()
                .map(IntentTopic::intent)
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(FaqImport faq, String lang) {
        return faq.entries().stream()
                .filter(entry -> entry.lang().equals(lang))
                .map(FaqEntry::id)
                .collect(Collectors.toSet());
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
