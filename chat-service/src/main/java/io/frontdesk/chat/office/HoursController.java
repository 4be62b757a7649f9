package io.frontdesk.chat.office;

import io.frontdesk.chat.handoff.BadHours;
import io.frontdesk.chat.handoff.OpeningHours;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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

    HoursController(OpeningHours hours) {
        this.hours = hours;
    }

    @Get(produces = MediaType.APPLICATION_JSON)
    String hours() {
        return hours.json();
    }

    @Put(produces = MediaType.APPLICATION_JSON)
    Mono<String> set(@Body String fresh) {
        return Mono.defer(() -> hours.set(fresh))
                .onErrorMap(
                        BadHours.class,
                        bad -> new HttpStatusException(
                                HttpStatus.UNPROCESSABLE_ENTITY, String.valueOf(bad.getMessage())));
    }
}
