package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.knowledge.version.Version;
import io.frontdesk.chat.knowledge.version.Versions;
import io.frontdesk.retrieval.ingest.FaqExport;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Any version as a file that can be imported again. */
@Controller("/api/admin/knowledge/export")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExportController {
    private final Versions versions;

    ExportController(Versions versions) {
        this.versions = versions;
    }

    /**
     * The version of that number, or the newest.
     *
     * @param format csv, xlsx or jsonl
     */
    @Get
    HttpResponse<byte[]> export(@QueryValue(defaultValue = "csv") String format, @QueryValue @Nullable Long version)
            throws IOException {
        ExportFormat wanted = ExportFormat.of(format);
        long number = version == null ? newest() : require(version);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        FaqExport.write(versions.entries(number), wanted.format(), file);
        return Download.of("knowledge-" + number + "." + format, wanted.mediaType(), file.toByteArray());
    }

    private long newest() {
        return versions.newest().map(Version::number).orElse(0L);
    }

    private long require(long number) {
        return versions.find(number)
                .map(Version::number)
                .orElseThrow(
                        () -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no version " + number + "."));
    }
}
