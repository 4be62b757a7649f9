package io.frontdesk.chat.review;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Store;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

import java.time.InstantSource;

/** Keeps the settings for all nodes. Blocks the caller. */
@Singleton
final class SettingStore {
    private static final String NAME = "review";

    private final Store store;
    private final InstantSource clock;

    SettingStore(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    ReviewSettings get() {
        return store.readNow(SettingStore::get);
    }

    static ReviewSettings get(Handle handle) {
        return handle.createQuery("SELECT body FROM setting WHERE name = :name")
                .bind("name", NAME)
                .mapTo(String.class)
                .findOne()
                .map(body -> StoredJson.read(body, ReviewSettings.class))
                .orElse(ReviewSettings.STANDARD);
    }

    ReviewSettings set(ReviewSettings settings) {
        return requireNonNull(store.change(handle -> {
                    handle.createUpdate("INSERT INTO setting (name, body, at) VALUES (:name, :body, :at) "
                                    + "ON CONFLICT (name) DO UPDATE SET body = excluded.body, at = excluded.at")
                            .bind("name", NAME)
                            .bind("body", StoredJson.text(settings))
                            .bind("at", clock.millis())
                            .execute();
                    return settings;
                })
                .block());
    }
}
