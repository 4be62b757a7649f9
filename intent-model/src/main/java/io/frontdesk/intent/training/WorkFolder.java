package io.frontdesk.intent.training;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import ai.djl.ndarray.NDArray;
import io.frontdesk.intent.registry.ModelJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run's checkpoints on disk: one folder per epoch, complete or absent, of which the last and the best are kept.
 * Survives a kill at any moment; not a power cut.
 */
final class WorkFolder {
    private static final String STATE = "state.json";
    private static final String WEIGHTS = "weights.bin";
    private static final String MOMENTS = "moments.bin";
    private static final String EPOCH = "epoch-";

    private final Path folder;

    WorkFolder(Path folder) {
        this.folder = folder;
    }

    /** The state after the last complete epoch, or nothing where there is none. */
    Optional<RunState> last() throws IOException {
        return epochs().stream()
                .max(Comparator.naturalOrder())
                .map(epoch -> ModelJson.read(of(epoch).resolve(STATE), RunState.class));
    }

    void save(RunState state, List<NDArray> weights, List<NDArray> moments) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempDirectory(folder, "draft-");
        write(draft.resolve(WEIGHTS), weights);
        write(draft.resolve(MOMENTS), moments);
        Files.write(draft.resolve(STATE), ModelJson.write(state));
        delete(of(state.epochsDone()));
        Files.move(draft, of(state.epochsDone()), ATOMIC_MOVE);
        for (int epoch : epochs()) {
            if (epoch != state.epochsDone() && epoch != state.bestEpoch()) {
                delete(of(epoch));
            }
        }
    }

    void restoreWeights(int epoch, List<NDArray> weights) throws IOException {
        read(of(epoch).resolve(WEIGHTS), weights);
    }

    void restoreMoments(int epoch, List<NDArray> moments) throws IOException {
        read(of(epoch).resolve(MOMENTS), moments);
    }

    void clear() throws IOException {
        delete(folder);
    }

    private Path of(int epoch) {
        return folder.resolve(EPOCH + epoch);
    }

    private List<Integer> epochs() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> name.startsWith(EPOCH))
                    .map(name -> Integer.valueOf(name.substring(EPOCH.length())))
                    .toList();
        }
    }

    private static void write(Path file, List<NDArray> arrays) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (NDArray array : arrays) {
                float[] values = array.toFloatArray();
                ByteBuffer bytes = bytes(values.length);
                bytes.asFloatBuffer().put(values);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        }
    }

    private static void read(Path file, List<NDArray> arrays) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (NDArray array : arrays) {
                ByteBuffer bytes = bytes(Math.toIntExact(array.size()));
                while (bytes.hasRemaining()) {
                    if (channel.read(bytes) < 0) {
                        throw new IOException(file + " is shorter than the model it should hold");
                    }
                }
                FloatBuffer values = bytes.flip().asFloatBuffer();
                OwnedArrays.fill(array, values);
            }
        }
    }

    private static ByteBuffer bytes(int floats) {
        return ByteBuffer.allocate(floats * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
