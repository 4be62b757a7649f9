package io.frontdesk.chat.learning.gate.poison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.gate.Check;
import io.frontdesk.chat.learning.gate.Finding;
import io.frontdesk.chat.learning.gate.Sentence;
import io.frontdesk.chat.learning.gate.poison.Neighbourhood.Opinion;
import io.frontdesk.intent.encoder.EncodedUtterances;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks through a batch of examples for what would make a model worse. What a person has looked at is never suspected again.
 * It decides nothing: it names the examples that should wait for a person, and raises an alarm where there are more of them
 * than honest mistakes would be.
 */
public final class Screening {
    /** Written as the reason of an active example that a person has let go. */
    public static final String LOOKED_AT = "looked_at";

    /** A label is doubted where its neighbours disagree more than those of all but this share of the known texts. */
    private static final double DOUBTED = 0.02;
    /** Once there is an alarm, more of the batch is doubted. */
    private static final double DOUBTED_IN_ALARM = 0.05;

    private static final double ALARM = 0.01;
    private static final double TRIGGER_ALARM = 0.0001;
    private static final int FEWEST_IN_ALARM = 5;
    private static final int FEWEST_IN_GROUP = 3;
    private static final int FEWEST_TRIGGERED = 3;
    private static final double MOSTLY = 0.5;
    private static final int SHOWN = 20;
    private static final Comparator<Example> BY_AGE =
            Comparator.comparing(Example::at).thenComparing(Example::id);

    private final String lang;
    private final EncodedUtterances known;
    private final Neighbourhood neighbourhood;
    private final Function<List<String>, List<float[]>> encoder;
    private final int perVisitor;

    /**
     * @param known the texts that were there before any example
     * @param encoder gives the vectors of texts, as those of the known ones were made
     * @param perVisitor how many examples one visitor may give at most
     */
    public Screening(
            String lang, EncodedUtterances known, Function<List<String>, List<float[]>> encoder, int perVisitor) {
        this.lang = lang;
        this.known = known;
        this.neighbourhood = new Neighbourhood(known);
        this.encoder = encoder;
        this.perVisitor = perVisitor;
    }

    public Screened of(Collection<Example> examples) {
        List<Example> byAge = examples.stream()
                .filter(example -> !example.text().isBlank())
                .sorted(BY_AGE)
                .toList();
        List<Suspicion> suspicions = new ArrayList<>();
        addTooMany(suspicions, byAge);
        addNearDuplicates(suspicions, byAge);
        List<Example> left = without(byAge, suspicions);
        List<TriggerWords.Word> words = TriggerWords.in(
                left.stream().filter(example -> !isTrusted(example)).toList(), known.utterances());
        List<Suspicion> triggered = triggered(words);
        List<Example> judged = without(left, triggered);
        Map<String, Opinion> opinions = opinions(judged);
        List<Suspicion> doubted = doubted(judged, opinions, DOUBTED);
        List<Finding> findings = new ArrayList<>();
        addTriggers(findings, triggered);
        boolean alarm = addShifts(findings, doubted, judged, opinions.keySet());
        List<Suspicion> shifted = alarm ? doubted(judged, opinions, DOUBTED_IN_ALARM) : doubted;
        addPlain(findings, suspicions);
        addShares(findings, byAge);
        List<Suspicion> all = new ArrayList<>(triggered);
        all.addAll(shifted);
        all.addAll(suspicions);
        return new Screened(all, findings, words);
    }

    private void addTooMany(List<Suspicion> suspicions, List<Example> byAge) {
        Map<String, Integer> given = new HashMap<>();
        for (Example example : byAge) {
            if (given.merge(giver(example), 1, Integer::sum) > perVisitor && !isTrusted(example)) {
                suspicions.add(new Suspicion(example, Check.VISITOR_CAP, String.valueOf(perVisitor)));
            }
        }
    }

