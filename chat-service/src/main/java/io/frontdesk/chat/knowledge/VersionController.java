package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.knowledge.publishing.Publisher;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.chat.knowledge.version.Version;
import io.frontdesk.chat.knowledge.version.Versions;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;

/** The versions there were, what differs between any two, and the way back to each. */
@Controller("/api/admin/knowledge/versions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class VersionController {
    private static final int LARGEST_PAGE = 500;

    private final Versions versions;
    private final Publisher publisher;
    private final VersionAnswers answers;

    VersionController(Versions versions, Publisher publisher, VersionAnswers answers) {
        this.versions = versions;
        this.publisher = publisher;
        this.answers = answers;
    }

    /** The newest first, below version {@code before} where given. */
    @Get
    VersionView.Page list(@QueryValue @Nullable Long before, @QueryValue(defaultValue = "50") int limit) {
        return new VersionView.Page(
                answers.served(),
                answers.reading(),
                versions.list(before == null ? Long.MAX_VALUE : before, Math.clamp(limit, 1, LARGEST_PAGE)).stream()
                        .map(VersionView::of)
                        .toList());
    }

    @Get("/{number}")
    VersionView show(long number) {
        return VersionView.of(require(number));
    }

    @Get("/{from}/difference/{to}")
    ChangeView.Page difference(
            long from,
            long to,
            @QueryValue(defaultValue = "0") int offset,
            @QueryValue(defaultValue = "100") int limit) {
        require(from);
        require(to);
        return ChangeView.Page.of(versions.difference(from, to), offset, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** Makes what version {@code number} was the newest version. */
    @Post("/{number}/restore")
    HttpResponse<?> restore(HttpRequest<?> request, Authentication caller, long number, @Body @Nullable String body) {
        Version wanted = require(number);
        String note = PublishRequest.of(body).note();
        String said = note.isEmpty() ? "version " + number : note;
        return answers.response(request, publisher.restore(wanted, Author.of(caller), said));
    }

    private Version require(long number) {
        return versions.find(number)
                .orElseThrow(
                        () -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no version " + number + "."));
    }
}
