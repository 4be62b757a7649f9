package io.frontdesk.chat.knowledge.replica;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontdesk.chat.conversation.StoreWriter;
import io.frontdesk.retrieval.index.VectorArchive;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Vectors in the database that nodes share, by the hash of their texts. Blocks the caller. */
public final class VectorTable implements VectorArchive {
    /** So many at once that a message that waits behind them does not notice. */
    private static final int SLICE = 64;

    private final Jdbi jdbi;
    private final StoreWriter writer;

    public VectorTable(Jdbi jdbi, StoreWriter writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    @Override
    public Map<String, float[]> find(String encoder, String lang, List<String> texts) {
        Map<String, String> byDigest = new HashMap<>();
        texts.forEach(text -> byDigest.put(digest(text), text));
        Map<String, float[]> found = new HashMap<>();
        for (List<String> slice : slices(List.copyOf(byDigest.keySet()))) {
            jdbi.useHandle(handle -> handle.createQuery("SELECT digest, vector FROM knowledge_vector "
                            + "WHERE encoder = :encoder AND lang = :lang AND digest IN (<digests>)")
                    .bind("encoder", encoder)
                    .bind("lang", lang)
                    .bindList("digests", slice)
                    .map((row, context) -> Map.entry(row.getString("digest"), floats(row.getBytes("vector"))))
                    .forEach(row -> found.put(String.valueOf(byDigest.get(row.getKey())), row.getValue())));
        }
        return found;
    }

    @Override
    public void keep(String encoder, String lang, Map<String, float[]> vectors) {
        for (List<Map.Entry<String, float[]>> slice : slices(List.copyOf(vectors.entrySet()))) {
            writer.commit(handle -> insert(handle, encoder, lang, slice)).block();
        }
    }

    private static int insert(Handle handle, String encoder, String lang, List<Map.Entry<String, float[]>> vectors) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO knowledge_vector (encoder, lang, digest, vector) "
                + "VALUES (:encoder, :lang, :digest, :vector) ON CONFLICT DO NOTHING");
        vectors.forEach(vector -> batch.bind("encoder", encoder)
                .bind("lang", lang)
                .bind("digest", digest(vector.getKey()))
                .bind("vector", bytes(vector.getValue()))
                .add());
        return batch.execute().length;
    }

    private static <T> List<List<T>> slices(List<T> all) {
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SLICE) {
            slices.add(all.subList(from, Math.min(from + SLICE, all.size())));
        }
        return slices;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("every Java has SHA-256", broken);
        }
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
