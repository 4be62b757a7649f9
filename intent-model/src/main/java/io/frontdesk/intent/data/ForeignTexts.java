package io.frontdesk.intent.data;

import io.frontdesk.intent.Utterance;

import java.util.List;

/**
 * The out-of-scope texts among utterances, parted by their wording alone: half may teach an encoder what no intent is like,
 * the other half says how well a model tells that by then. Where there are few, all say it and none teaches.
 */
public final class ForeignTexts {
    private static final int FEW = 60;

    private ForeignTexts() {}

    /** Those an encoder may learn from. */
    public static List<Utterance> learnable(List<Utterance> utterances) {
        List<Utterance> foreign = foreign(utterances);
        return foreign.size() < FEW
                ? List.of()
                : foreign.stream().filter(ForeignTexts::isLearnable).toList();
    }

    /** Those no encoder learns from. */
    public static List<Utterance> judging(List<Utterance> utterances) {
        List<Utterance> foreign = foreign(utterances);
        return foreign.size() < FEW
                ? foreign
                : foreign.stream().filter(text -> !isLearnable(text)).toList();
    }

    private static boolean isLearnable(Utterance foreign) {
        return Math.floorMod(TextKey.of(foreign.text()).value().hashCode(), 2) == 0;
    }

    private static List<Utterance> foreign(List<Utterance> utterances) {
        return utterances.stream().filter(Utterance::isOutOfScope).toList();
    }
}
