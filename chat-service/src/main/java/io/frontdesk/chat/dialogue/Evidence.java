package io.frontdesk.chat.dialogue;

import io.frontdesk.intent.IntentScore;
import io.frontdesk.intent.Thresholds;
import io.frontdesk.intent.mood.MoodReading;
import io.frontdesk.retrieval.FaqHit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All a decision is taken from: the question, what the classifier made of it and what was found.
 *
 * @param nearness from where on similarity means something
 */
record Evidence(
        Question question,
        Optional<IntentClassifiers.Reading> reading,
        Optional<MoodReading> mood,
        List<FaqHit> hits,
        Nearness nearness) {
    Evidence {
        hits = List.copyOf(hits);
    }

    Evidence(
            Question question,
            Optional<IntentClassifiers.Reading> reading,
            Optional<MoodReading> mood,
            List<FaqHit> hits) {
        this(question, reading, mood, hits, Nearness.in(question.lang()));
    }

    /** The same, judged by other thresholds of the classifier. */
    Evidence judgedBy(Thresholds thresholds) {
        return new Evidence(
                question,
                reading.map(read -> new IntentClassifiers.Reading(read.prediction(), thresholds, read.version())),
                mood,
                hits,
                nearness);
    }

    /** The same, where other similarities mean something. */
    Evidence judgedBy(Nearness other) {
        return new Evidence(question, reading, mood, hits, other);
    }

    /** The same, as if it could not be told how the words sound. */
    Evidence withoutMood() {
        return new Evidence(question, reading, Optional.empty(), hits, nearness);
    }

    /** The intent that may be answered alone: the one the visitor chose, or one the classifier is sure of. */
    Optional<String> sureIntent() {
        if (question.intent() != null) {
            return Optional.of(question.intent());
        }
        return reading.filter(Evidence::isSure)
                .map(sure -> sure.prediction().best().intent());
    }

    /** The best intent where the classifier is rather for it, though not sure. */
    Optional<String> leaningIntent() {
        return reading.filter(read -> !isForeign(read))
                .filter(read -> read.prediction().confidence()
                        >= (read.thresholds().clarify() + read.thresholds().answer()) / 2)
                .map(read -> read.prediction().best().intent());
    }

    boolean isRelated(FaqHit hit) {
        return hit.similarity() >= nearness.related();
    }

    /** The entry whose question is the visitor's in other words, where there is one. */
    Optional<FaqHit> sameQuestion() {
        return nearest().filter(hit -> hit.similarity() >= nearness.sameQuestion());
    }

    /** Whether the words, not a button, sound as angry as {@code limit} or angrier. */
    boolean soundsAngry(double limit) {
        return question.intent() == null
                && mood.filter(heard -> heard.angry() >= limit).isPresent();
    }

    boolean outOfScope() {
        return reading.map(Evidence::isForeign).orElse(false);
    }

    /** Whether the best intents are worth offering. */
    boolean worthClarifying() {
        return reading.map(read ->
                        read.prediction().confidence() >= read.thresholds().clarify())
                .orElse(false);
    }

    List<IntentScore> ranking() {
        return reading.map(read -> read.prediction().ranking()).orElse(List.of());
    }

    /** The hit whose question is nearest to the visitor's words, whatever its rank. */
    Optional<FaqHit> nearest() {
        return hits.stream().max(Comparator.comparingDouble(FaqHit::similarity));
    }

    Optional<FaqHit> firstOf(String intent) {
        return hits.stream()
                .filter(hit -> hit.entry().category().equals(intent))
                .findFirst();
    }

    private static boolean isSure(IntentClassifiers.Reading read) {
        return read.prediction().confidence() >= read.thresholds().answer() && !isForeign(read);
    }

    private static boolean isForeign(IntentClassifiers.Reading read) {
        return read.prediction().outOfScope() > read.thresholds().outOfScope();
    }
}
