package io.frontdesk.chat.cli;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.IntentScore;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.serving.BertIntentClassifier;
import io.frontdesk.retrieval.evaluation.JudgedQuery;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The probable intents of judged queries, by a fine-tuned model of their language; none for a language without one. */
final class QueryIntents implements AutoCloseable {
    private static final int TOP = 3;

    private final Map<String, IntentClassifier> byLanguage = new HashMap<>();

    /** Opens the models in {@code folders}, each for the language it was trained on, over the encoders the search uses too. */
    static QueryIntents open(List<Path> folders, Encoders encoders) {
        QueryIntents intents = new QueryIntents();
        try {
            for (Path folder : folders) {
                String lang = ModelFolder.open(folder).config().lang();
                intents.byLanguage.put(lang, BertIntentClassifier.open(folder, encoders));
            }
            return intents;
        } catch (CorruptModel corrupt) {
            intents.close();
            throw new BadUsage(String.valueOf(corrupt.getMessage()));
        }
    }

    /** @param text the query's text as it is read */
    Map<String, Double> of(JudgedQuery query, String text) {
        IntentClassifier classifier = byLanguage.get(query.lang());
        Map<String, Double> probable = new HashMap<>();
        if (classifier != null) {
            for (IntentScore score : classifier.classify(text).top(TOP)) {
                probable.put(score.intent(), score.probability());
            }
        }
        return probable;
    }

    @Override
    public void close() {
        byLanguage.values().forEach(IntentClassifier::close);
    }
}
