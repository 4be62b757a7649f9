package io.frontdesk.retrieval.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the vectors of phrasings in a file, so that publishing embeds only what is new. A cache and nothing more: a broken
 * or missing file costs time, never an answer.
 */
final class VectorCache {
    private static final Logger LOG = LoggerFactory.getLogger(VectorCache.class);
    private static final int FORMAT = 0x46445644;
    private static final int BATCH = 256;

    private final Path file;
    private final Embedders embedders;
    private final VectorArchive archive;
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

    private VectorCache(Path file, Embedders embedders, VectorArchive archive) {
        this.file = file;
        this.embedders = embedders;
        this.archive = archive;
    }

    static VectorCache open(Path file, Embedders embedders, VectorArchive archive) {
        VectorCache cache = new VectorCache(file, embedders, archive);
        if (Files.exists(file)) {
            cache.load();
        }
        return cache;
    }

    /** The vectors of {@code texts} in their order; none where the language has no embedder. */
    List<float[]> of(List<String> texts, String lang) {
        if (!embedders.languages().contains(lang)) {
            return List.of();
        }
        List<String> missing = missing(texts, lang);
        for (int from = 0; from < missing.size(); from += BATCH) {
            fetch(missing.subList(from, Math.min(from + BATCH, missing.size())), lang);
        }
        return texts.stream().map(text -> vectors.get(key(text, lang))).toList();
    }

    /** How many of {@code texts} would have to be embedded; those that the archive has are at hand afterwards. */
    int unknown(List<String> texts, String lang) {
        if (!embedders.languages().contains(lang)) {
            return 0;
        }
        List<String> missing = missing(texts, lang);
        missing.removeAll(recalled(missing, lang).keySet());
        return missing.size();
    }

    /** The vector of {@code text} where it is at hand. */
    Optional<float[]> known(String text, String lang) {
        return Optional.ofNullable(vectors.get(key(text, lang)));
    }

    private List<String> missing(List<String> texts, String lang) {
        return new ArrayList<>(new LinkedHashSet<>(texts.stream()
                .filter(text -> !vectors.containsKey(key(text, lang)))
                .toList()));
    }

    /** What the archive has of {@code texts}, which is at hand from now on. */
    private Map<String, float[]> recalled(List<String> texts, String lang) {
        Map<String, float[]> found = archive.find(embedders.name(lang), lang, texts);
        found.forEach((text, vector) -> vectors.put(key(text, lang), vector));
        return found;
    }

    private void fetch(List<String> batch, String lang) {
        Map<String, float[]> known = recalled(batch, lang);
        List<String> unknown =
                batch.stream().filter(text -> !known.containsKey(text)).toList();
        List<float[]> made = embedders.embedAll(unknown, lang);
        Map<String, float[]> fresh = new HashMap<>();
        for (int i = 0; i < unknown.size(); i++) {
            fresh.put(unknown.get(i), made.get(i));
        }
        if (!fresh.isEmpty()) {
            archive.keep(embedders.name(lang), lang, fresh);
            fresh.forEach((text, vector) -> vectors.put(key(text, lang), vector));
        }
    }

    void save() throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary)))) {
            out.writeInt(FORMAT);
            out.writeInt(vectors.size());
            for (Map.Entry<String, float[]> vector : vectors.entrySet()) {
                byte[] key = vector.getKey().getBytes(UTF_8);
                out.writeInt(key.length);
                out.write(key);
                out.writeInt(vector.getValue().length);
                ByteBuffer bytes = ByteBuffer.allocate(vector.getValue().length * Float.BYTES);
                bytes.asFloatBuffer().put(vector.getValue());
                out.write(bytes.array());
            }
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void load() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != FORMAT) {
                throw new IOException("it is of another version or no vector cache");
            }
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                byte[] key = in.readNBytes(in.readInt());
                float[] vector = new float[in.readInt()];
                byte[] bytes = in.readNBytes(vector.length * Float.BYTES);
                ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
                vectors.put(new String(key, UTF_8), vector);
            }
        } catch (IOException | BufferUnderflowException broken) {
            LOG.warn("The vector cache {} is not readable and is made anew: {}", file, broken.getMessage());
            vectors.clear();
        }
    }

    /** Another encoder's vector of the same text is another vector. */
    private String key(String text, String lang) {
        return lang + '\u0000' + embedders.name(lang) + '\u0000' + text;
    }
}
