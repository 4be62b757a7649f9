package io.frontdesk.intent.registry;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Where a model came from, so that it can be made again.
 *
 * @param base the pre-trained checkpoint it started from
 * @param data the fingerprint of the utterances it learned from
 * @param code the version of the program that trained it
 * @param device what it was trained on, {@code cpu} or {@code gpu}
 * @param seconds how long the training took
 */
public record ModelOrigin(
        String base, String lang, String data, long seed, String code, String device, double seconds, Instant created) {
    public ModelOrigin {
        requireNonNull(base, "base");
        requireNonNull(lang, "lang");
        requireNonNull(data, "data");
        requireNonNull(code, "code");
        requireNonNull(device, "device");
        requireNonNull(created, "created");
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException("seconds must not be negative, got " + seconds);
        }
    }
}
