package io.frontdesk.chat.dialogue.chance;

import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.intent.baseline.NearestExamples;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The chance models that are used: the shipped ones, and before them those of {@code chances.json} in the data folder. */
@Singleton
public final class Chances {
    private static final String SHIPPED = "/chances.json";

    private final Map<String, ChanceModel> models;

    Chances(@Value("${frontdesk.data:data}") String data) {
        this(all(new DataFolder(Path.of(data)).chances()));
    }

    private Chances(Map<String, ChanceModel> models) {
        this.models = Map.copyOf(models);
    }

    /** Those that come with the program. */
    public static Chances shipped() {
        return new Chances(read());
    }

    /** @param classifier version of the classifier that is asked, absent where none is */
    public ChanceModel model(String lang, Optional<String> classifier) {
        ChanceModel model = models.get(key(lang, classifier));
        if (model == null) {
            throw new IllegalStateException("no chance was learned for " + key(lang, classifier));
        }
        return model;
    }

    /** What a model is kept under: the scores of a fine-tuned classifier and of nearest examples mean different things. */
    public static String key(String lang, Optional<String> classifier) {
        return lang + "/"
                + classifier
                        .map(version -> NearestExamples.isVersion(version) ? "nearest" : "tuned")
                        .orElse("none");
    }

    private static Map<String, ChanceModel> all(Path own) {
        Map<String, ChanceModel> models = new HashMap<>(read());
        if (Files.exists(own)) {
            try {
                models.putAll(ChanceFile.read(own));
            } catch (IOException broken) {
                throw new UncheckedIOException("cannot read " + own, broken);
            }
        }
        return models;
    }

    private static Map<String, ChanceModel> read() {
        try (InputStream json = Objects.requireNonNull(Chances.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return ChanceFile.read(json);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + SHIPPED, broken);
        }
    }
}
