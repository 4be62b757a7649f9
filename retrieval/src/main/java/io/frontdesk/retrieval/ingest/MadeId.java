package io.frontdesk.retrieval.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** An id made from a question where the file has none: the same question gives the same id at every import. */
public final class MadeId {
    private static final int BYTES = 6;
    private static final Pattern UNSPOKEN = Pattern.compile("[^\\p{L}\\p{N}\\p{So}]");

    private MadeId() {}

    public static String of(String question) {
        String normal = normal(question);
        byte[] hash = sha256(normal.isEmpty() ? question.strip() : normal);
        return "q-" + HexFormat.of().formatHex(hash, 0, BYTES);
    }

    /** A question without case, width, punctuation and spaces. */
    public static String normal(String question) {
        String folded = Normalizer.normalize(question, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return UNSPOKEN.matcher(folded).replaceAll("");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