    /** Of nearly the same words the oldest counts; where they have two labels, neither does. */
    private static void addNearDuplicates(List<Suspicion> suspicions, List<Example> byAge) {
        MinHash texts = new MinHash();
        for (Example example : byAge) {
            int first = texts.add(example.text());
            if (first >= 0) {
                Example earlier = byAge.get(first);
                boolean same = earlier.label().equals(example.label());
                Check check = same ? Check.NEAR_DUPLICATES : Check.CONTRADICTION;
                if (!isTrusted(example)) {
                    suspicions.add(new Suspicion(example, check, earlier.id()));
                }
                if (!same && !isTrusted(earlier)) {
                    suspicions.add(new Suspicion(earlier, check, example.id()));
                }
            }
        }
    }

    /** Words with whose label the neighbours disagree, be the word there or not, far more often than they usually do. */
    private List<Suspicion> triggered(List<TriggerWords.Word> words) {
        List<Suspicion> suspicions = new ArrayList<>();
        for (TriggerWords.Word word : words) {
            List<Example> of = word.examples();
            int against = 0;
            if (neighbourhood.knows(word.label())) {
                List<float[]> whole =
                        encoder.apply(of.stream().map(Example::text).toList());
                List<float[]> bare = encoder.apply(of.stream()
                        .map(example -> Tokens.without(example.text(), word.word()))
                        .map(text -> text.isBlank() ? word.word() : text)
                        .toList());
                for (int i = 0; i < of.size(); i++) {
                    against += isAgainst(whole.get(i), word.label()) && isAgainst(bare.get(i), word.label()) ? 1 : 0;
                }
            }
            if (against >= FEWEST_TRIGGERED
                    && against >= MOSTLY * of.size()
                    && Binomial.atLeast(against, of.size(), DOUBTED_IN_ALARM) < TRIGGER_ALARM) {
                of.forEach(example -> suspicions.add(new Suspicion(example, Check.TRIGGER_WORD, word.word())));
            }
        }
        return suspicions;
    }

    private boolean isAgainst(float[] vector, String label) {
        return neighbourhood.isContradicted(neighbourhood.about(vector, label, List.of()), DOUBTED_IN_ALARM);
    }

