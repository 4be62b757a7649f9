package io.frontdesk.chat.learning.rollout;

import io.frontdesk.chat.learning.ModelSwitch;
import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.example.ExampleStore;
import io.frontdesk.chat.learning.gate.Candidate;
import io.frontdesk.chat.learning.gate.CandidateGate;
import io.frontdesk.intent.data.TextKey;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelStore;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Has the gate judge models that a person put into the data folder, one after the other, beside the conversations. */
@Singleton
final class HandPicked {
    private static final Logger LOG = LoggerFactory.getLogger(HandPicked.class);

    private final CandidateGate gate;
    private final RolloutDesk desk;
    private final ModelSwitch models;
    private final ExampleStore examples;
    private final ModelStore folders;
    private final Set<String> judging = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread;

    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it; where it is heeded, messages are quicker
    HandPicked(
            CandidateGate gate,
            RolloutDesk desk,
            ModelSwitch models,
            ExampleStore examples,
            @Value("${frontdesk.data:data}") String data) {
        this.gate = gate;
        this.desk = desk;
        this.models = models;
        this.examples = examples;
        this.folders = ModelStore.in(Path.of(data).resolve("models"));
        this.thread = Executors.newSingleThreadExecutor(task -> Thread.ofPlatform()
                .daemon()
                .name("gate")
                .priority(Thread.MIN_PRIORITY)
                .unstarted(task));
    }

    boolean has(String lang, String version) {
        return models.has(lang, version);
    }

    /** Those that are being judged now, as language and version. */
    List<String> judging() {
        return List.copyOf(judging);
    }

    /** Begins and returns at once; false where it is being judged already. */
    boolean judge(String lang, String version) {
        if (!judging.add(lang + "/" + version)) {
            return false;
        }
        thread.execute(() -> {
            try {
                desk.begin(lang, version, gate.judge(new Candidate(lang, version, learned(lang, version))));
            } catch (RuntimeException broken) {
                LOG.error("{}: {} could not be judged", lang, version, broken);
            } finally {
                judging.remove(lang + "/" + version);
            }
        });
        return true;
    }

    /** The examples among the texts that the model says it learned from. */
    private List<Example> learned(String lang, String version) {
        ModelFolder folder = folders.open(lang, version);
        if (!folder.has(ModelFolder.TRAINING)) {
            return List.of();
        }
        Set<TextKey> texts = new HashSet<>();
        UtteranceFile.read(folder.file(ModelFolder.TRAINING)).forEach(row -> texts.add(TextKey.of(row.text())));
        return examples.active(lang).stream()
                .filter(example -> texts.contains(TextKey.of(example.text())))
                .toList();
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
