package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.knowledge.rehearsal.story.StoryResult.Told;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/** A problem document (RFC 9457) about a draft that was not published, for saved tests fail on it. */
@Serdeable
record FailingTests(String type, String title, int status, String detail, List<Told> failing) {
    static HttpResponse<FailingTests> response(List<Told> failing) {
        FailingTests body = new FailingTests(
                "failing-tests",
                "Saved tests fail",
                HttpStatus.CONFLICT.getCode(),
                failing.size()
                        + " saved tests fail on this draft; nothing was changed. Correct the draft or the tests, or "
                        + "publish with 'anyway'.",
                failing);
        return HttpResponse.<FailingTests>status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .body(body);
    }
}
