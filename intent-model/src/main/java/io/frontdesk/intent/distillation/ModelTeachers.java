package io.frontdesk.intent.distillation;

import static java.util.stream.Collectors.joining;

import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.serving.IntentGraph;
import io.frontdesk.intent.training.Teacher;

import java.util.ArrayList;
import java.util.List;

/**
 * Models whose mean opinion is taught (<a href="https://arxiv.org/abs/1503.02531">Hinton et al. 2015</a>, at temperature 1).
 * A label that one of them does not know gets nothing from it.
 */
public final class ModelTeachers implements Teacher {
    private final List<ModelFolder> models;

    private ModelTeachers(List<ModelFolder> models) {
        this.models = models;
    }

    /** The teachers in these folders, checked before anything is asked of them. */
    public static ModelTeachers of(List<ModelFolder> models) {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("no teacher");
        }
        models.forEach(ModelFolder::verify);
        return new ModelTeachers(List.copyOf(models));
    }

    @Override
    public String name() {
        return models.stream()
                .map(model -> model.manifest().files().toString())
                .collect(joining(" ", "taught by ", ""));
    }

    @Override
    public List<float[]> probabilities(List<String> texts, List<String> labels) {
        List<float[]> mean = new ArrayList<>();
        texts.forEach(text -> mean.add(new float[labels.size()]));
        for (ModelFolder model : models) {
            int[] places = model.labels().stream().mapToInt(labels::indexOf).toArray();
            try (IntentGraph graph = IntentGraph.of(model)) {
                List<float[]> logits = texts.parallelStream().map(graph::logits).toList();
                for (int i = 0; i < logits.size(); i++) {
                    add(softmax(logits.get(i)), places, mean.get(i));
                }
            }
        }
        return mean;
    }

    private void add(double[] probabilities, int[] places, float[] mean) {
        for (int label = 0; label < places.length; label++) {
            if (places[label] >= 0) {
                mean[places[label]] += (float) (probabilities[label] / models.size());
            }
        }
    }

    private static double[] softmax(float[] logits) {
        double top = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            top = Math.max(top, logit);
        }
        double[] shares = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            shares[i] = Math.exp(logits[i] - top);
            sum += shares[i];
        }
        for (int i = 0; i < logits.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
