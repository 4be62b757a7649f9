package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.identity.audit.AuditNote;
import io.frontdesk.chat.knowledge.version.Publication;
import io.frontdesk.chat.knowledge.version.Version;
import io.frontdesk.chat.knowledge.version.Versions;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/** Tells callers, and the audit log, what became of a version that was wanted. */
@Singleton
final class VersionAnswers {
    private final Versions versions;
    private final KnowledgeBase knowledge;

    VersionAnswers(Versions versions, KnowledgeBase knowledge) {
        this.versions = versions;
        this.knowledge = knowledge;
    }

    HttpResponse<?> response(HttpRequest<?> request, Publication outcome) {
        return switch (outcome) {
            case Publication.Published(Version version) -> made(request, version);
            case Publication.Nothing() -> unchanged();
            case Publication.Outdated late -> OutdatedDraft.response(late.by(), null);
        };
    }

    /** The version that this node answers from. */
    String served() {
        return knowledge.version();
    }

    /** Whether this node still reads answers of that version. */
    boolean reading() {
        return knowledge.hasUnreadAnswers();
    }

    private HttpResponse<?> made(HttpRequest<?> request, Version version) {
        note(request, version);
        return HttpResponse.ok(new VersionView.Made(true, VersionView.of(version), served()));
    }

    static void note(HttpRequest<?> request, Version version) {
        Version.Counts counts = version.counts();
        AuditNote.on(
                request,
                "versions/" + version.number(),
                version.kind().code() + " " + version.note() + ": " + counts.added() + " added, " + counts.changed()
                        + " changed, " + counts.removed() + " removed");
    }

    private HttpResponse<?> unchanged() {
        Version newest =
                versions.newest().orElseThrow(() -> new IllegalStateException("the first start makes a version"));
        return HttpResponse.ok(new VersionView.Made(false, VersionView.of(newest), served()));
    }
}
