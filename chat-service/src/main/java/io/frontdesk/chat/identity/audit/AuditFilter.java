package io.frontdesk.chat.identity.audit;

import io.frontdesk.chat.identity.limit.ClientAddress;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;

import java.util.Set;

/** Writes an entry for every change made through the admin API, whichever route made it, before the caller hears of it. */
@ServerFilter("/api/admin/**")
final class AuditFilter {
    private static final String ROOT = "/api/admin/";
    private static final Set<HttpMethod> HARMLESS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private final AuditLog log;
    private final ClientAddress addresses;

    AuditFilter(AuditLog log, ClientAddress addresses) {
        this.log = log;
        this.addresses = addresses;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void record(HttpRequest<?> request, HttpResponse<?> response) {
        if (HARMLESS.contains(request.getMethod()) || response.code() / 100 != 2) {
            return;
        }
        request.getUserPrincipal(Authentication.class).ifPresent(caller -> record(request, caller));
    }

    private void record(HttpRequest<?> request, Authentication caller) {
        String path = request.getPath().substring(ROOT.length());
        String resource = path.replaceFirst("/.*", "");
        String rest = path.length() > resource.length() ? path.substring(resource.length() + 1) : "";
        AuditNote note = AuditNote.of(request).orElse(new AuditNote(rest, ""));
        log.write(actor(request, caller), resource + "." + verb(request.getMethod()), note.on(), note.detail());
    }

    private Actor actor(HttpRequest<?> request, Authentication caller) {
        Object name = caller.getAttributes().getOrDefault("name", caller.getName());
        return new Actor(caller.getName(), name.toString(), addresses.of(request));
    }

    private static String verb(HttpMethod method) {
        return switch (method) {
            case POST -> "added";
            case DELETE -> "removed";
            default -> "changed";
        };
    }
}
