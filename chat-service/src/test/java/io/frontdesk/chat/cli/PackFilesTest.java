package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.answer.Pack;
import io.frontdesk.chat.answer.PackFile;
import io.frontdesk.chat.entity.EntityType;
import io.frontdesk.chat.learning.UtteranceStore;
import io.frontdesk.chat.slots.SlotFile;
import io.frontdesk.chat.slots.SlotForm;
import io.frontdesk.intent.Utterance;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.FaqFile;
import io.frontdesk.retrieval.template.AnswerTemplate;
import io.frontdesk.retrieval.template.TemplateFile;
import io.frontdesk.retrieval.template.TemplateFile.TemplateImport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files of every shipped pack fit each other. */
class PackFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TITLE = Pattern.compile("(?m)^([a-z_]+),");

    @ParameterizedTest
    @ValueSource(strings = {"shop", "bank", "clinic", "academy"})
    void everyFileSpeaksOfTheSameIntents(String name) throws IOException {
        Path pack = SmallPack.whole(name);
        Set<String> intents = intents(pack);
        assertThat(new UtteranceStore(pack)
                        .all().stream().map(Utterance::label).filter(label -> !label.equals(Utterance.OUT_OF_SCOPE)))
                .isSubsetOf(intents);
        assertThat(entries(pack)).extracting(FaqEntry::category).isSubsetOf(intents);
        assertThat(templates(pack)).extracting(AnswerTemplate::intent).isSubsetOf(intents);
        assertThat(SlotFile.read(pack.resolve("slots.json")))
                .isNotEmpty()
                .extracting(SlotForm::intent)
                .isSubsetOf(intents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "bank", "clinic", "academy"})
    void everyTemplateIsThereInBothLanguagesAndKnowsItsValues(String name) throws IOException {
        Path pack = SmallPack.whole(name);
        List<AnswerTemplate> templates = templates(pack);
        assertThat(ids(templates, "en")).isEqualTo(ids(templates, "zh"));
        Pack read = PackFile.read(pack.resolve("pack.json"));
        for (AnswerTemplate template : templates) {
            Set<String> known = given(pack);
            known.addAll(read.variables(template.lang()).keySet());
            assertThat(known).as(template.id()).containsAll(template.variables());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "bank", "clinic", "academy"})
    void theCompanyIntroducesItselfInBothLanguages(String name) {
        Pack pack = PackFile.read(SmallPack.whole(name).resolve("pack.json"));
        assertThat(pack.name()).isEqualTo(name);
        for (String lang : List.of("en", "zh")) {
            assertThat(pack.greeting().get(lang)).isNotBlank();
            assertThat(pack.starters(lang)).hasSize(3);
        }
        assertThat(pack.variables("en").keySet()).isEqualTo(pack.variables("zh").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank", "clinic", "academy"})
    void thePageSaysTheSameThingsInBothLanguages(String name) throws IOException {
        JsonNode page = JSON.readTree(Files.readString(SmallPack.whole(name).resolve("page.json")));
        assertThat(page.path("colour").asText()).matches("#[0-9a-f]{6}");
        for (String words : List.of("name", "note", "headline", "lead", "about")) {
            assertThat(page.path("en").path(words).asText()).as(words).isNotBlank();
            assertThat(page.path("zh").path(words).asText()).as(words).isNotBlank();
        }
        assertThat(page.path("zh").path("topics"))
                .hasSameSizeAs(page.path("en").path("topics"))
                .isNotEmpty();
    }

    private static Set<String> intents(Path pack) throws IOException {
        return TITLE.matcher(Files.readString(pack.resolve("intents.csv")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<FaqEntry> entries(Path pack) throws IOException {
        return FaqFile.read(pack.resolve("faq.csv")).entries();
    }

    private static List<AnswerTemplate> templates(Path pack) throws IOException {
        TemplateImport read = TemplateFile.read(pack.resolve("templates.csv"));
        assertThat(read.problems()).isEmpty();
        return read.templates();
    }

    private static Set<String> ids(List<AnswerTemplate> templates, String lang) {
        return templates.stream()
                .filter(template -> template.lang().equals(lang))
                .map(AnswerTemplate::id)
                .collect(Collectors.toSet());
    }

    /** What a message, a form or a look-up gives. */
    private static Set<String> given(Path pack) throws IOException {
        Set<String> given = new HashSet<>(Set.of("lookup", "visitor_name"));
        Arrays.stream(EntityType.values()).map(EntityType::code).forEach(given::add);
        JSON.readTree(Files.readString(pack.resolve("connectors.json")))
                .forEach(connector -> connector.path("values").fieldNames().forEachRemaining(given::add));
        return given;
    }
}
