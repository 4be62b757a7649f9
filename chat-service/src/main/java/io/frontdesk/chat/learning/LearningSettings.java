package io.frontdesk.chat.learning;

import io.frontdesk.chat.installation.DataFolder;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.nio.file.Path;

/** Where the learning loop finds and leaves things, and whether it trains at all. */
@Singleton
public final class LearningSettings {
    private static final String OWN = "own";
    private static final String ELSEWHERE = "elsewhere";

    private final DataFolder data;
    private final Path pack;
    private final boolean train;
    private final boolean ownWorker;

    public LearningSettings(
            @Value("${frontdesk.data:data}") String data,
            @Value("${frontdesk.pack:}") String pack,
            @Value("${frontdesk.train:false}") boolean train,
            @Value("${frontdesk.workers:own}") String workers) {
        if (!workers.equals(OWN) && !workers.equals(ELSEWHERE)) {
            throw new IllegalArgumentException("frontdesk.workers must be own or elsewhere, got " + workers);
        }
        this.data = new DataFolder(Path.of(data));
        this.pack = Path.of(pack);
        this.train = train;
        this.ownWorker = workers.equals(OWN);
    }

    public DataFolder data() {
        return data;
    }

    public Path pack() {
        return pack;
    }

    public boolean train() {
        return train;
    }

    /** Whether this server has a worker of its own, rather than leaving trainings to those on other machines. */
    public boolean ownWorker() {
        return ownWorker;
    }
}
