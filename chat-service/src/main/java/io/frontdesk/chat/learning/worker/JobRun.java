package io.frontdesk.chat.learning.worker;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.learning.Baselines;
import io.frontdesk.chat.learning.LearningSettings;
import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.example.ExampleStore;
import io.frontdesk.chat.learning.job.JobClaims;
import io.frontdesk.chat.learning.job.JobKind;
import io.frontdesk.chat.learning.job.TrainingJob;
import io.frontdesk.chat.learning.job.TrainingJobs;
import io.frontdesk.chat.learning.job.TrainingStatus;
import io.frontdesk.chat.learning.job.TrainingTexts;
import io.frontdesk.chat.learning.lineage.ModelShelf;
import io.frontdesk.chat.learning.lineage.ModelVersion;
import io.frontdesk.chat.learning.lineage.ModelVersions;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.DataFingerprint;
import io.frontdesk.intent.registry.CorruptModel;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Does one training: writes the data, has a child train, tells how far it is, and hands the model over. Whatever it finds out
 * too late, that it was cancelled, or that something it learns from was erased, ends the child and leaves nothing behind.
 */
@Singleton
final class JobRun {
    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);
    private static final long LOOK_MILLIS = 300;
    private static final int LOOKS_A_BEAT = 5;
    private static final long MEGABYTE = 1 << 20;
    private static final long FULL_NEEDS = 600 * MEGABYTE;
    private static final long HEAD_NEEDS = 150 * MEGABYTE;

    /** From here on an exit code says that somebody killed the child. */
    private static final int KILLED = 128;

    private final LearningSettings settings;
    private final JobClaims claims;
    private final TrainingJobs jobs;
    private final TrainingTexts texts;
    private final ExampleStore examples;
    private final ModelShelf shelf;
    private final InstantSource clock;

    JobRun(
            LearningSettings settings,
            JobClaims claims,
            TrainingJobs jobs,
            TrainingTexts texts,
            ExampleStore examples,
            ModelShelf shelf,
            InstantSource clock) {
        this.settings = settings;
        this.claims = claims;
        this.jobs = jobs;
        this.texts = texts;
        this.examples = examples;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** How the child ended, or why it was ended. */
    private sealed interface End {
        record Exited(int code) implements End {}

        record Lost() implements End {}

        record Erased() implements End {}

        record Stopped() implements End {}
    }

    /** Does {@code job} to whatever end; {@code stopped} asks to put it down for another time. */
    void run(TrainingJob job, BooleanSupplier stopped) throws InterruptedException {
        JobFolder folder = JobFolder.of(settings.data(), job, shelf.place(job.lang(), job.version()));
        try {
            boolean again = true;
            while (again) {
                again = once(job, folder, stopped);
            }
        } catch (IOException unusable) {
            LOG.error("{}: the training could not be run", job.version(), unusable);
            fail(job, folder, "the training could not be run: " + reason(unusable));
        } catch (CorruptModel broken) {
            fail(job, folder, String.valueOf(broken.getMessage()));
        } catch (RuntimeException broken) {
            LOG.error("{}: the training broke off", job.version(), broken);
            Patience.with(() -> claims.again(
                    job.claim(), "the training broke off: " + broken.getClass().getSimpleName()));
        }
    }

    /** One try; true where it has to begin anew without what was erased meanwhile. */
    private boolean once(TrainingJob job, JobFolder folder, BooleanSupplier stopped)
            throws IOException, InterruptedException {
        List<Example> learned = stillThere(job);
        List<Utterance> all = new ArrayList<>(texts.of(job.plan().material().learn()));
        learned.forEach(example -> all.add(example.utterance()));
        String fingerprint = DataFingerprint.of(all);
        List<String> ids = learned.stream().map(Example::id).toList();
        if (!claims.narrow(job.claim(), fingerprint, ids)) {
            LOG.info("{}: the training is not this worker's any more", job.version());
            return false;
        }
        Optional<String> tooLittle = tooLittleDisk(job);
        if (tooLittle.isPresent()) {
            fail(job, folder, tooLittle.get());
            return false;
        }
        boolean resume = folder.prepare(
                job, fingerprint, all, texts.of(job.plan().material().calibrate()));
        LOG.info("{}: {} on {} texts", job.version(), resume ? "goes on" : "trains", all.size());
        Process process = TrainingProcess.start(job, folder, around(job, resume));
        return switch (supervised(job, folder, process, stopped)) {
            case End.Exited(int code) when code == 0 -> !handOver(job, folder, ids);
            case End.Exited(int code) -> {
                failed(job, folder, code);
                yield false;
            }
            case End.Lost() -> {
                LOG.info("{}: the training was cancelled, or is another worker's now", job.version());
                folder.forgetAll();
                yield false;
            }
            case End.Erased() -> {
                LOG.info("{}: something it learns from was erased; it begins anew without", job.version());
                folder.forgetAll();
                yield true;
            }
            case End.Stopped() -> {
                claims.putDown(job.claim());
                yield false;
            }
        };
    }

    private List<Example> stillThere(TrainingJob job) {
        return examples.of(jobs.examples(job.id())).stream()
                .filter(example -> example.state() == Example.State.ACTIVE)
                .sorted(Comparator.comparing(Example::id))
                .toList();
    }

    private TrainingProcess.Around around(TrainingJob job, boolean resume) {
        String parent = job.plan().course().parent();
        Path encoder = parent == null ? null : shelf.fetch(job.lang(), parent).path();
        LearnedLanguage language = LearnedLanguage.all().stream()
                .filter(one -> one.lang().equals(job.lang()))
                .findFirst()
                .orElseThrow();
        return new TrainingProcess.Around(encoder, Baselines.utteranceVectors(settings.pack(), language), resume);
    }

    private End supervised(TrainingJob job, JobFolder folder, Process process, BooleanSupplier stopped)
            throws InterruptedException {
        try {
            for (int look = 0; process.isAlive(); look++) {
                if (stopped.getAsBoolean()) {
                    return new End.Stopped();
                }
                if (look % LOOKS_A_BEAT == 0) {
                    Optional<End> over = beat(job, folder);
                    if (over.isPresent()) {
                        return over.get();
                    }
                }
                process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
            return beat(job, folder).orElseGet(() -> new End.Exited(process.exitValue()));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Why there is no sense in going on, if so. A database that is away for a while does not stop a training. */
    private Optional<End> beat(TrainingJob job, JobFolder folder) {
        try {
            TrainingStatus status = TrainingStatus.in(folder.progress()).orElse(null);
            if (!claims.beat(job.claim(), status, folder.logTail())) {
                return Optional.of(new End.Lost());
            }
            return claims.sawErased(job.id()) ? Optional.of(new End.Erased()) : Optional.empty();
        } catch (RuntimeException away) {
            LOG.warn("{}: nobody can be told how far the training is: {}", job.version(), away.toString());
            return Optional.empty();
        }
    }

    /** Whether the model is handed over, or nobody wants it; false where it saw something that was erased meanwhile. */
    private boolean handOver(TrainingJob job, JobFolder folder, List<String> ids)
            throws IOException, InterruptedException {
        shelf.fetch(job.lang(), job.version()).verify();
        if (claims.sawErased(job.id())) {
            folder.forgetAll();
            return false;
        }
        shelf.share(job.lang(), job.version());
        examples.learned(job.version(), ids); // what is erased from now on flags the model
        boolean handed = Patience.with(() -> claims.trained(
                job.claim(), handle -> ModelVersions.add(handle, ModelVersion.of(job, clock.instant()))));
        folder.forget();
        LOG.info("{}: {}", job.version(), handed ? "trained, and waits for the gate" : "nobody wants it any more");
        return true;
    }

    private void failed(TrainingJob job, JobFolder folder, int code) throws IOException, InterruptedException {
        if (code >= KILLED) {
            LOG.warn("{}: the training was killed ({})", job.version(), code);
            Patience.with(() -> claims.again(job.claim(), "the training was killed, exit code " + code));
            return;
        }
        String said = TrainingStatus.in(folder.progress())
                .filter(status -> status.state().equals("failed"))
                .map(TrainingStatus::message)
                .orElseGet(() -> lastLine(folder.logTail()));
        fail(job, folder, said == null || said.isBlank() ? "the training ended with exit code " + code : said);
    }

    private void fail(TrainingJob job, JobFolder folder, String sentence) throws InterruptedException {
        LOG.error("{}: {}", job.version(), sentence);
        Patience.with(() -> claims.failed(job.claim(), sentence));
        try {
            folder.forget();
        } catch (IOException stays) {
            LOG.warn("{}: its data could not be taken away from {}", job.version(), folder.work());
        }
    }

    private Optional<String> tooLittleDisk(TrainingJob job) throws IOException {
        long needed = job.plan().course().kind() == JobKind.FULL ? FULL_NEEDS : HEAD_NEEDS;
        Files.createDirectories(settings.data().root());
        long free = Files.getFileStore(settings.data().root()).getUsableSpace();
        return free >= needed
                ? Optional.empty()
                : Optional.of("the disk of " + settings.data().root() + " has " + free / MEGABYTE
                        + " MB left, and this training needs " + needed / MEGABYTE
                        + " MB; make room, then start it again");
    }

    private static String lastLine(String log) {
        return log.lines()
                .filter(line -> !line.isBlank())
                .reduce("", (before, line) -> line)
                .replaceFirst("^frontdesk: ", "");
    }

    private static String reason(IOException unusable) {
        @Nullable String message = unusable.getMessage();
        return requireNonNull(message == null ? unusable.getClass().getSimpleName() : message);
    }
}
