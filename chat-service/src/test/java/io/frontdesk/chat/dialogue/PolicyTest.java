package io.frontdesk.chat.dialogue;

import static io.frontdesk.chat.handoff.HandOffReason.ANGER;
import static io.frontdesk.chat.handoff.HandOffReason.ASKED_FOR_HUMAN;
import static io.frontdesk.chat.handoff.HandOffReason.LOW_CONFIDENCE;
import static io.frontdesk.chat.handoff.HandOffReason.REPEATED_TROUBLE;
import static io.frontdesk.chat.handoff.HandOffReason.SENSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestPack;
import io.frontdesk.chat.answer.AnswerTemplates;
import io.frontdesk.chat.answer.PackFile;
import io.frontdesk.chat.answer.Phrases;
import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.dialogue.Decision.Answer;
import io.frontdesk.chat.dialogue.Decision.Cause;
import io.frontdesk.chat.dialogue.Decision.Clarify;
import io.frontdesk.chat.dialogue.Decision.Fallback;
import io.frontdesk.chat.dialogue.Decision.HandOff;
import io.frontdesk.chat.dialogue.Question.Trouble;
import io.frontdesk.chat.dialogue.chance.Chance;
import io.frontdesk.chat.entity.Entities;
import io.frontdesk.intent.IntentScore;
import io.frontdesk.intent.Prediction;
import io.frontdesk.intent.Thresholds;
import io.frontdesk.intent.mood.Mood;
import io.frontdesk.intent.mood.MoodReading;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.template.TemplateFile;
import io.frontdesk.retrieval.template.Templates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

class PolicyTest {
    private static final Thresholds THRESHOLDS = new Thresholds(0.7, 0.2, 0.5);

    private Policy policy;

    @BeforeEach
    void readThePack() throws IOException {
        Path pack = TestPack.shop();
        AnswerTemplates templates = new AnswerTemplates(
                new Templates(TemplateFile.read(pack.resolve("templates.csv")).templates()),
                PackFile.read(pack.resolve("pack.json")),
                new Entities(List.of("LF########"), List.of(), ZoneOffset.UTC));
        IntentCatalog catalog = IntentCatalog.read(pack.resolve("intents.csv"));
        policy = new Policy(
                templates,
                catalog,
                new Offers(catalog, new Phrases()),
                new DialogueSettings(3, 8, 0.9, Duration.ZERO, 2, 500, Duration.ofMillis(500)));
    }

    @Test
    void firstHitAnswersWhereThatIsLikelyWhateverItsIntent() {
        FaqHit first = hit("exchange-how", "exchange_item", 0.8);
        FaqHit second = hit("return-how", "return_item", 0.79);
        Question question = question("how do I exchange");
        assertThat(citation(policy.decide(evidence(0.8, question, reading("return_item", 0.9, 0.1), first, second))))
                .isEqualTo("exchange-how");
        assertThat(citation(policy.decide(evidence(0.9, question, Optional.empty(), first, second))))
                .isEqualTo("exchange-how");
    }

    @Test
    void sureIntentIsAskedAboutWhereItsEntryIsUnlikelyToAnswer() {
        Decision decision = policy.decide(evidence(
                0.79,
                question("how do returns work"),
                reading("return_item", 0.9, 0.1),
                hit("return-how", "return_item", 0.8)));
        assertThat(((Clarify) decision).choices()).extracting(Choice::option).startsWith("return_item");
    }

    @Test
    void whatIsAskedInTheEntrysOwnWordsIsAnsweredByIt() {
        Decision decision = policy.decide(
                evidence(0.01, question("new topic"), reading("return_item", 0.1, 0.9), hit("new", "novelty", 0.98)));
        assertThat(citation(decision)).isEqualTo("new");
    }

