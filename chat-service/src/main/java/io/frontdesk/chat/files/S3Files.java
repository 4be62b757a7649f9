package io.frontdesk.chat.files;

import io.frontdesk.chat.conversation.FileId;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Contents in a bucket, on Amazon S3 or whatever speaks like it. */
@Singleton
@Requires(bean = S3Settings.class)
final class S3Files implements FileStore {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final S3Settings settings;
    private final S3Client client;

    S3Files(S3Settings settings) {
        this.settings = settings;
        this.client = client(settings);
    }

    @Override
    public void put(FileId id, Path file) throws IOException {
        attempt(() -> client.putObject(
                request -> request.bucket(settings.bucket()).key(key(id)), RequestBody.fromFile(file)));
        Files.delete(file);
    }

    @Override
    public Optional<InputStream> open(FileId id) throws IOException {
        return attempt(() -> {
            try {
                return Optional.<InputStream>of(client.getObject(
                        request -> request.bucket(settings.bucket()).key(key(id))));
            } catch (NoSuchKeyException gone) {
                return Optional.<InputStream>empty();
            }
        });
    }

    @Override
    public void delete(FileId id) throws IOException {
        attempt(() ->
                client.deleteObject(request -> request.bucket(settings.bucket()).key(key(id))));
    }

    @Override
    public List<FileId> putBefore(Instant time) throws IOException {
        return attempt(() -> client
                .listObjectsV2Paginator(
                        request -> request.bucket(settings.bucket()).prefix(settings.prefix()))
                .contents()
                .stream()
                .filter(object -> object.lastModified().isBefore(time))
                .flatMap(object ->
                        FileId.parse(object.key().substring(settings.prefix().length())).stream())
                .toList());
    }

    @PreDestroy
    void close() {
        client.close();
    }

    private String key(FileId id) {
        return settings.prefix() + id;
    }

    private static <T> T attempt(Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (SdkException failed) {
            throw new IOException("S3 did not do it", failed);
        }
    }

    private static S3Client client(S3Settings settings) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(PATIENCE)
                        .socketTimeout(PATIENCE)
                        .build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build());
        if (settings.endpoint() != null) {
            builder.endpointOverride(URI.create(settings.endpoint())).forcePathStyle(true);
        }
        if (settings.accessKey() != null && settings.secretKey() != null) {
            builder.credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())));
        }
        return builder.build();
    }
}
