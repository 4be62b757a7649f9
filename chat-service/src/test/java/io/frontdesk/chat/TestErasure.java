package io.frontdesk.chat;

import org.jdbi.v3.core.Jdbi;

import java.util.List;

/** Takes a conversation out of the database behind the server's back, as another program or node may. */
public final class TestErasure {
    private TestErasure() {}

    public static void of(TestApp app, String conversation) {
        app.bean(Jdbi.class).useTransaction(handle -> {
            for (String table : List.of("pending", "note", "left_message", "turn")) {
                handle.execute("DELETE FROM " + table + " WHERE conversation = ?", conversation);
            }
            handle.execute("DELETE FROM conversation WHERE id = ?", conversation);
        });
    }
}
