package io.frontdesk.chat.learning.gate.check;

import io.frontdesk.chat.learning.gate.Check;
import io.frontdesk.chat.learning.gate.Finding;
import io.frontdesk.chat.learning.gate.Verdict;
import io.frontdesk.chat.learning.gate.Verdict.Figures;
import io.frontdesk.chat.learning.gate.Verdict.Paired;
import io.frontdesk.chat.learning.gate.Verdict.Side;
import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.baseline.NearestExamples;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Judges a candidate by what it and the champion say of the same texts. The gold texts and the corrections are counted
 * apart, so that corrections, which may be wrong, never outweigh the gold.
 */
public final class Gate {
    /** A loss that chance would bring about less often than this is one. */
    static final double SIGNIFICANT = 0.05;
    /** A loss of more than this share of the texts is one, however few the texts are. */
    private static final double AFFORDABLE = 0.02;

    private static final double ECE_AFFORDABLE = 0.02;
    private static final double FOREIGN_AFFORDABLE = 0.05;
    private static final double SLOWER = 2;
    private static final double SLOWER_MILLIS = 30;
    private static final int TIMED_AGAIN = 4;

    private final String lang;
    private final GateTexts texts;

    public Gate(String lang, GateTexts texts) {
        this.lang = lang;
        this.texts = texts;
    }

    /** @param before what was found without asking the models */
    public Verdict judge(IntentClassifier candidate, IntentClassifier champion, Collection<Finding> before) {
        Asking asking = new Asking(champion, candidate);
        List<Asked> gold = asking.ask(texts.gold());
        List<Asked> foreign = asking.ask(texts.foreign());
        List<Asked> corrected = asking.ask(texts.corrections());
        List<Finding> findings = new ArrayList<>(before);
        if (gold.isEmpty() && corrected.isEmpty()) {
            findings.add(new Finding(Check.NOT_JUDGED, lang, true, Map.of("texts", 0.0), List.of()));
        }
        addAccuracy(findings, Check.ACCURACY, Tally.of(gold), AFFORDABLE);
        addAccuracy(findings, Check.CORRECTIONS, Tally.of(corrected), 1);
        int mayLose = isSurelyBetterFirst(champion, Tally.of(gold)) ? 1 : 0;
        findings.addAll(new IntentChecks(texts, candidate.labels(), champion.labels(), mayLose).of(gold, corrected));
        addForeign(findings, foreign, gold);
        List<Asked> calibrated = gold.isEmpty() ? corrected : gold;
        addCalibration(findings, calibrated);
        addLatency(findings, asking);
        if (texts.leftOut() > 0) {
            findings.add(new Finding(
                    Check.LEARNED_ALREADY, lang, false, Map.of("texts", (double) texts.leftOut()), List.of()));
        }
        findings.sort((a, b) -> Boolean.compare(b.blocks(), a.blocks()));
        return Verdict.of(
                lang,
                candidate.version(),
                champion.version(),
                findings,
                figures(asking, Tally.of(gold), calibrated, foreign, gold, corrected.size()));
    }

    /** A verdict on a candidate that could not be asked anything. */
    public static Verdict notJudged(String lang, String version, @Nullable String champion, String why) {
        Finding finding = new Finding(Check.NOT_JUDGED, why, true, Map.of(), List.of());
        return Verdict.of(lang, version, champion, List.of(finding), Figures.NONE);
    }

    /** Whether the champion is what nobody chose, the nearest examples, and the candidate surely is better on the whole. */
    private static boolean isSurelyBetterFirst(IntentClassifier champion, Tally gold) {
        return NearestExamples.isVersion(champion.version())
                && SignTest.pValue(/* losses= */ gold.gains(), /* gains= */ gold.losses()) < SIGNIFICANT;
    }

    private void addAccuracy(List<Finding> findings, Check check, Tally tally, double affordable) {
        if (tally.texts() == 0) {
            return;
        }
        boolean lost = tally.pValue() < SIGNIFICANT || tally.net() > affordable * tally.texts();
        if (lost || check == Check.ACCURACY) {
            findings.add(new Finding(check, lang, lost, tally.figures(), tally.lost()));
        }
    }

    /** What is gained on one side counts against what is lost on the other: a threshold that moved is no worse model. */
    private void addForeign(List<Finding> findings, List<Asked> foreign, List<Asked> gold) {
        List<Tally> sides = List.of(Tally.of(foreign), Tally.kept(gold));
        double lost = sides.stream().mapToDouble(Tally::netShare).sum();
        boolean sure = sides.stream().anyMatch(side -> side.pValue() < SIGNIFICANT);
        if (lost > 2 * FOREIGN_AFFORDABLE || (lost > FOREIGN_AFFORDABLE && sure)) {
            sides.stream()
                    .filter(side -> side.net() > 0)
                    .forEach(side -> findings.add(
                            new Finding(Check.OUT_OF_SCOPE, lang, true, side.figures(), side.lostInScope())));
        }
    }

    private void addCalibration(List<Finding> findings, List<Asked> asked) {
        if (asked.isEmpty()) {
            return;
        }
        double champion = Reliance.error(asked, Asked::champion);
        double candidate = Reliance.error(asked, Asked::candidate);
        double surely = Reliance.surelyGrewBy(asked);
        if (surely > ECE_AFFORDABLE) {
            findings.add(new Finding(
                    Check.CALIBRATION,
                    lang,
                    true,
                    Map.of("champion", champion, "candidate", candidate, "surely_grew_by", surely),
                    List.of()));
        }
    }

    /** Who seems slow is timed again. */
    private void addLatency(List<Finding> findings, Asking timed) {
        for (int again = 0; again < TIMED_AGAIN && isSlower(timed); again++) {
            timed.ask(texts.gold());
        }
        if (isSlower(timed)) {
            findings.add(new Finding(
                    Check.LATENCY,
                    lang,
                    true,
                    Map.of(
                            "champion_p99_ms",
                            timed.championMillis(0.99),
                            "candidate_p99_ms",
                            timed.candidateMillis(0.99)),
                    List.of()));
        }
    }

    private static boolean isSlower(Asking timed) {
        double champion = timed.championMillis(0.99);
        double candidate = timed.candidateMillis(0.99);
        return candidate > SLOWER * champion && candidate > champion + SLOWER_MILLIS;
    }

    private static Figures figures(
            Asking asking,
            Tally gold,
            List<Asked> calibrated,
            List<Asked> foreign,
            List<Asked> inScope,
            int corrections) {
        return new Figures(
                side(
                        calibrated,
                        foreign,
                        inScope,
                        Asked::champion,
                        asking.championMillis(0.5),
                        asking.championMillis(0.99)),
                side(
                        calibrated,
                        foreign,
                        inScope,
                        Asked::candidate,
                        asking.candidateMillis(0.5),
                        asking.candidateMillis(0.99)),
                new Paired(gold.texts(), gold.gains(), gold.losses(), gold.pValue()),
                corrections);
    }

    private static Side side(
            List<Asked> asked,
            List<Asked> foreign,
            List<Asked> inScope,
            Function<Asked, Asked.Said> of,
            double p50,
            double p99) {
        return new Side(
                share(asked, one -> of.apply(one).isRight(one.row().label())),
                Reliance.error(asked, of),
                share(foreign, one -> of.apply(one).foreign()),
                share(inScope, one -> of.apply(one).foreign()),
                p50,
                p99);
    }

    private static double share(List<Asked> asked, Function<Asked, Boolean> wanted) {
        return asked.isEmpty()
                ? 0
                : (double) asked.stream().filter(wanted::apply).count() / asked.size();
    }
}
