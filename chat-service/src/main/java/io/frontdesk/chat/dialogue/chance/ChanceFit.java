package io.frontdesk.chat.dialogue.chance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns a {@link ChanceModel} from judged questions. The thresholds are set on probabilities that each come from a model
 * which has not seen the question (ten folds), so that they hold for questions to come.
 */
public final class ChanceFit {
    /** Fewer tell too little about a share of 95 in 100. */
    public static final int FEWEST = 100;

    private static final int FOLDS = 10;
    private static final long SEED = 20_260;
    /** So many of the likeliest questions are looked at together at least. */
    private static final int FEWEST_ANSWERED = 20;
    /** Of those in scope that are not answered, so many are asked back on rather than turned away. */
    private static final double ASKED_BACK = 0.9;

    private ChanceFit() {}

    /**
     * The model by which as many questions as possible are answered while {@code target} of the answers are right.
     *
     * @param target within 0 to 1
     * @throws IllegalArgumentException where there are too few questions, or all are of one kind
     */
    public static ChanceModel of(List<Judged> questions, double target) {
        long right = questions.stream().filter(Judged::answers).count();
        if (questions.size() < FEWEST || right == 0 || right == questions.size()) {
            throw new IllegalArgumentException("at least " + FEWEST
                    + " judged questions are needed, some answered by what is found and some not; there are "
                    + questions.size() + ", " + right + " of them answered");
        }
        List<Held> held = held(questions);
        double answer = answerFrom(held, target);
        LogisticRegression whole = LogisticRegression.fit(questions);
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < Observation.NAMES.size(); i++) {
            weights.put(Observation.NAMES.get(i), whole.weight(i));
        }
        long inScope = questions.stream().filter(Judged::inScope).count();
        long answered = held.stream()
                .filter(one -> one.probability() >= answer && one.text().inScope())
                .count();
        ChanceModel.Learned learned = new ChanceModel.Learned(
                questions.size(),
                (int) (questions.size() - inScope),
                target,
                inScope == 0 ? 0 : (double) answered / inScope);
        return new ChanceModel(weights, whole.bias(), answer, clarifyFrom(held, answer), learned);
    }

    private record Held(Judged text, double probability) {}

    /** Each question with the probability by a model learned from the other folds, likeliest first. */
    private static List<Held> held(List<Judged> questions) {
        List<Judged> shuffled = new ArrayList<>(questions);
        Collections.shuffle(shuffled, new Random(SEED));
        List<Held> held = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<Judged> others = IntStream.range(0, shuffled.size())
                    .filter(i -> i % FOLDS != left)
                    .mapToObj(shuffled::get)
                    .toList();
            LogisticRegression model = LogisticRegression.fit(others);
            IntStream.range(0, shuffled.size())
                    .filter(i -> i % FOLDS == left)
                    .mapToObj(shuffled::get)
                    .forEach(text -> held.add(new Held(text, model.probability(text.seen()))));
        }
        held.sort(Comparator.comparingDouble(Held::probability).reversed());
        return held;
    }

    /**
     * The lowest probability such that, as far as so few questions can tell, {@code target} of what is as likely or likelier is
     * right: the lower end of Wilson's interval counts, one-sided at 80 %, not the share seen. 1 where there is none. After
     * "Learn then Test" (Angelopoulos and others, 2021), which bounds the risk of a threshold in the same way.
     */
    private static double answerFrom(List<Held> held, double target) {
        double from = 1;
        int right = 0;
        for (int i = 0; i < held.size(); i++) {
            right += held.get(i).text().answers() ? 1 : 0;
            if (i + 1 >= FEWEST_ANSWERED && Wilson.lower(right, i + 1) >= target) {
                from = held.get(i).probability();
            }
        }
        return from;
    }

    private static double clarifyFrom(List<Held> held, double answer) {
        List<Double> unanswered = held.stream()
                .filter(one -> one.text().inScope() && one.probability() < answer)
                .map(Held::probability)
                .toList();
        return unanswered.isEmpty()
                ? answer
                : unanswered.get((int) Math.min(unanswered.size() - 1L, Math.round(ASKED_BACK * unanswered.size())));
    }
}
