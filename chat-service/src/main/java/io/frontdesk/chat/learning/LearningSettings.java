package io.frontdesk.chat.learning;

import io.frontdesk.chat.installation.DataFolder;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.nio.file.Path;

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

    DataFolder data() {
        return data;
    }

    Path pack() {
        return pack;
    }

    boolean train() {
        return train;
    }
}
