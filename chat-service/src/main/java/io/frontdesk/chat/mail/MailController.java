package io.frontdesk.chat.mail;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.mail.NoticeAddress.Where;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Whether mail is sent, and who is told of left messages. */
@Controller("/api/admin/mail")
final class MailController {
    private final NoticeAddress notices;
    private final MailSettings settings;

    MailController(NoticeAddress notices, MailSettings settings) {
        this.notices = notices;
        this.settings = settings;
    }

    /** The settings as the API shows them; {@code notify} without an address for nobody. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record MailView(
            boolean sends,
            @Nullable String from,
            @JsonProperty("notify") @Nullable String address,
            @Nullable String lang) {}

    /** Whom to tell, and in which language. */
    @Serdeable
    record Notify(
            @JsonProperty("notify") @Nullable String address,
            @Nullable String lang) {}

    @Get
    Mono<MailView> shown() {
        return notices.find().map(where -> view(where.orElse(null)));
    }

    @Put
    Mono<MailView> set(@Body Notify fresh) {
        String address = fresh.address();
        if (address == null || address.isBlank()) {
            return notices.clear().map(gone -> view(null));
        }
        if (!Addresses.isOne(address)) {
            throw new HttpStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "'notify' must be one e-mail address.");
        }
        if (!settings.isSet()) {
            throw new HttpStatusException(
                    HttpStatus.CONFLICT, "No mail server is set; the setting is frontdesk.mail.host.");
        }
        return notices.set(new Where(address, "zh".equals(fresh.lang()) ? "zh" : "en"))
                .map(this::view);
    }

    private MailView view(@Nullable Where where) {
        return new MailView(
                settings.isSet(),
                settings.from(),
                where == null ? null : where.email(),
                where == null ? null : where.lang());
    }
}
