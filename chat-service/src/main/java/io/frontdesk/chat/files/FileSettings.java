package io.frontdesk.chat.files;

import static java.util.Objects.requireNonNull;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Which files are taken and where they are kept.
 *
 * @param folder where they lie; several nodes need one that they share, or S3
 * @param largest the most bytes of one file
 * @param unsentFor how long one is kept that no message carries
 */
@ConfigurationProperties("frontdesk.files")
public record FileSettings(
        @Bindable(defaultValue = "data/files") String folder,
        @Bindable(defaultValue = "10MB") @ReadableBytes long largest,
        @Bindable(defaultValue = "1d") Duration unsentFor) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    public FileSettings {
        requireNonNull(folder, "folder");
        requireNonNull(unsentFor, "unsentFor");
        if (largest < 1) {
            throw new IllegalArgumentException("frontdesk.files.largest must be at least one byte, got " + largest);
        }
        if (unsentFor.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("frontdesk.files.unsent-for must be a minute or more, got " + unsentFor);
        }
    }

    Path path() {
        return Path.of(folder);
    }

    /** Where files lie while they come in. */
    Path incoming() {
        return path().resolve("incoming");
    }
}
