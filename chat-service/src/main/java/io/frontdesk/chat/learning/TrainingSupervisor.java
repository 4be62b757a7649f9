package io.frontdesk.chat.learning;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.NearestExamples;
import io.frontdesk.intent.data.DataFingerprint;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.intent.registry.ModelStore;
import io.frontdesk.intent.serving.BertIntentClassifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Trains one model at a time in a process of its own, reports how it goes, and lets it serve only through the gate. */
@Singleton
final class TrainingSupervisor {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingSupervisor.class);
    private static final long LOOK_MILLIS = 500;
    private static final int LOG_PERCENT = 10;

    private final LearningSettings settings;
    private final ModelStart start;
    private final Encoders encoders;
    private final ModelStatuses statuses;
    private volatile @Nullable Process running;
    private volatile boolean stopped;

    TrainingSupervisor(LearningSettings settings, ModelStart start, ModelStatuses statuses, Encoders encoders) {
        this.encoders = encoders;
        this.settings = settings;
        this.start = start;
        this.statuses = statuses;
    }

    /** Trains {@code language} to the end and decides; {@code baseline} is what serves meanwhile. */
    void train(LearnedLanguage language, NearestExamples baseline) {
        String lang = language.lang();
        try {
            List<Utterance> texts = new LabelledTexts(settings.pack()).of(lang);
            HeldOut parts = HeldOut.of(texts, gateSet(lang));
            TrainingOrder order = TrainingOrder.prepare(settings, language, DataFingerprint.of(texts), parts);
            LOG.info(
                    "{}: {} fine-tuning on {} utterances",
                    lang,
                    order.resume() ? "resumes" : "starts",
                    parts.learn().size());
            int code = supervise(order, TrainingProcess.start(order));
            if (stopped) {
                return;
            }
            if (code == 0) {
                decide(order, parts, rival(language, parts, baseline));
            } else {
                fail(lang, "the training ended with exit code " + code + "; its log is " + order.log());
            }
            order.finished();
        } catch (IOException failed) {
            fail(lang, "the training could not be run: " + failed.getMessage());
        } catch (RuntimeException broken) { // a full disk, a broken model: the next language still gets its turn
            LOG.error("{}: the training failed", lang, broken);
            fail(lang, String.valueOf(broken.getMessage()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        Process process = running;
        if (process != null) {
            process.destroy();
        }
    }

    private int supervise(TrainingOrder order, Process process) throws InterruptedException {
        running = process;
        if (stopped) {
            process.destroy();
        }
        String lang = order.language().lang();
        int logged = -LOG_PERCENT;
        while (process.isAlive()) {
            Thread.sleep(LOOK_MILLIS);
            logged = look(order, lang, logged);
        }
        look(order, lang, logged);
        running = null;
        return process.exitValue();
    }

    private int look(TrainingOrder order, String lang, int logged) {
        TrainingStatus status = TrainingStatus.in(order.progress()).orElse(null);
        if (status == null) {
            return logged;
        }
        statuses.change(lang, before -> before.training(status));
        if (status.percent() < logged + LOG_PERCENT) {
            return logged;
        }
        LOG.info("{}: fine-tuning {} %, {}", lang, status.percent(), status.summary());
        return status.percent();
    }

    private void decide(TrainingOrder order, HeldOut parts, NearestExamples baseline) {
        String lang = order.language().lang();
        BertIntentClassifier candidate = BertIntentClassifier.open(order.out(), encoders);
        GateDecision gate = GateDecision.between(candidate, baseline, parts.decide());
        new TrainingOutcome(order.fingerprint(), order.version(), gate).keepIn(order.work());
        if (gate.passed()) {
            ModelStore.in(settings.data().models()).promote(lang, order.version());
            start.serve(lang, candidate);
            statuses.change(lang, ModelStatus::sound);
        } else {
            candidate.close();
        }
        statuses.change(lang, status -> status.gate(gate)); // last, so that who sees a decision sees what came of it
        LOG.info(
                "{}: the gate {} {}: {}",
                lang,
                gate.passed() ? "lets pass" : "holds back",
                order.version(),
                gate.summary());
    }

    /** The baseline that has seen no more than the model has. */
    private NearestExamples rival(LearnedLanguage language, HeldOut parts, NearestExamples serving) {
        return parts.carved()
                ? new Baselines(settings.pack(), encoders)
                        .of(language, parts.learn())
                        .orElse(serving)
                : serving;
    }

    /** The language's part of the frozen gate set; empty where the pack has none. */
    private List<Utterance> gateSet(String lang) {
        Path file = settings.pack().resolve("gold").resolve("gate.csv");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return UtteranceFile.read(file).stream()
                .filter(utterance -> lang.equals(utterance.lang()))
                .toList();
    }

    private void fail(String lang, String sentence) {
        LOG.error("{}: {}", lang, sentence);
        statuses.change(lang, status -> status.training(TrainingStatus.of("failed", sentence)));
    }
}
