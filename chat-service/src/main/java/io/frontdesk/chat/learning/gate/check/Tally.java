package io.frontdesk.chat.learning.gate.check;

import io.frontdesk.chat.learning.gate.Sentence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** How often each of two models is right on the same texts, whatever being right is. */
final class Tally {
    private static final int SHOWN = 20;

    private final List<Asked> asked;
    private final Predicate<Asked> champion;
    private final Predicate<Asked> candidate;

    private Tally(List<Asked> asked, Predicate<Asked> champion, Predicate<Asked> candidate) {
        this.asked = List.copyOf(asked);
        this.champion = champion;
        this.candidate = candidate;
    }

    /** Right is who names the label. */
    static Tally of(List<Asked> asked) {
        return new Tally(asked, Asked::championRight, Asked::candidateRight);
    }

    /** Right is who does not take a text for one without an intent. */
    static Tally kept(List<Asked> asked) {
        return new Tally(
                asked, one -> !one.champion().foreign(), one -> !one.candidate().foreign());
    }

    int texts() {
        return asked.size();
    }

    int losses() {
        return count(champion.and(candidate.negate()));
    }

    int gains() {
        return count(candidate.and(champion.negate()));
    }

    /** How many more are wrong now; negative where more are right. */
    int net() {
        return losses() - gains();
    }

    /** The same as a share of the texts. */
    double netShare() {
        return asked.isEmpty() ? 0 : (double) net() / asked.size();
    }

    double championShare() {
        return share(champion);
    }

    double candidateShare() {
        return share(candidate);
    }

    double pValue() {
        return SignTest.pValue(losses(), gains());
    }

    /** Some of the texts that are wrong now and were right before. */
    List<Sentence> lost() {
        return lost(Asked::sentence);
    }

    /** The same with what each model takes for a text without an intent. */
    List<Sentence> lostInScope() {
        return lost(Asked::sentenceInScope);
    }

    private List<Sentence> lost(Function<Asked, Sentence> shown) {
        return asked.stream()
                .filter(champion.and(candidate.negate()))
                .limit(SHOWN)
                .map(shown)
                .toList();
    }

    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("texts", (double) texts());
        figures.put("champion", championShare());
        figures.put("candidate", candidateShare());
        figures.put("champion_only", (double) losses());
        figures.put("candidate_only", (double) gains());
        figures.put("p_value", pValue());
        return figures;
    }

    private int count(Predicate<Asked> wanted) {
        return (int) asked.stream().filter(wanted).count();
    }

    private double share(Predicate<Asked> wanted) {
        return asked.isEmpty() ? 0 : (double) count(wanted) / asked.size();
    }
}
