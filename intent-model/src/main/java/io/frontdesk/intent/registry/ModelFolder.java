package io.frontdesk.intent.registry;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A fine-tuned model on disk. It is written whole by {@link ModelDraft} and never changed afterwards; this class reads
 * it and knows whether it is still what was written.
 */
public final class ModelFolder {
    public static final String MODEL = "model.onnx";
    public static final String TOKENIZER = "tokenizer.json";
    public static final String CONFIG = "config.json";
    public static final String LABELS = "labels.json";
    public static final String CALIBRATION = "calibration.json";
    public static final String METRICS = "metrics.json";
    public static final String MANIFEST = "manifest.json";
    /** The utterances the model learned from, so that baselines can be measured beside it. */
    public static final String TRAINING = "training.csv";

    /** The vectors of those utterances, whose votes are heard beside the model; without it the model decides alone. */
    public static final String EXAMPLES = "examples.bin";

    /** What the model makes of some of the texts it learned from and of those it was calibrated on, for another head. */
    public static final String FEATURES = "features.bin";

    /** Every folder has these; the training utterances may be missing where they must not leave their place. */
    static final List<String> REQUIRED = List.of(MODEL, TOKENIZER, CONFIG, LABELS, CALIBRATION, METRICS);

    private final Path folder;
    private final Manifest manifest;

    private ModelFolder(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** The folder with its manifest; its other files are looked at by {@link #verify()} only. */
    public static ModelFolder open(Path folder) {
        requireNonNull(folder, "folder");
        if (!Files.isDirectory(folder)) {
            throw new CorruptModel("model folder " + folder + " does not exist");
        }
        return new ModelFolder(folder, ModelJson.read(folder.resolve(MANIFEST), Manifest.class));
    }

    /** Whether {@code folder} was written as a model folder, sound or not. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(MANIFEST));
    }

    /** Compares every file with the manifest; {@link CorruptModel} names the first that is missing or changed. */
    public ModelFolder verify() {
        for (String name : REQUIRED) {
            if (!manifest.files().containsKey(name)) {
                throw new CorruptModel("model folder " + folder + ": " + name + " is not in " + MANIFEST);
            }
        }
        manifest.files().entrySet().forEach(this::verify);
        return this;
    }

    private void verify(Map.Entry<String, String> entry) {
        Path file = folder.resolve(entry.getKey());
        if (!Files.isRegularFile(file) || !folder.equals(file.getParent())) {
            throw new CorruptModel("model folder " + folder + ": " + entry.getKey() + " is missing");
        }
        try {
            if (!FileHash.of(file).equals(entry.getValue())) {
                throw new CorruptModel("model folder " + folder + ": " + entry.getKey()
                        + " is not the file that was written (its SHA-256 differs from " + MANIFEST + ")");
            }
        } catch (IOException e) {
            throw new CorruptModel("model folder " + folder + ": " + entry.getKey() + " cannot be read", e);
        }
    }

    public Path path() {
        return folder;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public boolean has(String name) {
        return manifest.files().containsKey(name);
    }

    public Manifest manifest() {
        return manifest;
    }

    public String version() {
        return manifest.version();
    }

    public ModelConfig config() {
        return ModelJson.read(file(CONFIG), ModelConfig.class);
    }

    /** The intents in the order of the model's outputs. */
    public List<String> labels() {
        List<String> labels = Arrays.asList(ModelJson.read(file(LABELS), String[].class));
        if (labels.size() < 2) {
            throw new CorruptModel("model folder " + folder + ": " + LABELS + " names fewer than two intents");
        }
        return List.copyOf(labels);
    }

    public TrainingMetrics metrics() {
        return ModelJson.read(file(METRICS), TrainingMetrics.class);
    }
}
