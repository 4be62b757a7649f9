package io.frontdesk.chat.identity.customer;

import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.identity.audit.AuditNote;
import io.frontdesk.chat.identity.customer.CustomerRevocations.Revocation;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Lets administrators void host sites' tokens: one customer's, or everybody's after a secret leaked. */
@Controller("/api/admin/revocations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RevocationsController {
    private static final int LONGEST_SUBJECT = 200;

    private final CustomerRevocations revocations;

    RevocationsController(CustomerRevocations revocations) {
        this.revocations = revocations;
    }

    /** A revocation as the API shows it; {@code sub} is {@code *} for everybody. */
    @Serdeable
    record RevocationView(String sub, Instant before) {
        static RevocationView of(Revocation revocation) {
            return new RevocationView(revocation.subject(), revocation.before());
        }
    }

    /** All revocations, the newest first. */
    @Serdeable
    record RevocationViews(List<RevocationView> revocations) {}

    @Get
    RevocationViews list() {
        return new RevocationViews(
                revocations.all().stream().map(RevocationView::of).toList());
    }

    /** Tokens issued before {@code before}, by default now, count no longer. */
    @Post
    @Status(HttpStatus.CREATED)
    RevocationView revoke(@Body String body, HttpRequest<?> request) {
        JsonBody fields = JsonBody.of(body);
        String subject = fields.line("sub", LONGEST_SUBJECT);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        // A token's time is in whole seconds, so that one made within this second must not pass for later.
        Instant soon = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        Optional<Instant> before = fields.time("before");
        if (before.filter(time -> time.isAfter(soon)).isPresent()) {
            throw RefusedField.of("before", "'before' must not be in the future.");
        }
        Revocation revocation = new Revocation(subject, before.orElse(soon));
        revocations.revoke(revocation);
        AuditNote.on(request, subject, "issued before " + revocation.before());
        return RevocationView.of(revocation);
    }
}
