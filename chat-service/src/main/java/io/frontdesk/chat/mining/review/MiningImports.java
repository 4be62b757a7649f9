package io.frontdesk.chat.mining.review;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.mining.DialogueMining;
import io.frontdesk.chat.mining.EncoderVectors;
import io.frontdesk.chat.mining.Mined;
import io.frontdesk.chat.mining.MiningProgress.Step;
import io.frontdesk.chat.mining.past.BadRow;
import io.frontdesk.chat.mining.past.DialogueFile;
import io.frontdesk.chat.mining.past.DialogueImport;
import io.frontdesk.chat.mining.proposal.KnownEntries;
import io.frontdesk.chat.mining.review.ImportRun.Outcome;
import io.frontdesk.chat.mining.review.ImportRun.State;
import io.frontdesk.chat.privacy.mask.PersonalData;
import io.frontdesk.retrieval.index.KnowledgeBase;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Mines uploaded files one after the other, beside the conversations and on one thread, and keeps what they propose. */
@Singleton
final class MiningImports {
    private static final Logger LOG = LoggerFactory.getLogger(MiningImports.class);
    private static final int WAITING = 5;

    private final ImportRuns runs;
    private final UploadedFiles files;
    private final DialogueMining mining;
    private final PersonalData mask;
    private final ExecutorService thread;

    MiningImports(ImportRuns runs, UploadedFiles files, Encoders encoders, KnowledgeBase knowledge, PersonalData mask) {
        this.runs = runs;
        this.files = files;
        this.mask = mask;
        this.mining = new DialogueMining(new EncoderVectors(encoders, 1), new KnownEntries(knowledge));
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                task -> Thread.ofPlatform().daemon().name("mining").unstarted(task));
    }

    /** Begins with what {@code content} gives; it is read by the time this returns. */
    ImportRun begin(InputStream content, String name, String by, boolean skipBad) throws IOException {
        Path file = files.keep(content);
        ImportRun run = runs.put(ImportRun.begun(name, by, Instant.now()));
        try {
            thread.execute(() -> mine(run, file, skipBad));
            return run;
        } catch (RejectedExecutionException full) {
            files.delete(file);
            runs.put(run.ended(State.FAILED, Outcome.NOTHING_YET));
            throw RefusedField.conflict("file", WAITING + " files are waiting already; try again when they are done.");
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void mine(ImportRun run, Path file, boolean skipBad) {
        try {
            DialogueImport read = DialogueFile.read(file, run.file(), mask::mask);
            if (read.dialogues().isEmpty() || (!read.problems().isEmpty() && !skipBad)) {
                runs.put(run.ended(State.REFUSED, new Outcome(null, read.problems())));
            } else {
                keep(
                        run,
                        mining.mine(read.dialogues(), (step, share) -> runs.put(run.at(step, share))),
                        read.problems());
            }
        } catch (IOException | RuntimeException broken) {
            LOG.error("mining {} failed", run.file(), broken);
            runs.put(run.ended(State.FAILED, Outcome.NOTHING_YET));
        } finally {
            files.delete(file);
        }
    }

    private void keep(ImportRun run, Mined mined, List<BadRow> skipped) {
        List<StoredProposal> proposals = IntStream.range(0, mined.proposals().size())
                .mapToObj(place ->
                        StoredProposal.fresh(run.id(), place, mined.proposals().get(place)))
                .toList();
        runs.finish(run.at(Step.DONE, 1).ended(State.DONE, new Outcome(mined.summary(), skipped)), proposals);
    }
}
