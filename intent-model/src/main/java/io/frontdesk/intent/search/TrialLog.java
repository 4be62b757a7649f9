package io.frontdesk.intent.search;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.frontdesk.intent.registry.ModelJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The finished trials of a search on disk, so that an interrupted one goes on where it stopped. */
final class TrialLog {
    private final Path file;
    private final String identity;
    private final List<Trial> trials = new ArrayList<>();

    private TrialLog(Path file, String identity) {
        this.file = file;
        this.identity = identity;
    }

    static TrialLog anew(Path file, String identity) throws IOException {
        Files.deleteIfExists(file);
        return new TrialLog(file, identity);
    }

    /** What an interrupted search left; {@link OtherSearch} where it looked for something else. */
    static TrialLog resumed(Path file, String identity) {
        TrialLog log = new TrialLog(file, identity);
        if (Files.exists(file)) {
            Stored stored = ModelJson.read(file, Stored.class);
            if (!stored.identity.equals(identity)) {
                throw new OtherSearch("the interrupted search here had other data or other settings;"
                        + " repeat it as it was, or leave out --resume to begin anew");
            }
            log.trials.addAll(stored.trials);
        }
        return log;
    }

    Optional<Trial> find(String candidate, int round) {
        return trials.stream()
                .filter(trial -> trial.candidate().equals(candidate) && trial.round() == round)
                .findFirst();
    }

    void add(Trial trial) throws IOException {
        trials.add(trial);
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
        Files.write(draft, ModelJson.write(new Stored(identity, trials)));
        Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    List<Trial> bestFirst() {
        return trials.stream().sorted(Trial.BEST_FIRST).toList();
    }

    double seconds() {
        return trials.stream().mapToDouble(Trial::seconds).sum();
    }

    private record Stored(String identity, List<Trial> trials) {
        private Stored {
            trials = List.copyOf(trials);
        }
    }
}
