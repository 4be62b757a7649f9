package io.frontdesk.intent.training;

import java.util.List;

/** A model, or several, whose opinion of the training texts a new model learns beside their labels. */
public interface Teacher {
    /** Tells this teacher from others, so that an interrupted training goes on under the same. */
    String name();

    /**
     * What the teacher makes of each text.
     *
     * @param texts what is about to be learned from
     * @param labels the labels in the order the probabilities are wanted in
     * @return one row per text, each summing to 1
     */
    List<float[]> probabilities(List<String> texts, List<String> labels);
}
