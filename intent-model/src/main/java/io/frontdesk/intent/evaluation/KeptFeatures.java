package io.frontdesk.intent.evaluation;

import io.frontdesk.intent.Utterance;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Features that a model gave for texts, kept so that another head can be fitted to them in seconds. Texts themselves are not
 * kept, only eight bytes of their SHA-256; features lose the lower half of their digits.
 */
public final class KeptFeatures {
    private final List<Row> rows = new ArrayList<>();
    private final Map<Long, Row> byKey = new HashMap<>();

    public void add(Row row) {
        rows.add(row);
        byKey.put(row.key, row);
    }

    /**
     * Adds what a model gave for texts.
     *
     * @param frozen what the encoder gave for them before it was fine-tuned; empty where nobody will ask
     */
    public void add(List<Utterance> texts, LabelledOutputs outputs, Role role, List<float[]> frozen) {
        for (int i = 0; i < texts.size(); i++) {
            add(new Row(
                    key(texts.get(i).text()),
                    outputs.labels().get(i),
                    role,
                    outputs.features().get(i),
                    frozen.isEmpty() ? new float[0] : frozen.get(i)));
        }
    }

    /** Those with one role, in the order they were added. */
    public Stream<Row> rows(Role role) {
        return rows.stream().filter(row -> row.role == role);
    }

    public boolean has(String text) {
        return byKey.containsKey(key(text));
    }

    /** What is kept of a text; it must be there. */
    public Row of(String text) {
        Row row = byKey.get(key(text));
        if (row == null) {
            throw new IllegalArgumentException("no feature is kept of this text");
        }
        return row;
    }

    public void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(rows.size());
            for (Row row : rows) {
                out.writeLong(row.key);
                out.writeInt(row.label);
                out.writeBoolean(row.role == Role.HELD_OUT);
                write(out, row.feature);
                write(out, row.frozen);
            }
        }
    }

    /** What {@link #write} wrote; an {@link IOException} where the file ends too early. */
    public static KeptFeatures read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            KeptFeatures kept = new KeptFeatures();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                long key = in.readLong();
                int label = in.readInt();
                Role role = in.readBoolean() ? Role.HELD_OUT : Role.LEARNED;
                kept.add(new Row(key, label, role, vector(in), vector(in)));
            }
            return kept;
        }
    }

    private static void write(DataOutputStream out, float[] vector) throws IOException {
        out.writeShort(vector.length);
        for (float value : vector) {
            out.writeShort(Float.floatToFloat16(value));
        }
    }

    private static float[] vector(DataInputStream in) throws IOException {
        float[] vector = new float[in.readUnsignedShort()];
        for (int d = 0; d < vector.length; d++) {
            vector[d] = Float.float16ToFloat(in.readShort());
        }
        return vector;
    }

    /** By what a text is known. */
    public static long key(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What a text was to the model. */
    public enum Role {
        LEARNED,
        HELD_OUT
    }

    /** What is kept of one text. */
    public static final class Row {
        private final long key;
        private final int label;
        private final Role role;
        private final float[] feature;
        private final float[] frozen;

        /**
         * Keeps these of a text.
         *
         * @param label the place of its label among those of the model that gave the feature
         * @param frozen what the encoder gave before it was fine-tuned; may be empty
         */
        public Row(long key, int label, Role role, float[] feature, float[] frozen) {
            this.key = key;
            this.label = label;
            this.role = role;
            this.feature = feature.clone();
            this.frozen = frozen.clone();
        }

        public long key() {
            return key;
        }

        public int label() {
            return label;
        }

        public Role role() {
            return role;
        }

        public float[] feature() {
            return feature.clone();
        }

        public float[] frozen() {
            return frozen.clone();
        }
    }
}
