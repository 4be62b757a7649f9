package io.frontdesk.intent.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontdesk.intent.Utterance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether two sets of utterances are the same, whatever the order of their rows. */
public final class DataFingerprint {
    private DataFingerprint() {}

    /** The SHA-256, in hexadecimal, of the sorted texts and labels. */
    public static String of(List<Utterance> utterances) {
        MessageDigest digest = sha256();
        utterances.stream()
                .map(utterance -> utterance.label() + '\t' + utterance.text() + '\n')
                .sorted()
                .forEach(row -> digest.update(row.getBytes(UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
