package io.frontdesk.chat.dialogue;

import io.frontdesk.intent.mood.MoodReading;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.Retriever;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a decision is taken from: reads a message, classifies it and searches for it. Decides nothing, blocks its caller. */
@Singleton
final class EvidenceFinder {
    private final IntentClassifiers classifiers;
    private final Moods moods;
    private final Retriever retriever;
    private final AnswerChance chances;
    private final DialogueSettings settings;

    EvidenceFinder(
            IntentClassifiers classifiers,
            Moods moods,
            Retriever retriever,
            AnswerChance chances,
            DialogueSettings settings) {
        this.classifiers = classifiers;
        this.moods = moods;
        this.retriever = retriever;
        this.chances = chances;
        this.settings = settings;
    }

    /** What was searched for and what came of it. */
    record Found(FaqQuery query, Evidence evidence) {}

    /** The same over other knowledge. */
    EvidenceFinder over(Retriever knowledge) {
        return new EvidenceFinder(classifiers, moods, knowledge, chances, settings);
    }

    /** Names the knowledge searched. */
    String version() {
        return retriever.version();
    }

    /** What is searched for a question that stands alone. */
    FaqQuery query(Question question) {
        return query(question, question.text(), null, read(question, text(question, question.text())));
    }

    Found alone(Question question, StepClock clock) {
        String text = clock.time("reading", () -> text(question, question.text()));
        Optional<IntentClassifiers.Reading> reading = clock.time("intent", () -> read(question, text));
        Optional<MoodReading> mood = clock.time("mood", () -> moods.read(question.lang(), text));
        FaqQuery query = query(question, question.text(), null, reading);
        List<FaqHit> hits = clock.time("retrieval", () -> retriever.retrieve(query));
        return new Found(query, new Evidence(question, reading, mood, hits, chances.of(query, hits, reading)));
    }

    /** What is found for the same question as a follow-up; it sounds as it does alone. */
    Found inTheLight(FollowUpQuestion asked, Evidence alone) {
        Question question = alone.question();
        String whole = asked.whole();
        Optional<IntentClassifiers.Reading> reading = read(question, text(question, whole));
        FaqQuery query = query(question, whole, asked.given(), reading);
        List<FaqHit> hits = retriever.retrieve(query);
        return new Found(
                query,
                new Evidence(question, reading, alone.mood(), hits, chances.of(query, hits, reading), asked.earlier()));
    }

    private String text(Question question, String words) {
        return retriever.read(words, question.lang());
    }

    private Optional<IntentClassifiers.Reading> read(Question question, String text) {
        return classifiers.read(question.lang(), text, question.talk());
    }

    private FaqQuery query(
            Question question, String words, @Nullable String given, Optional<IntentClassifiers.Reading> reading) {
        Map<String, Double> intents = question.intent() != null
                ? Map.of(question.intent(), 1.0)
                : reading.map(chances::probabilities).orElse(Map.of());
        return new FaqQuery(words, question.lang(), settings.passages(), intents, given);
    }
}
