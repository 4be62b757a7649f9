package io.frontdesk.chat.learning.gate.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.frontdesk.chat.learning.gate.Check;
import io.frontdesk.chat.learning.gate.Finding;
import io.frontdesk.intent.Utterance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks at each intent by itself: at its gold texts, where it has none at its corrections, and says where it has neither. */
final class IntentChecks {
    /** So many texts, and so large a share of an intent's, are never lost by chance alone. */
    private static final int MANY = 3;

    private static final double LARGE = 0.25;

    private final GateTexts texts;
    private final Set<String> candidate;
    private final Set<String> champion;
    private final int mayLose;

    /** @param mayLose so many sentences of a protected intent may be lost */
    IntentChecks(GateTexts texts, Collection<String> candidate, Collection<String> champion, int mayLose) {
        this.texts = texts;
        this.candidate = Set.copyOf(candidate);
        this.champion = Set.copyOf(champion);
        this.mayLose = mayLose;
    }

    List<Finding> of(List<Asked> gold, List<Asked> corrected) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Asked>> byGold = byIntent(gold);
        Map<String, List<Asked>> byCorrection = byIntent(corrected);
        TreeSet<String> intents = new TreeSet<>(candidate);
        intents.addAll(champion);
        for (String intent : intents) {
            if (!candidate.contains(intent)) {
                findings.add(forgotten(intent, byGold.getOrDefault(intent, List.of())));
                continue;
            }
            Tally tally = Tally.of(byGold.getOrDefault(intent, List.of()));
            Tally fresh = Tally.of(byCorrection.getOrDefault(intent, List.of()));
            if (tally.texts() == 0) {
                Check check = fresh.texts() == 0 ? Check.UNJUDGED : Check.NO_GOLD;
                findings.add(new Finding(check, intent, false, fresh.figures(), List.of()));
            }
            addLoss(findings, intent, tally);
            addLoss(findings, intent, fresh);
        }
        return findings;
    }

    private void addLoss(List<Finding> findings, String intent, Tally tally) {
        boolean guarded = texts.protectedIntents().contains(intent);
        if (guarded ? tally.net() > 0 : isLoss(tally)) {
            Check check = guarded ? Check.PROTECTED_INTENT : Check.INTENT;
            boolean blocks = !guarded || tally.net() > mayLose;
            findings.add(new Finding(check, intent, blocks, tally.figures(), tally.lost()));
        }
    }

    private static boolean isLoss(Tally tally) {
        return tally.pValue() < Gate.SIGNIFICANT || (tally.net() >= MANY && tally.net() >= LARGE * tally.texts());
    }

    /** One that the company does not know any more may be forgotten. */
    private Finding forgotten(String intent, List<Asked> asked) {
        Tally tally = Tally.of(asked);
        return new Finding(
                Check.FORGOTTEN_INTENT, intent, texts.intents().contains(intent), tally.figures(), tally.lost());
    }

    private static Map<String, List<Asked>> byIntent(List<Asked> asked) {
        return asked.stream()
                .filter(one -> !one.row().label().equals(Utterance.OUT_OF_SCOPE))
                .collect(groupingBy(one -> one.row().label(), TreeMap::new, toList()));
    }
}
