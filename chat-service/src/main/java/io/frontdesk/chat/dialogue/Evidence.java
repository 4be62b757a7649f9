package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.dialogue.chance.Chance;
import io.frontdesk.intent.IntentScore;
import io.frontdesk.intent.Thresholds;
import io.frontdesk.intent.mood.MoodReading;
import io.frontdesk.retrieval.FaqHit;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All a decision is taken from: the question, what the classifier made of it and what was found.
 *
 * @param chance how likely the first hit answers
 * @param light the question in whose light it was read and searched; absent where it was alone
 */
record Evidence(
        Question question,
        Optional<IntentClassifiers.Reading> reading,
        Optional<MoodReading> mood,
        List<FaqHit> hits,
        Chance chance,
        @Nullable Earlier light) {
    /** From this similarity on, what is asked is what the entry's question says, and no classifier need know of it. */
    private static final double VERBATIM = 0.97;

    Evidence {
        hits = List.copyOf(hits);
    }

    /** What was found for the question alone. */
    Evidence(
            Question question,
            Optional<IntentClassifiers.Reading> reading,
            Optional<MoodReading> mood,
            List<FaqHit> hits,
            Chance chance) {
        this(question, reading, mood, hits, chance, null);
    }

    /** The same, judged by other thresholds of the classifier. */
    Evidence judgedBy(Thresholds thresholds) {
        return new Evidence(
                question,
                reading.map(read ->
                        new IntentClassifiers.Reading(read.prediction(), thresholds, read.version(), read.familiar())),
                mood,
                hits,
                chance,
                light);
    }

    /** The same, where more or less of a chance is enough. */
    Evidence judgedBy(Chance other) {
        return new Evidence(question, reading, mood, hits, other, light);
    }

    /** The same, as if it could not be told how the words sound. */
    Evidence withoutMood() {
        return new Evidence(question, reading, Optional.empty(), hits, chance, light);
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

    /** The intent the classifier leans to, where it is likelier than all others together. */
    Optional<String> prevailingIntent() {
        return reading.filter(read -> read.prediction().confidence() > 0.5).flatMap(likely -> leaningIntent());
    }

    boolean isRelated(FaqHit hit) {
        return hit.similarity() >= Nearness.in(question.lang()).related();
    }

    /** The hit that answers what was asked word for word, or else the first where it is likely enough to answer. */
    Optional<FaqHit> likelyAnswer() {
        return hits.stream()
                .filter(hit -> SameWords.asks(hit.entry(), question.text()))
                .findFirst()
                .or(() -> hits.stream().findFirst().filter(hit -> chance.isEnough() || isVerbatim(hit)));
    }

    private static boolean isVerbatim(FaqHit hit) {
        return hit.similarity() >= VERBATIM;
    }

    /** The entry whose question is the visitor's in other words, where there is one. */
    Optional<FaqHit> sameQuestion() {
        return nearest()
                .filter(hit -> hit.similarity() >= Nearness.in(question.lang()).sameQuestion());
    }

    /** Whether the words, not a button, sound as angry as {@code limit} or angrier. */
    boolean soundsAngry(double limit) {
        return question.intent() == null
                && mood.filter(heard -> heard.angry() >= limit).isPresent();
    }

    boolean outOfScope() {
        return reading.map(Evidence::isForeign).orElse(false);
    }

    /** Whether it is worth asking what is meant: an entry may well answer, or the classifier leans to an intent. */
    boolean isWorthAsking() {
        boolean leans = reading.filter(read -> !isForeign(read))
                .filter(read ->
                        read.prediction().confidence() >= read.thresholds().clarify())
                .isPresent();
        return leans || chance.isWorthAsking();
    }

    /** Whether there is a classifier that has hardly seen {@code intent}, and so cannot say that it is not meant. */
    boolean isNewToTheClassifier(String intent) {
        return reading.filter(read -> !read.isFamiliarWith(intent)).isPresent();
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
