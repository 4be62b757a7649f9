package io.frontdesk.chat.learning;

import io.frontdesk.chat.installation.DataFolder;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.nio.file.Path;
import java.util.List;

/** Where the learning loop finds and leaves things, and whether it trains at all. */
@Singleton
final class LearningSettings {
    private final DataFolder data;
    private final Path pack;
    private final boolean train;

    LearningSettings(
            @Value("${frontdesk.data:data}") String data,
            @Value("${frontdesk.pack:}") String pack,
            @Value("${frontdesk.train:false}") boolean train) {
        this.data = new DataFolder(Path.of(data));
        this.pack = Path.of(pack);
        this.train = train;
    }

    /** The languages that get a model each, in the order of their training. */
    List<LearnedLanguage> languages() {
        return List.of(new LearnedLanguage("en", "bge-small-en"), new LearnedLanguage("zh", "bge-small-zh"));
    }

    DataFolder data() {
        return data;
    }

    Path pack() {
        return pack;
    }

    boolean train() {
        return train;
    }

    /** A language and the pre-trained checkpoint its models start from. */
    record LearnedLanguage(String lang, String base) {}
}
