package io.frontdesk.chat.learning.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.learning.UtteranceStore;
import io.frontdesk.chat.learning.job.JobKind;
import io.frontdesk.chat.learning.job.TrainingJob;
import io.frontdesk.intent.Utterance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one training has its data, its progress and its log while it runs. One that was cut off finds its folder again and
 * goes on, where it is to learn from the same data; when it is through, nothing of the data stays.
 */
record JobFolder(Path work, Path out) {
    private static final String TRAIN = "train.csv";
    private static final String CALIBRATE = "calibrate.csv";
    private static final String OWNER = "job";
    private static final int TAIL_BYTES = 8_000;

    JobFolder {
        requireNonNull(work, "work");
        requireNonNull(out, "out");
    }

    static JobFolder of(DataFolder data, TrainingJob job, Path out) {
        return new JobFolder(data.training(job.lang()), out);
    }

    /** Writes the data; true where a training that was cut off before can be gone on with. */
    boolean prepare(TrainingJob job, String fingerprint, List<Utterance> learn, List<Utterance> calibrate)
            throws IOException {
        Files.createDirectories(work);
        List<String> owner = List.of(job.id(), fingerprint);
        boolean same = owner.equals(lines(work.resolve(OWNER)));
        if (!same) {
            forget();
            Files.deleteIfExists(log());
        }
        Files.deleteIfExists(progress());
        UtteranceStore.write(train(), learn);
        if (!calibrate.isEmpty()) {
            UtteranceStore.write(calibrate(), calibrate);
        }
        Files.writeString(work.resolve(OWNER), String.join("\n", owner), UTF_8);
        return same && job.plan().course().kind() == JobKind.FULL;
    }

    Path train() {
        return work.resolve(TRAIN);
    }

    Path calibrate() {
        return work.resolve(CALIBRATE);
    }

    boolean isCalibrated() {
        return Files.exists(calibrate());
    }

    Path progress() {
        return work.resolve("progress.json");
    }

    Path log() {
        return work.resolve("train.log");
    }

    /** The end of the log; what is cut in the middle of a line begins with the next. */
    String logTail() {
        try (SeekableByteChannel channel = Files.newByteChannel(log())) {
            long from = Math.max(0, channel.size() - TAIL_BYTES);
            channel.position(from);
            ByteBuffer bytes = ByteBuffer.allocate(TAIL_BYTES);
            int read = channel.read(bytes);
            while (read >= 0 && bytes.hasRemaining()) {
                read = channel.read(bytes);
            }
            String text = new String(bytes.array(), 0, bytes.position(), UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        } catch (IOException none) {
            return "";
        }
    }

    /** Takes away the data and whatever was half done; the log stays until the next training. */
    void forget() throws IOException {
        Files.deleteIfExists(work.resolve(OWNER));
        Files.deleteIfExists(train());
        Files.deleteIfExists(calibrate());
        delete(out.resolveSibling("." + out.getFileName() + ".work"));
    }

    /** Takes away the model too, of which nobody knows yet. */
    void forgetAll() throws IOException {
        forget();
        delete(out);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, UTF_8);
        } catch (IOException none) {
            return List.of();
        }
    }
}
