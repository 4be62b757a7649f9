package io.frontdesk.chat.cli;

import io.frontdesk.chat.conversation.Database;
import io.frontdesk.chat.installation.DataFolder;
import io.micronaut.context.ApplicationContext;

import java.util.HashMap;
import java.util.Map;

/** What a server has on its data folder and its database, without ports: for commands while none runs on that folder. */
final class OfflineServer {
    /** Names the PostgreSQL server to keep conversations on; without it they lie in a file of the data folder. */
    private static final String DATABASE = "FRONTDESK_DB_URL";

    private OfflineServer() {}

    static ApplicationContext on(DataFolder folder) {
        return ApplicationContext.run(store(folder));
    }

    /** Whether the database is one that several machines reach. */
    static boolean isShared() {
        String database = System.getenv(DATABASE);
        return database != null && !database.isBlank();
    }

    /** The settings that say where things lie. */
    static Map<String, Object> store(DataFolder folder) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("frontdesk.data", folder.root().toString());
        properties.put("frontdesk.pack", folder.pack().toString());
        String database = System.getenv(DATABASE);
        if (database != null && !database.isBlank()) {
            properties.putAll(Database.postgresql(database));
        }
        return properties;
    }
}
