package io.frontdesk.chat.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.benchmark.KnowledgeFigures.Spreadsheet;
import io.frontdesk.chat.client.AdminClient;
import io.frontdesk.chat.client.Backoff;
import io.frontdesk.chat.client.Delivery;
import io.frontdesk.chat.client.VisitorClient;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.FaqExport;
import io.frontdesk.retrieval.ingest.FileFormat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Publishes a big spreadsheet on a server of its own while customers ask, then edits one entry and goes back a version. */
final class SpreadsheetBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double RATE = 50;
    private static final int CUSTOMERS = 200;
    private static final double CONNECTS_PER_SECOND = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
    private static final String KNOWLEDGE = "/api/admin/knowledge";
    private static final double NANOS = 1e9;

    private final Ground ground;
    private final Path pack;

    SpreadsheetBenchmark(Ground ground, Path pack) {
        this.ground = ground;
        this.pack = pack;
    }

    Spreadsheet run(int rows) {
        byte[] file = spreadsheet(ManyEntries.ofPack(pack, rows, ground.seed()));
        try (ServerProcess server = ground.server("server");
                AdminClient desk = new AdminClient(server.address(), server.adminToken());
                Crowd crowd = new Crowd(server.address(), ground.ledger(), ground.texts())
                        .of("c", CUSTOMERS, Delivery.AT_ONCE, HEARTBEAT, BACKOFF)) {
            crowd.arrive(CONNECTS_PER_SECOND, PATIENCE);
            during(crowd, "warming up", () -> Pacer.sleep(WARM_UP));
            Meter quiet = during(crowd, "asking", () -> Pacer.sleep(QUIET));
            double[] seconds = new double[1];
            Meter beside =
                    during(crowd, "publishing " + rows + " rows meanwhile", () -> seconds[0] = publish(desk, file));
            double[] reading = new double[1];
            Meter whileRead = during(crowd, "its answers are read", () -> reading[0] = awaitAnswers(desk));
            crowd.settle(PATIENCE);
            return new Spreadsheet(
                    rows,
                    seconds[0],
                    quiet.answers(),
                    beside.answers(),
                    beside.answered(),
                    reading[0],
                    whileRead.answers(),
                    edit(desk, server),
                    restore(desk));
        }
    }

    private Meter during(Crowd crowd, String what, Runnable work) {
        ground.tell(what + " ...");
        Meter meter = new Meter();
        try (BackgroundLoad load = new BackgroundLoad(RATE, (i, intended) -> crowd.ask(intended, meter))) {
            work.run();
            load.check();
        }
        return meter;
    }

    /** Uploads, reads the report as an admin does, and publishes; the answer comes when the version is served. */
    private static double publish(AdminClient desk, byte[] file) {
        long start = System.nanoTime();
        String draft = done(desk.upload(KNOWLEDGE + "/drafts", "many.xlsx", file))
                .path("draft")
                .path("id")
                .asText();
        done(desk.post(KNOWLEDGE + "/drafts/" + draft + "/publish", "{}"));
        return (System.nanoTime() - start) / NANOS;
    }

    /** Seconds until the answers of what is served are read. */
    private static double awaitAnswers(AdminClient desk) {
        long start = System.nanoTime();
        while (done(desk.get(KNOWLEDGE + "/versions")).path("reading").asBoolean()) {
            Pacer.sleep(LOOK_EVERY);
        }
        return (System.nanoTime() - start) / NANOS;
    }

    /** Seconds from the edit until a customer who asks gets it. */
    private static double edit(AdminClient desk, ServerProcess server) {
        try (HttpClient http = HttpClient.newHttpClient();
                VisitorClient visitor = VisitorClient.connect(http, server.address(), "en", PATIENCE)) {
            String question = "Do you engrave teapots with a dragon?";
            String answer = "Yes, with any dragon you draw.";
            long start = System.nanoTime();
            done(desk.put(
                    KNOWLEDGE + "/entries/bench-dragon/en",
                    "{\"question\":\"%s\",\"answer\":\"%s\",\"category\":\"\"}".formatted(question, answer)));
            String said = visitor.say(question).turn().text();
            double seconds = (System.nanoTime() - start) / NANOS;
            if (!said.equals(answer)) {
                throw new BenchmarkFailed("the edited entry did not answer, but: " + said);
            }
            return seconds;
        }
    }

    private static double restore(AdminClient desk) {
        JsonNode versions = done(desk.get(KNOWLEDGE + "/versions")).path("versions");
        long before = versions.path(1).path("number").asLong();
        long start = System.nanoTime();
        done(desk.post(KNOWLEDGE + "/versions/" + before + "/restore", "{}"));
        return (System.nanoTime() - start) / NANOS;
    }

    private static JsonNode done(AdminClient.Answer answer) {
        if (!answer.ok()) {
            throw new BenchmarkFailed(
                    "the server refused what the desk wants: " + answer.status() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new BenchmarkFailed("the server's answer to the desk is no JSON", notJson);
        }
    }

    private static byte[] spreadsheet(List<FaqEntry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FaqExport.write(entries, FileFormat.XLSX, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
