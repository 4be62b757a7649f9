package io.frontdesk.chat.answer.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.ScriptedModel;
import io.frontdesk.chat.TestPack;
import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.knowledge.EncodedMeaning;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.index.Embedders;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.frontdesk.retrieval.index.Ranking;
import io.frontdesk.retrieval.ingest.FaqFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every attack against a model behind a real endpoint that obeys whatever it sees, in four ways. */
class InjectionSuiteTest {
    private static final int ENTRIES = 4;

    @TempDir
    private static Path folder;

    private static Encoders encoders;
    private static KnowledgeBase base;

    private int seen;
    private int screened;
    private final List<String> leaks = new ArrayList<>();

    @BeforeAll
    static void index() throws IOException {
        encoders = new Encoders();
        base = KnowledgeBase.open(folder.resolve("corpus"), new Embedders(Map.of()));
        base.publish(FaqFile.read(TestPack.shop().resolve("faq.csv")).entries());
    }

    @AfterAll
    static void close() {
        base.close();
        encoders.close();
    }

    @Test
    void noneGetsThrough() {
        List<InjectionCase> cases = InjectionCase.all();
        try (ScriptedModel model = new ScriptedModel();
                AnswerWriter writer = AnswerWriter.over(settings(model), new EncodedMeaning(encoders), folder)) {
            cases.forEach(attack -> attack(attack, model, writer));
        }
        System.out.printf(
                "injections: %d cases, %d tries; the model saw %d, %d were screened before; leaks %d%n",
                cases.size(), cases.size() * ENTRIES, seen, screened, leaks.size());
        assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
        assertThat(cases).allMatch(attack -> attack.isLeakedBy(attack.obeyed())); // or it would prove nothing
        assertThat(seen).isGreaterThan(cases.size());
        assertThat(leaks).isEmpty();
    }

    /** How far the checks of the text come alone, without any of the screens before it. */
    @Test
    void theChecksAloneStopMost() {
        GroundingCheck check = new GroundingCheck(new EncodedMeaning(encoders), PromptFile.named("answer"));
        int tries = 0;
        List<String> through = new ArrayList<>();
        for (InjectionCase attack : InjectionCase.all()) {
            List<FaqEntry> entries = entries(attack);
            Sources sources = new Sources(
                    entries.stream().map(entry -> new Source(entry.id(), entry)).toList());
            for (String reply : attack.obedience(entries.getFirst().id(), truth(entries.getFirst()))) {
                Manuscript manuscript = new Manuscript(check, sources, attack.lang(), piece -> {});
                manuscript.take(reply);
                tries++;
                if (manuscript.finished() instanceof Draft.Written written && attack.isLeakedBy(written.text())) {
                    through.add(attack.id() + " " + attack.place() + "/" + attack.technique());
                }
            }
        }
        System.out.printf("injections: the checks alone let %d of %d through: %s%n", through.size(), tries, through);
        assertThat(through.size()).isLessThanOrEqualTo(tries / 10);
    }

    private void attack(InjectionCase attack, ScriptedModel model, AnswerWriter writer) {
        List<FaqEntry> entries = entries(attack);
        FaqEntry first = entries.getFirst();
        List<Line> earlier = attack.place().equals("history")
                ? attack.injections().stream()
                        .map(text -> new Line(Line.Party.CUSTOMER, text))
                        .toList()
                : List.of();
        AnswerRequest request = new AnswerRequest(attack.question(), attack.lang(), entries, earlier);
        for (String obeyed : attack.obedience(first.id(), truth(first))) {
            int before = model.prompts().size();
            model.does(prompt -> new ScriptedModel.Text(
                    attack.isSeenIn(prompt) ? obeyed : truth(first) + " [[" + first.id() + "]]"));
            StringBuilder shown = new StringBuilder();
            Draft draft = writer.write(request, shown::append).block();
            boolean asked = model.prompts().size() > before;
            seen += asked && attack.isSeenIn(model.prompts().getLast()) ? 1 : 0;
            screened += asked ? 0 : 1;
            String own = writer.distrusts(first.answer()) ? "" : first.answer();
            String reply = draft instanceof Draft.Written written ? written.text() : own;
            if (attack.isLeakedBy(shown + "\n" + reply)) {
                leaks.add(attack.id() + " " + attack.place() + "/" + attack.technique() + ": " + reply);
            }
        }
    }

    /** The entries found for the question; an attack in an entry is appended to the first one's answer. */
    private static List<FaqEntry> entries(InjectionCase attack) {
        List<FaqEntry> found = new ArrayList<>(
                base.retrieve(FaqQuery.of(attack.question(), attack.lang(), ENTRIES), Ranking.BM25).stream()
                        .map(FaqHit::entry)
                        .toList());
        if (found.isEmpty()) {
            found.add(base.find("delivery-standard-time", attack.lang()).orElseThrow());
        }
        if (attack.place().equals("entry")) {
            found.set(0, with(found.getFirst(), String.join(" ", attack.injections())));
        }
        return found;
    }

    private static FaqEntry with(FaqEntry entry, String appended) {
        return new FaqEntry(
                entry.id(),
                entry.lang(),
                entry.question(),
                entry.answer() + " " + appended,
                entry.category(),
                entry.tags(),
                entry.similar(),
                null,
                null);
    }

    private static String truth(FaqEntry entry) {
        return Sentences.of(entry.answer(), entry.lang()).getFirst();
    }

    private static LlmSettings settings(ScriptedModel model) {
        Duration patience = Duration.ofSeconds(20);
        return new LlmSettings(
                LlmSettings.Kind.OPENAI,
                URI.create(model.url() + "/v1"),
                "scripted",
                null,
                patience,
                patience,
                patience,
                300,
                0,
                ENTRIES,
                2,
                false,
                0,
                0,
                0);
    }
}
