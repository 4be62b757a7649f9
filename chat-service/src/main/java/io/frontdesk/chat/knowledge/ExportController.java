package io.frontdesk.chat.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.knowledge.version.Version;
import io.frontdesk.chat.knowledge.version.Versions;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.FaqCsvWriter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.io.StringWriter;
import java.util.List;

/** Any version as a file that can be imported again. */
@Controller("/api/admin/knowledge/export")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExportController {
    private final Versions versions;

    ExportController(Versions versions) {
        this.versions = versions;
    }

    @Get
    HttpResponse<byte[]> export(@QueryValue(defaultValue = "csv") String format, @QueryValue @Nullable Long version) {
        if (!format.equals("csv")) {
            throw RefusedField.of("format", "'format' must be csv.");
        }
        long number = version == null ? newest() : require(version);
        List<FaqEntry> entries = versions.entries(number);
        StringWriter csv = new StringWriter();
        FaqCsvWriter.write(entries, csv);
        return Download.csv("knowledge-" + number + "." + format, csv.toString().getBytes(UTF_8));
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