    /** What the neighbours say of each that they have an opinion of. */
    private Map<String, Opinion> opinions(List<Example> examples) {
        List<float[]> vectors =
                encoder.apply(examples.stream().map(Example::text).toList());
        Map<String, Opinion> opinions = new LinkedHashMap<>();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            if (!isTrusted(example) && neighbourhood.knows(example.label())) {
                opinions.put(
                        example.id(),
                        neighbourhood.about(vectors.get(i), example.label(), alike(examples, vectors, i)));
            }
        }
        return opinions;
    }

    private List<Suspicion> doubted(List<Example> examples, Map<String, Opinion> opinions, double share) {
        List<Suspicion> doubted = new ArrayList<>();
        for (Example example : examples) {
            Opinion opinion = opinions.get(example.id());
            if (opinion != null && neighbourhood.isContradicted(opinion, share)) {
                doubted.add(new Suspicion(example, Check.LABEL_SHIFT, opinion.other()));
            }
        }
        return doubted;
    }

    /** What others gave the same label: who says the same as somebody else, about somebody else, is more likely right. */
    private static List<float[]> alike(List<Example> examples, List<float[]> vectors, int place) {
        Example asked = examples.get(place);
        List<float[]> alike = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Example other = examples.get(i);
            if (i != place
                    && other.label().equals(asked.label())
                    && !giver(other).equals(giver(asked))
                    && (isTrusted(other) || !other.author().equals(asked.author()))) {
                alike.add(vectors.get(i));
            }
        }
        return alike;
    }

    private static void addTriggers(List<Finding> findings, List<Suspicion> triggered) {
        triggered.stream()
                .collect(groupingBy(Suspicion::detail, LinkedHashMap::new, toList()))
                .forEach((word, of) -> findings.add(new Finding(
                        Check.TRIGGER_WORD, word, true, Map.of("examples", (double) of.size()), sentences(of))));
    }

    /** One alarm for the batch, and one for each person or visitor of whom more is doubted than chance allows. */
    private boolean addShifts(
            List<Finding> findings, List<Suspicion> doubted, List<Example> judged, Set<String> asked) {
        Map<String, List<Example>> groups = new LinkedHashMap<>();
        for (Example example : judged) {
            if (asked.contains(example.id())) {
                groups.computeIfAbsent("author " + example.authorName(), key -> new ArrayList<>())
                        .add(example);
                groups.computeIfAbsent(giver(example), key -> new ArrayList<>()).add(example);
            }
        }
        double chance = Binomial.atLeast(doubted.size(), asked.size(), DOUBTED);
        boolean alarm = doubted.size() >= FEWEST_IN_ALARM && chance < ALARM;
        if (!doubted.isEmpty()) {
            findings.add(new Finding(
                    Check.LABEL_SHIFT, lang, alarm, counts(doubted.size(), asked.size(), chance), sentences(doubted)));
        }
        for (Map.Entry<String, List<Example>> group : groups.entrySet()) {
            List<Suspicion> own = doubted.stream()
                    .filter(suspicion -> group.getValue().contains(suspicion.example()))
                    .toList();
            double byChance = Binomial.atLeast(own.size(), group.getValue().size(), DOUBTED);
            if (own.size() >= FEWEST_IN_GROUP && byChance < ALARM / groups.size()) {
                alarm = true;
                findings.add(new Finding(
                        Check.LABEL_SHIFT,
                        group.getKey(),
                        true,
                        counts(own.size(), group.getValue().size(), byChance),
                        sentences(own)));
            }
        }
        return alarm;
    }

    private static void addPlain(List<Finding> findings, List<Suspicion> suspicions) {
        suspicions.stream()
                .collect(groupingBy(Suspicion::check, LinkedHashMap::new, toList()))
                .forEach((check, of) -> findings.add(new Finding(
                        check, check.code(), false, Map.of("examples", (double) of.size()), sentences(of))));
    }

    /** A label of which the newer half holds far more than the older one: only said, for a new topic looks the same. */
    private void addShares(List<Finding> findings, List<Example> byAge) {
        List<Example> older = byAge.subList(0, byAge.size() / 2);
        List<Example> newer = byAge.subList(byAge.size() / 2, byAge.size());
        Map<String, List<Example>> byLabel = newer.stream().collect(groupingBy(Example::label));
        byLabel.forEach((label, of) -> {
            long before = older.stream()
                    .filter(example -> example.label().equals(label))
                    .count();
            double share = (before + 1.0) / (older.size() + known.labels().size() + 1.0);
            double chance = Binomial.atLeast(of.size(), newer.size(), share);
            if (of.size() >= FEWEST_IN_ALARM && chance < ALARM / byLabel.size()) {
                findings.add(new Finding(
                        Check.LABEL_SHARE,
                        label,
                        false,
                        Map.of(
                                "before", (double) before / Math.max(1, older.size()),
                                "now", (double) of.size() / newer.size(),
                                "p_value", chance),
                        List.of()));
            }
        });
    }

    private static Map<String, Double> counts(int contradicted, int of, double chance) {
        return Map.of("contradicted", (double) contradicted, "examples", (double) of, "p_value", chance);
    }

    private static List<Sentence> sentences(List<Suspicion> of) {
        return of.stream().limit(SHOWN).map(Suspicion::sentence).toList();
    }

    private static List<Example> without(List<Example> examples, List<Suspicion> suspicions) {
        Set<String> held = new LinkedHashSet<>();
        suspicions.forEach(suspicion -> held.add(suspicion.example().id()));
        return examples.stream().filter(example -> !held.contains(example.id())).toList();
    }

    private static boolean isTrusted(Example example) {
        return example.reason().equals(LOOKED_AT);
    }

    /** Who said it, or where nobody knows, in which conversation. */
    private static String giver(Example example) {
        return example.visitor().isEmpty() ? "conversation " + example.conversation() : "visitor " + example.visitor();
    }
}