    /** Even if the search hears something else in them, or an entry that says much more comes first. */
    @Test
    void theEntrysOwnWordsCountHoweverTheSearchHearsThem() {
        Decision decision = policy.decide(evidence(
                0.01,
                question("question of  NEW!"),
                reading("return_item", 0.9, 0),
                hit("return-how", "return_item", 0.9),
                hit("new", "", 0.8)));
        assertThat(citation(decision)).isEqualTo("new");
    }

    @Test
    void orderNumberIsTakenUpByTheTemplate() {
        Decision decision = policy.decide(evidence(
                question("where is LF20993311"),
                reading("track_order", 0.9, 0.1),
                hit("track-find-parcel", "track_order", 0.9)));
        assertThat(((Answer) decision).text()).contains("LF20993311");
        assertThat(((Answer) decision).template()).isEqualTo("track-order-number");
    }

    @Test
    void greetingIsAnsweredByATemplate() {
        Decision decision = policy.decide(evidence(question("hello"), reading("greeting", 0.9, 0.1)));
        assertThat(((Answer) decision).template()).startsWith("greeting");
    }

    @Test
    void middlingIntentIsClarifiedWithAWayToAPerson() {
        Decision decision = policy.decide(evidence(question("return or exchange"), reading("return_item", 0.4, 0.1)));
        assertThat(((Clarify) decision).choices())
                .extracting(Choice::option)
                .startsWith("return_item")
                .endsWith("talk_to_person");
    }

    @Test
    void entryThatMayAnswerIsAskedAboutThoughTheClassifierIsAtALoss() {
        Decision decision = policy.decide(evidence(
                0.3,
                question("send it back"),
                reading("return_item", 0.1, 0.1),
                hit("return-how", "return_item", 0.75)));
        assertThat(decision).isInstanceOf(Clarify.class);
    }

    @Test
    void entriesThatBelongToNoKnownIntentAreAskedAboutByTheirQuestions() {
        Decision decision = policy.decide(evidence(
                0.3,
                question("send it back"),
                Optional.empty(),
                hit("plain", "", 0.76),
                hit("return-how", "return_item", 0.75),
                hit("odd", "no_such_intent", 0.74)));
        assertThat(((Clarify) decision).choices())
                .extracting(Choice::option)
                .containsExactly("say:plain", "return_item", "say:odd", "talk_to_person");
        Choice plain = ((Clarify) decision).choices().getFirst();
        assertThat(plain.label()).as("what choosing it says").isEqualTo("Question of plain");
        assertThat(Shown.isQuickReply(plain.option())).isTrue();
    }

    @Test
    void likelyIntentsAndEntriesFoundAreOfferedInTurns() {
        Decision decision = policy.decide(evidence(
                0.3,
                question("send it back"),
                reading("return_item", 0.4, 0.1),
                hit("plain", "", 0.76),
                hit("return-how", "return_item", 0.75)));
        assertThat(((Clarify) decision).choices())
                .extracting(Choice::option)
                .containsExactly("return_item", "say:plain", "size_guide", "talk_to_person");
    }

    @Test
    void aNewTopicIsOfferedThoughTheMessageSoundsForeignToTheClassifier() {
        assertThat(foreignButNear("track_order", 0.7))
                .isInstanceOfSatisfying(
                        Clarify.class,
                        asked -> assertThat(asked.choices())
                                .extracting(Choice::option)
                                .contains("track_order"));
        assertThat(foreignButNear("track_order", 0.5))
                .as("has nothing to do with it")
                .isInstanceOf(Fallback.class);
        assertThat(foreignButNear("return_item", 0.7))
                .as("the classifier knows it")
                .isInstanceOf(Fallback.class);
        assertThat(foreignButNear("a_shelf_of_the_admin", 0.7))
                .as("no intent of the company's")
                .isInstanceOf(Fallback.class);
    }

    /** A message that the classifier, which has never seen "track_order", holds for foreign. */
    private Decision foreignButNear(String category, double similarity) {
        return policy.decide(evidence(
                0.01,
                question("does it come with a ribbon"),
                reading("return_item", 0.1, 9),
                hit("ribbon", category, similarity)));
    }

