package io.frontdesk.chat.encoding;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.DataFingerprint;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Vectors of labelled utterances kept in one file, so that a start need not compute them again. */
public final class UtteranceVectors {
    private static final Logger LOG = LoggerFactory.getLogger(UtteranceVectors.class);

    private final Path file;
    private final SentenceEncoder encoder;

    public UtteranceVectors(Path file, SentenceEncoder encoder) {
        this.file = file;
        this.encoder = encoder;
    }

    /** The vectors of {@code utterances}: out of the file where it holds exactly these, else computed and written. */
    public EncodedUtterances of(List<Utterance> utterances) {
        return find(utterances).orElseGet(() -> {
            EncodedUtterances encoded = EncodedUtterances.of(encoder, utterances);
            write(name(utterances), encoded.vectors());
            return encoded;
        });
    }

    /** The vectors of {@code utterances}, if the file holds exactly these in this order. */
    public Optional<EncodedUtterances> find(List<Utterance> utterances) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readUTF().equals(name(utterances))) {
                return Optional.of(new EncodedUtterances(utterances, read(in, utterances.size())));
            }
        } catch (IOException notThere) {
            LOG.debug("no vectors in {}", file);
        }
        return Optional.empty();
    }

    private String name(List<Utterance> utterances) {
        return encoder.name() + " " + orderedFingerprint(utterances);
    }

    private static String orderedFingerprint(List<Utterance> utterances) {
        int order = utterances.stream().map(Utterance::text).toList().hashCode();
        return DataFingerprint.of(utterances) + " " + order;
    }

    private static List<float[]> read(DataInputStream in, int count) throws IOException {
        int width = in.readInt();
        List<float[]> vectors = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            float[] vector = new float[width];
            byte[] bytes = new byte[width * Float.BYTES];
            in.readFully(bytes);
            ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
            vectors.add(vector);
        }
        return vectors;
    }

    private void write(String name, List<float[]> vectors) {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
                out.writeUTF(name);
                out.writeInt(vectors.isEmpty() ? 0 : vectors.getFirst().length);
                for (float[] vector : vectors) {
                    for (float value : vector) {
                        out.writeFloat(value);
                    }
                }
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.warn("the vectors cannot be kept in {}; the next start computes them again", file);
        }
    }
}
