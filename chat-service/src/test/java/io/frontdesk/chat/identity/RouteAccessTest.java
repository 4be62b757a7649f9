package io.frontdesk.chat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestDesk;
import io.frontdesk.chat.identity.staff.Role;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every route there is, called by everybody there can be, against the table of who may. */
class RouteAccessTest {
    private static TestApp app;
    private static Map<String, Bearer> bearers;

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of("frontdesk.limits.logins", 1_000));
        bearers = Bearer.all(app, new TestDesk(app));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void theTableNamesEveryRouteAndNoOther() {
        Set<String> routes = routes().map(RouteAccessTest::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(RouteTable.ROUTES.keySet()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void everyRouteLetsInWhoMayAndNobodyElse() {
        for (UriRouteInfo<?, ?> route : routes().toList()) {
            Optional<Role> needed = RouteTable.needed(name(route));
            if (needed.isPresent() || RouteTable.isForSignedIn(name(route))) {
                bearers.forEach((who, bearer) -> assertAccess(route, needed, who, bearer));
            }
        }
    }

    @Test
    void noTokenOfAnyKindHarmsAnOpenRoute() {
        for (UriRouteInfo<?, ?> route : routes().toList()) {
            if (RouteTable.isOpen(name(route))) {
                bearers.forEach((who, bearer) -> assertThat(call(route, bearer).statusCode())
                        .as("%s by %s", name(route), who)
                        .isNotIn(401, 403)
                        .isLessThan(500));
            }
        }
    }

    @Test
    void aVisitorSeesNoConversationButTheirOwn() {
        for (UriRouteInfo<?, ?> route : routes().toList()) {
            if (RouteTable.isForOwner(name(route))) {
                bearers.forEach((who, bearer) -> assertThat(call(route, bearer).statusCode())
                        .as("%s by %s", name(route), who)
                        .isIn(400, 404, 415));
            }
        }
    }

    private static void assertAccess(UriRouteInfo<?, ?> route, Optional<Role> needed, String who, Bearer bearer) {
        HttpResponse<String> response = call(route, bearer);
        int expected = bearer.role().isEmpty() ? 401 : 403;
        boolean may = bearer.role()
                .filter(role -> needed.map(role::includes).orElse(true))
                .isPresent();
        if (may) {
            assertThat(response.statusCode())
                    .as("%s by %s", name(route), who)
                    .isNotIn(401, 403)
                    .isLessThan(500);
        } else {
            assertThat(response.statusCode()).as("%s by %s", name(route), who).isEqualTo(expected);
            assertThat(response.headers().firstValue("content-type").orElse(""))
                    .as("%s by %s", name(route), who)
                    .contains("application/problem+json");
        }
    }

    /** Variables get a value that names nothing, so that a call which is let in changes nothing. */
    private static HttpResponse<String> call(UriRouteInfo<?, ?> route, Bearer bearer) {
        String path = path(route).replaceAll("\\{\\?.*}", "").replaceAll("\\{[^}]*}", "1");
        HttpRequest.Builder request = app.request(path).method(route.getHttpMethodName(), BodyPublishers.noBody());
        bearer.header().ifPresent(header -> request.header("Authorization", header));
        return app.send(request);
    }

    private static Stream<UriRouteInfo<?, ?>> routes() {
        return app.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.OPTIONS
                        && route.getHttpMethod() != HttpMethod.HEAD
                        && route.getHttpMethod() != HttpMethod.TRACE);
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + path(route);
    }
}
