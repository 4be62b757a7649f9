package io.frontdesk.intent;

import java.util.List;
import java.util.Map;

/** Tells which intent a text has. Safe for many threads; blocks the caller; keeps nothing of the text. */
public interface IntentClassifier extends AutoCloseable {
    Prediction classify(String text);

    Thresholds thresholds();

    /** The intents this classifier knows, in the order of its outputs. */
    List<String> labels();

    /** How many examples of each intent it learned from; empty where that is not known. */
    Map<String, Integer> examples();

    /** Names exactly this classifier in traces, for instance {@code en-20261123-101500-3f2a}. */
    String version();

    @Override
    void close();
}
