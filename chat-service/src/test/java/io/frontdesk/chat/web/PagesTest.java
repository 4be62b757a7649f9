package io.frontdesk.chat.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

class PagesTest {
    @TempDir
    static Path home;

    private static TestApp app;
    private static String homeBefore;

    @BeforeAll
    static void start() throws IOException {
        Path web = Files.createDirectories(home.resolve("web"));
        Files.createDirectories(web.resolve("console/assets"));
        Files.createDirectories(web.resolve("demo"));
        Files.writeString(web.resolve("index.html"), "<!doctype html><title>A shop</title>");
        Files.writeString(web.resolve("company.html"), "<!doctype html><title>Any company</title>");
        Files.writeString(web.resolve("widget.js"), "customElements.define('x-y', class extends HTMLElement {})");
        Files.writeString(web.resolve("console/index.html"), "<!doctype html><title>Console</title>");
        Files.writeString(web.resolve("console/assets/index-Bx3k9_aZ.js"), "console.log(1)");
        Files.writeString(home.resolve("secret.txt"), "not for browsers");
        homeBefore = System.getProperty("frontdesk.home", ".");
        System.setProperty("frontdesk.home", home.toString());
        app = TestApp.start();
    }

    @AfterAll
    static void stop() {
        app.close();
        System.setProperty("frontdesk.home", homeBefore);
    }

    @Test
    void pagesCarryAPolicyThatLoadsNothingFromElsewhere() {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "content-type")).startsWith("text/html");
        assertThat(header(page, "content-security-policy")).contains("default-src 'self'");
        assertThat(header(page, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(page, "referrer-policy")).isNotEmpty();
    }

    @Test
    void theShopHasItsOwnPageAndAnyOtherCompanyThatOfItsPack() throws IOException {
        assertThat(get("/").body()).contains("A shop");
        assertThat(get("/demo/company.json").body()).isEqualTo("{\"name\":\"shop\"}");
        Path words = Files.writeString(app.data().resolve("pack/page.json"), "{\"en\": {\"name\": \"Alderquay\"}}");
        try {
            assertThat(get("/").body()).contains("Any company");
            assertThat(get("/demo/company.json").body()).contains("Alderquay");
        } finally {
            Files.delete(words);
        }
    }

    @Test
    void theConsoleIsFramedByNobodyAndNoPageRunsInlineScripts() {
        for (String path : new String[] {"/console/", "/console/inbox/3", "/docs"}) {
            assertThat(header(get(path), "content-security-policy")).as(path).contains("frame-ancestors 'none'");
        }
        for (String path : new String[] {"/", "/console/", "/docs"}) {
            HttpResponse<String> page = get(path);
            assertThat(header(page, "content-security-policy")).as(path).contains("script-src 'self';");
            assertThat(header(page, "cross-origin-opener-policy")).as(path).isEqualTo("same-origin");
            assertThat(header(page, "strict-transport-security")).as(path).isEmpty();
        }
        assertThat(header(get("/"), "content-security-policy")).contains("style-src 'self';");
    }

    @Test
    void answersOfTheApiAreNeitherKeptNorFramedNorRun() {
        for (String path : new String[] {"/api/auth/oidc", "/api/admin/users", "/api/conversations/x"}) {
            HttpResponse<String> answer = get(path);
            assertThat(header(answer, "cache-control")).as(path).isEqualTo("no-store");
            assertThat(header(answer, "content-security-policy")).as(path).contains("default-src 'none'");
            assertThat(header(answer, "x-content-type-options")).as(path).isEqualTo("nosniff");
        }
    }

    @Test
    void theWidgetMayBeUsedByOtherSitesAndIsAskedForAgain() {
        HttpResponse<String> script = get("/widget.js");
        assertThat(header(script, "content-type")).startsWith("text/javascript");
        assertThat(header(script, "access-control-allow-origin")).isEqualTo("*");
        assertThat(header(script, "cache-control")).contains("no-cache");
        HttpResponse<String> again =
                app.send(app.request("/widget.js").header("If-None-Match", header(script, "etag")));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void everyPathOfTheConsoleIsItsOnePageAndHashedFilesStay() {
        assertThat(get("/console/").body()).contains("Console");
        assertThat(get("/console/inbox/3").body()).contains("Console");
        assertThat(get("/console").statusCode()).isEqualTo(303);
        assertThat(header(get("/console/assets/index-Bx3k9_aZ.js"), "cache-control"))
                .contains("immutable");
        assertThat(get("/console/assets/missing.js").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingOutsideTheFolderIsServed() {
        for (String path : new String[] {
            "/assets/../../secret.txt", "/assets/%2e%2e/%2e%2e/secret.txt", "/console/..%2f..%2fsecret.txt"
        }) {
            HttpResponse<String> response = get(path);
            assertThat(response.body()).as(path).doesNotContain("not for browsers");
            assertThat(response.statusCode()).as(path).isNotEqualTo(200);
        }
    }

    @Test
    void theApiIsDocumentedWithoutLoadingAnythingFromElsewhere() {
        assertThat(get("/docs").body())
                .contains("/docs/docs.js")
                .doesNotContain("http://")
                .doesNotContain("https://");
        assertThat(get("/docs/openapi.yml").body())
                .contains("/api/admin/faq")
                .contains("/api/admin/conversations")
                .contains("/api/conversations");
        assertThat(get("/docs/res/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> get(String path) {
        return app.send(app.request(path).GET());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
