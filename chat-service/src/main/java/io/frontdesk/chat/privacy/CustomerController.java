package io.frontdesk.chat.privacy;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.CustomerRecords;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;

/** One customer's data, handed out or erased; they are named by their subject or by the id of one conversation. */
@Controller("/api/admin")
final class CustomerController {
    private static final int SHOWN = 500;

    private final CustomerRecords records;
    private final CustomerExport export;
    private final Eraser eraser;

    CustomerController(CustomerRecords records, CustomerExport export, Eraser eraser) {
        this.records = records;
        this.export = export;
        this.eraser = eraser;
    }

    /** Everything that is kept of a customer. */
    @Serdeable
    record Export(@JsonProperty("exported_at") Instant exportedAt, List<CustomerExport.Kept> conversations) {}

    /** What was erased. */
    @Serdeable
    record ErasedView(long conversations, long turns) {}

    /** That a conversation was erased; {@code by} is an account, or {@code retention} where it was old. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record ErasureView(String conversation, @Nullable String by, long turns, Instant at) {}

    /** The latest ones. */
    @Serdeable
    record ErasuresView(List<ErasureView> erasures) {}

    @Get("/customers/{customer}/export")
    Mono<Export> export(String customer) {
        return known(customer)
                .flatMapMany(Flux::fromIterable)
                .concatMap(export::of)
                .collectList()
                .map(all -> new Export(Instant.now(), all));
    }

    @Delete("/customers/{customer}")
    Mono<ErasedView> erase(Authentication authentication, String customer) {
        return known(customer)
                .flatMap(ids -> eraser.erase(ids, authentication.getName()))
                .map(erased -> new ErasedView(erased.conversations(), erased.turns()));
    }

    @Get("/erasures")
    Mono<ErasuresView> erasures() {
        return records.erasures(SHOWN)
                .map(all -> new ErasuresView(all.stream()
                        .map(one -> new ErasureView(one.conversation(), one.by(), one.turns(), one.at()))
                        .toList()));
    }

    private Mono<List<ConversationId>> known(String customer) {
        return records.of(customer)
                .filter(ids -> !ids.isEmpty())
                .switchIfEmpty(Mono.error(
                        () -> new HttpStatusException(HttpStatus.NOT_FOUND, "Nothing is kept of such a customer.")));
    }
}
