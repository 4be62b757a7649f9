package io.frontdesk.chat.files;

import static java.util.Objects.requireNonNull;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * The S3 bucket in which contents lie instead of a folder.
 *
 * @param endpoint address of the service where it is not Amazon's
 * @param accessKey together with {@code secretKey}; without them the usual places of the environment are searched
 * @param prefix what every key begins with
 */
@ConfigurationProperties("frontdesk.files.s3")
@Requires(property = "frontdesk.files.s3.bucket")
record S3Settings(
        String bucket,
        @Nullable String endpoint,
        @Bindable(defaultValue = "us-east-1") String region,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @Bindable(defaultValue = "files/") String prefix) {
    S3Settings {
        requireNonNull(bucket, "bucket");
        requireNonNull(region, "region");
        requireNonNull(prefix, "prefix");
        if ((accessKey == null) != (secretKey == null)) {
            throw new IllegalArgumentException(
                    "frontdesk.files.s3 needs both access-key and secret-key, or neither of them");
        }
    }
}
