package io.frontdesk.chat.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.conversation.Outgoing;
import io.frontdesk.chat.conversation.Store;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Optional;

/** Where the notice of a left message goes; as long as there is no address, none is written. */
@Singleton
final class NoticeAddress {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Store store;

    NoticeAddress(Store store) {
        this.store = store;
    }

    /** An address and the language to write to it in. */
    record Where(String email, String lang) {}

    Optional<Where> now() {
        return store.readNow(NoticeAddress::find);
    }

    Mono<Optional<Where>> find() {
        return store.read(NoticeAddress::find);
    }

    Mono<Where> set(Where where) {
        return store.change(handle -> {
            handle.createUpdate("INSERT INTO setting (name, body, at) VALUES (:name, :body, :at) "
                            + "ON CONFLICT (name) DO UPDATE SET body = excluded.body, at = excluded.at")
                    .bind("name", Outgoing.NOTICE_ADDRESS)
                    .bind("body", written(where))
                    .bind("at", Instant.now().toEpochMilli())
                    .execute();
            return where;
        });
    }

    Mono<Integer> clear() {
        return store.change(handle -> handle.createUpdate("DELETE FROM setting WHERE name = :name")
                .bind("name", Outgoing.NOTICE_ADDRESS)
                .execute());
    }

    private static Optional<Where> find(Handle handle) {
        return handle.createQuery("SELECT body FROM setting WHERE name = :name")
                .bind("name", Outgoing.NOTICE_ADDRESS)
                .mapTo(String.class)
                .findOne()
                .map(NoticeAddress::read);
    }

    private static String written(Where where) {
        try {
            return JSON.writeValueAsString(where);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an address has no JSON form", impossible);
        }
    }

    private static Where read(String json) {
        try {
            return JSON.readValue(json, Where.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the address for notices is damaged", damaged);
        }
    }
}
