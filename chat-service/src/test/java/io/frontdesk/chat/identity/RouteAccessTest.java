package io.frontdesk.chat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import io.micronaut.core.util.PathMatcher;
import io.micronaut.http.HttpMethod;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.config.InterceptUrlMapPattern;
import io.micronaut.security.config.SecurityConfiguration;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class RouteAccessTest {
    /** Where the framework itself asks for no role because it answers for itself. */
    private static final Set<String> FRAMEWORK = Set.of("/health", "/health/{selector}");

    private static TestApp app;

    @BeforeAll
    static void start() {
        app = TestApp.start();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void everyRouteDeclaresWhoMayUseIt() {
        List<InterceptUrlMapPattern> patterns =
                app.bean(SecurityConfiguration.class).getInterceptUrlMap();
        assertThat(routes().filter(route -> !isDeclared(route, patterns)).map(RouteAccessTest::name))
                .isEmpty();
    }

    @Test
    void everyAdminRouteRefusesWhoeverHasNoTokenOrAWrongOne() {
        List<UriRouteInfo<?, ?>> admin =
                routes().filter(route -> path(route).startsWith("/api/admin")).toList();
        assertThat(admin).hasSizeGreaterThanOrEqualTo(10);
        for (UriRouteInfo<?, ?> route : admin) {
            assertRefused(route, null);
            assertRefused(route, "Bearer fd_wrongwrongwrongwrongwrongwrong");
        }
    }

    private static void assertRefused(UriRouteInfo<?, ?> route, String authorization) {
        String path = path(route).replaceAll("\\{\\?.*}", "").replaceAll("\\{[^}]*}", "1");
        var request = app.request(path).method(route.getHttpMethodName(), BodyPublishers.noBody());
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> response = app.send(request);
        assertThat(response.statusCode()).as(name(route)).isEqualTo(401);
        assertThat(response.headers().firstValue("content-type").orElse(""))
                .as(name(route))
                .contains("application/problem+json");
        assertThat(response.body()).as(name(route)).contains("\"title\"");
    }

    private static Stream<UriRouteInfo<?, ?>> routes() {
        return app.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.OPTIONS
                        && route.getHttpMethod() != HttpMethod.HEAD
                        && route.getHttpMethod() != HttpMethod.TRACE);
    }

    private static boolean isDeclared(UriRouteInfo<?, ?> route, List<InterceptUrlMapPattern> patterns) {
        return FRAMEWORK.contains(path(route))
                || route.getTargetMethod().hasAnnotation(Secured.class)
                || patterns.stream()
                        .anyMatch(pattern -> PathMatcher.ANT.matches(
                                pattern.getPattern(), path(route).replaceAll("\\{[^}]*}", "1")));
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + path(route);
    }
}