    @Test
    void aQuestionTooLongForAButtonIsNotOffered() {
        FaqEntry wordy = new FaqEntry("w", "en", "Why ".repeat(40), "Because.", "", List.of(), List.of(), null, null);
        Decision decision = policy.decide(evidence(
                0.3,
                question("send it back"),
                Optional.empty(),
                new FaqHit(wordy, 0.02, 0.75, Map.of("vector", 0.75))));
        assertThat(decision).isInstanceOf(Fallback.class);
    }

    @Test
    void foreignTextFallsBackUnlessAnEntryIsLikelyToAnswer() {
        Decision foreign = policy.decide(evidence(
                0.1, question("capital of Peru"), reading("return_item", 0.9, 0.9), hit("a", "return_item", 0.7)));
        assertThat(foreign).isEqualTo(new Fallback(Cause.OUT_OF_SCOPE));
        Decision known = policy.decide(
                evidence(0.9, question("odd words"), reading("return_item", 0.3, 0.9), hit("a", "size_guide", 0.9)));
        assertThat(citation(known)).isEqualTo("a");
    }

    @Test
    void entryOfASensitiveIntentIsNotGivenByTheBot() {
        Decision decision = policy.decide(evidence(
                0.9, question("remove me"), reading("return_item", 0.1, 0.1), hit("d", "delete_account", 0.9)));
        assertThat(decision).isNotInstanceOf(Answer.class);
    }

    @Test
    void sensitiveIntentGoesToAPersonWithTheCompanysWords() {
        Decision decision = policy.decide(evidence(
                question("close my account"), reading("delete_account", 0.9, 0.1), hit("d", "delete_account", 0.9)));
        assertThat(((HandOff) decision).reason()).isEqualTo(SENSITIVE);
        assertThat(((HandOff) decision).preface()).contains("account");
    }

    @Test
    void secondUnhelpfulReplyInARowBecomesAHandOff() {
        Question again = new Question("blah", "en", null, new Trouble(1, 0), 1);
        assertThat(policy.decide(evidence(again, reading("return_item", 0.05, 0.9))))
                .isEqualTo(new HandOff(REPEATED_TROUBLE, null));
    }

    @Test
    void secondQuestionInARowThatIsNotUnderstoodGoesToAPerson() {
        Question again = new Question("the thing again", "en", null, new Trouble(0, 1), 1);
        assertThat(policy.decide(evidence(again, reading("return_item", 0.4, 0.1))))
                .isEqualTo(new HandOff(LOW_CONFIDENCE, null));
        assertThat(policy.decide(evidence(0.9, again, reading("return_item", 0.9, 0.1), hit("a", "return_item", 0.8))))
                .isInstanceOf(Answer.class);
    }

    @Test
    void chosenIntentIsAnsweredHoweverFaintTheHit() {
        Question chosen = new Question("hm", "en", "return_item", Trouble.NONE, 1);
        Decision decision = policy.decide(
                evidence(chosen, Optional.empty(), hit("x", "size_guide", 0.9), hit("return-how", "return_item", 0.3)));
        assertThat(citation(decision)).isEqualTo("return-how");
        assertThat(policy.atOnce(new Question("hm", "en", "talk_to_person", Trouble.NONE, 1)))
                .contains(new HandOff(ASKED_FOR_HUMAN, null));
    }

    @Test
    void anAngryMessageGoesToAPersonHoweverSureTheIntent() {
        Optional<MoodReading> furious = Optional.of(new MoodReading(Mood.NEGATIVE, 0.99, 3, 0.95));
        Optional<IntentClassifiers.Reading> sure = reading("return_item", 0.95, 0.1);
        Question said = question("how do I return this");
        assertThat(policy.decide(new Evidence(said, sure, furious, List.of(), Chance.NONE)))
                .isEqualTo(new HandOff(ANGER, null));
        Question pressed = new Question("how do I return this", "en", "return_item", Trouble.NONE, 1);
        assertThat(policy.decide(new Evidence(pressed, sure, furious, List.of(), Chance.NONE)))
                .isNotInstanceOf(HandOff.class);
        Optional<MoodReading> annoyed = Optional.of(new MoodReading(Mood.NEGATIVE, 0.99, 1, 0.4));
        assertThat(policy.decide(new Evidence(said, sure, annoyed, List.of(), Chance.NONE)))
                .isNotInstanceOf(HandOff.class);
    }

