package io.frontdesk.chat.learning.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.learning.UtteranceStore;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.UtteranceFile;
import jakarta.inject.Singleton;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The texts of trainings, for workers that have no pack, and for doing a training again when the pack has changed. Holds no
 * examples: those are found by their ids, as long as nobody erased them. Blocks the caller.
 */
@Singleton
public final class TrainingTexts {
    private final Store store;

    public TrainingTexts(Store store) {
        this.store = store;
    }

    /** Keeps {@code texts}, once however often; the digest finds them. */
    public String keep(List<Utterance> texts) {
        byte[] csv = UtteranceStore.csv(texts).getBytes(UTF_8);
        String digest = digest(csv);
        byte[] body = zipped(csv);
        store.change(handle -> handle.createUpdate(
                                "INSERT INTO training_text (digest, body) VALUES (:digest, :body) ON CONFLICT DO NOTHING")
                        .bind("digest", digest)
                        .bind("body", body)
                        .execute())
                .block();
        return digest;
    }

    public List<Utterance> of(String digest) {
        byte[] body =
                store.readNow(handle -> handle.createQuery("SELECT body FROM training_text WHERE digest = :digest")
                        .bind("digest", digest)
                        .mapTo(byte[].class)
                        .one());
        byte[] csv = unzipped(body);
        boolean none = UtteranceStore.csv(List.of()).getBytes(UTF_8).length == csv.length;
        return none ? List.of() : UtteranceFile.scan(csv, digest + ".csv").utterances();
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] unzipped(byte[] bytes) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return zip.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the texts of a training cannot be read", broken);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("every Java has SHA-256", broken);
        }
    }
}
