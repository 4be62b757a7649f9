package io.frontdesk.chat.web;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The API's description and a page to try it, all from this program's own resources. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Frontdesk",
                        version = "1",
                        description =
                                "Conversations for visitors; knowledge, insight and learning for administrators."))
@SecurityScheme(
        name = "admin",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The token that the first start wrote to the file admin-token of the data folder.")
@Controller("/docs")
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocsController {
    private static final String DESCRIPTION = "META-INF/swagger/frontdesk.yml";
    private static final String VIEWER = "META-INF/swagger/views/swagger-ui/res/";

    private final ResourceLoader resources;

    DocsController(ResourceLoader resources) {
        this.resources = resources;
    }

    @Get
    HttpResponse<byte[]> page(HttpRequest<?> request) {
        return resource(request, "docs/index.html");
    }

    @Get("/docs.js")
    HttpResponse<byte[]> script(HttpRequest<?> request) {
        return resource(request, "docs/docs.js");
    }

    @Get("/openapi.yml")
    HttpResponse<byte[]> description(HttpRequest<?> request) {
        return resource(request, DESCRIPTION);
    }

    @Get("/res/{name}")
    HttpResponse<byte[]> viewer(HttpRequest<?> request, String name) {
        return name.matches("[A-Za-z0-9.-]+") && !name.contains("..")
                ? resource(request, VIEWER + name)
                : HttpResponse.notFound();
    }

    private HttpResponse<byte[]> resource(HttpRequest<?> request, String path) {
        return read(path)
                .map(content -> WebResponse.of(request, WebFile.of(path, content)))
                .orElseGet(HttpResponse::notFound);
    }

    private Optional<byte[]> read(String path) {
        Optional<InputStream> found = resources.getResourceAsStream("classpath:" + path);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream stream = found.get()) {
            return Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