    @Test
    void whoIsAngryAboutSomethingSensitiveIsToldWhatTheCompanySaysOfIt() {
        Decision decision = policy.decide(
                evidence(question("I am furious, delete my account"), reading("delete_account", 0.9, 0.1)));
        assertThat(((HandOff) decision).reason()).isEqualTo(ANGER);
        assertThat(((HandOff) decision).preface()).contains("Close account");
        assertThat(policy.decide(evidence(question("I am furious"), Optional.empty())))
                .isEqualTo(new HandOff(ANGER, null));
    }

    @Test
    void nobodyIsAskedBackWhereSomethingSensitiveIsLikelierThanAllElse() {
        Question question = question("somebody has been in my account");
        Decision likely = policy.decide(evidence(question, reading("privacy_security", 0.55, 0.1)));
        assertThat(((HandOff) likely).reason()).isEqualTo(SENSITIVE);
        assertThat(((HandOff) likely).preface()).contains("password");
        assertThat(policy.decide(evidence(question, reading("privacy_security", 0.5, 0.1))))
                .isInstanceOf(Clarify.class);
        assertThat(policy.decide(evidence(question, reading("return_item", 0.55, 0.1))))
                .isInstanceOf(Clarify.class);
        assertThat(policy.decide(evidence(question, reading("privacy_security", 0.55, 0.9))))
                .isEqualTo(new Fallback(Cause.OUT_OF_SCOPE));
    }

    @Test
    void withoutAClassifierOnlyTheSearchSpeaks() {
        assertThat(citation(policy.decide(
                        evidence(0.9, question("q"), Optional.empty(), hit("return-how", "return_item", 0.8)))))
                .isEqualTo("return-how");
        assertThat(policy.decide(evidence(0.1, question("q"), Optional.empty(), hit("return-how", "return_item", 0.3))))
                .isEqualTo(new Fallback(Cause.UNSURE));
    }

    private static Question question(String text) {
        return new Question(text, "en", null, Trouble.NONE, 1);
    }

    private static Evidence evidence(Question question, Optional<IntentClassifiers.Reading> reading, FaqHit... hits) {
        return new Evidence(question, reading, Optional.empty(), List.of(hits), Chance.NONE);
    }

    /** Evidence in which the first hit answers with this probability; 0.8 is enough, from 0.2 on it is worth asking. */
    private static Evidence evidence(
            double chance, Question question, Optional<IntentClassifiers.Reading> reading, FaqHit... hits) {
        return new Evidence(question, reading, Optional.empty(), List.of(hits), new Chance(chance, 0.8, 0.2));
    }

    private static Optional<IntentClassifiers.Reading> reading(String intent, double probability, double foreign) {
        List<IntentScore> ranking = List.of(
                new IntentScore(intent, probability),
                new IntentScore("size_guide", 0.04),
                new IntentScore("invoice", 0.03));
        return Optional.of(new IntentClassifiers.Reading(
                new Prediction(ranking, foreign),
                THRESHOLDS,
                "v1",
                ranking.stream().map(IntentScore::intent).collect(Collectors.toSet())));
    }

    private static FaqHit hit(String id, String category, double similarity) {
        FaqEntry entry = new FaqEntry(
                id, "en", "Question of " + id, "Answer of " + id, category, List.of(), List.of(), null, null);
        return new FaqHit(entry, similarity / 30, similarity, Map.of("vector", similarity));
    }

    private static String citation(Decision decision) {
        return ((Answer) decision).citations().getFirst().id();
    }
}
