package io.frontdesk.chat.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

import java.net.URI;

/** Serves the company's demo page, the widget's script and the console; the console's own paths all get its one page. */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PagesController {
    private final WebFolder files;
    private final CompanyPage company;

    PagesController(WebFolder files, CompanyPage company) {
        this.files = files;
        this.company = company;
    }

    @Get
    HttpResponse<byte[]> demo(HttpRequest<?> request) {
        return file(request, company.file());
    }

    @Get(value = "/demo/company.json", produces = MediaType.APPLICATION_JSON)
    byte[] company() {
        return company.words();
    }

    @Get("/widget.js")
    HttpResponse<byte[]> widget(HttpRequest<?> request) {
        return file(request, "widget.js");
    }

    @Get("/favicon.ico")
    HttpResponse<byte[]> icon(HttpRequest<?> request) {
        return file(request, "favicon.ico");
    }

    @Get("/assets/{+path}")
    HttpResponse<byte[]> asset(HttpRequest<?> request, String path) {
        return file(request, "assets/" + path);
    }

    @Get("/demo/{+path}")
    HttpResponse<byte[]> demoFile(HttpRequest<?> request, String path) {
        return file(request, "demo/" + path);
    }

    @Get("/console")
    HttpResponse<?> console(HttpRequest<?> request) {
        return request.getPath().endsWith("/") ? consolePage(request) : HttpResponse.seeOther(URI.create("/console/"));
    }

    @Get("/console/{+path}")
    HttpResponse<byte[]> consoleFile(HttpRequest<?> request, String path) {
        return path.contains(".") ? file(request, "console/" + path) : consolePage(request);
    }

    private HttpResponse<byte[]> consolePage(HttpRequest<?> request) {
        return file(request, "console/index.html");
    }

    private HttpResponse<byte[]> file(HttpRequest<?> request, String path) {
        return files.find(path).map(found -> WebResponse.of(request, found)).orElseGet(HttpResponse::notFound);
    }
}
