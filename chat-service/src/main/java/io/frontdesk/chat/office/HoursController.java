package io.frontdesk.chat.office;

import io.frontdesk.chat.handoff.BadHours;
import io.frontdesk.chat.handoff.HoursPreview;
import io.frontdesk.chat.handoff.OpeningHours;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.exceptions.HttpStatusException;
import reactor.core.publisher.Mono;

/**
 * When the desk is open: {@code {time_zone, week: {monday: [{from, to}]}, holidays: [{date, name: {en, zh}, open?}], teams}};
 * without a week it always is.
 */
@Controller("/api/admin/hours")
final class HoursController {
    private final OpeningHours hours;
    private final HoursPreview preview;

    HoursController(OpeningHours hours, HoursPreview preview) {
        this.hours = hours;
        this.preview = preview;
    }

    @Get(produces = MediaType.APPLICATION_JSON)
    String hours() {
        return hours.json();
    }

    @Put(produces = MediaType.APPLICATION_JSON)
    Mono<String> set(@Body String fresh) {
        return Mono.defer(() -> hours.set(fresh)).onErrorMap(BadHours.class, HoursController::refused);
    }

    /** What customers would be told now if these hours were set; sets nothing. */
    @Post("/preview")
    HoursPreview.Moments preview(@Body String draft) {
        try {
            return preview.of(draft);
        } catch (BadHours bad) {
            throw refused(bad);
        }
    }

    private static HttpStatusException refused(BadHours bad) {
        return new HttpStatusException(HttpStatus.UNPROCESSABLE_ENTITY, String.valueOf(bad.getMessage()));
    }
}
