package io.frontdesk.chat.cli;

import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.installation.DataFolderLock;
import io.frontdesk.chat.installation.UnusableFolder;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelStore;
import io.frontdesk.intent.registry.UnknownModel;
import io.frontdesk.retrieval.index.BrokenCorpus;
import io.frontdesk.retrieval.index.Embedders;
import io.frontdesk.retrieval.index.KnowledgeBase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code doctor} finds out about one data folder; changes nothing in it. */
final class DataChecks {
    private static final long SCARCE = 2L << 30;

    private final DataFolder data;

    DataChecks(DataFolder data) {
        this.data = data;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(disk());
        if (!data.exists()) {
            checks.add(Check.ok("data", data.root() + " is not there yet; 'up' creates it"));
            return checks;
        }
        checks.add(
                Files.isWritable(data.root())
                        ? Check.ok("data", data.root().toString())
                        : Check.fail("data", data.root() + " cannot be written to"));
        checks.add(database());
        checks.add(index());
        checks.addAll(models());
        return checks;
    }

    private Check disk() {
        try {
            Path existing = data.exists() ? data.root() : Path.of("").toAbsolutePath();
            long free = Files.getFileStore(existing).getUsableSpace();
            String detail = MachineChecks.gibibytes(free) + " free at " + existing;
            return free < SCARCE
                    ? Check.warn("disk", detail + "; training needs about 2 GiB")
                    : Check.ok("disk", detail);
        } catch (IOException unknown) {
            return Check.warn("disk", "the free space is not known");
        }
    }

    private Check database() {
        if (!Files.exists(data.database())) {
            return Check.ok("database", "not there yet");
        }
        String url = "jdbc:sqlite:file:" + data.database() + "?mode=ro";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            String health = one(statement, "PRAGMA quick_check(1)");
            String conversations = one(statement, "SELECT COUNT(*) FROM conversation");
            String schema = one(statement, "SELECT MAX(version) FROM flyway_schema_history");
            String detail = "schema " + schema + ", " + conversations + " conversations, check " + health;
            return "ok".equals(health) ? Check.ok("database", detail) : Check.fail("database", detail);
        } catch (SQLException broken) {
            return Check.fail("database", data.database() + " cannot be read");
        }
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "nothing";
        }
    }

    private Check index() {
        if (!Files.isDirectory(data.corpus())) {
            return Check.ok("index", "not there yet");
        }
        try (DataFolderLock _ = DataFolderLock.on(data);
                KnowledgeBase knowledge = KnowledgeBase.open(data.corpus(), new Embedders(Map.of()))) {
            return Check.ok("index", knowledge.size() + " entries, corpus " + knowledge.version());
        } catch (UnusableFolder inUse) {
            return Check.ok("index", "in use by a running server");
        } catch (BrokenCorpus broken) {
            return Check.fail("index", String.valueOf(broken.getMessage()));
        } catch (IOException unreleased) {
            return Check.warn("index", "the lock of the data folder cannot be released");
        }
    }

    private List<Check> models() {
        ModelStore store = ModelStore.in(data.models());
        List<Check> checks = new ArrayList<>();
        for (String lang : store.languages()) {
            String serving = store.current(lang).orElse("");
            for (String version : store.versions(lang)) {
                checks.add(model(store, lang, version, version.equals(serving)));
            }
        }
        return checks;
    }

    private static Check model(ModelStore store, String lang, String version, boolean serving) {
        String name = "model_" + version;
        try {
            store.open(lang, version).verify();
            return Check.ok(name, lang + ", all hashes match" + (serving ? ", serving" : ""));
        } catch (CorruptModel | UnknownModel broken) {
            return Check.fail(name, String.valueOf(broken.getMessage()));
        }
    }
}
