package io.frontdesk.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A real HTTP server that speaks as OpenAI's and Ollama's do and writes what a test tells it to. */
public final class ScriptedModel implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PIECE = 7;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> prompts = new CopyOnWriteArrayList<>();
    private volatile Function<String, Reply> script = prompt -> new Text("NO_ANSWER");

    public ScriptedModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        server.createContext("/v1/chat/completions", exchange -> answer(exchange, ScriptedModel::openAi));
        server.createContext("/api/chat", exchange -> answer(exchange, ScriptedModel::ollama));
        server.setExecutor(threads);
        server.start();
    }

    /** What the server does with a request. */
    public sealed interface Reply {}

    /** Streams the text in small pieces. */
    public record Text(String text) implements Reply {}

    /** Streams {@code first}, then waits for the gate before {@code rest}. */
    public record Gated(String first, CountDownLatch gate, String rest) implements Reply {}

    /** Answers with this status and body. */
    public record Raw(int status, String body) implements Reply {}

    /** Says nothing until the gate opens. */
    public record Silent(CountDownLatch gate) implements Reply {}

    public ScriptedModel says(String text) {
        return does(prompt -> new Text(text));
    }

    /** Lets {@code next} decide by the whole prompt. */
    public ScriptedModel does(Function<String, Reply> next) {
        script = next;
        return this;
    }

    /** What was asked so far: the messages of each request, joined. */
    public List<String> prompts() {
        return List.copyOf(prompts);
    }

    public Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("frontdesk.llm.kind", "openai");
        settings.put("frontdesk.llm.url", url() + "/v1");
        settings.put("frontdesk.llm.model", "scripted");
        return settings;
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private interface Chunk {
        String of(String piece, boolean last);
    }

    private void answer(HttpExchange exchange, Chunk chunk) throws IOException {
        try (exchange) {
            String prompt = prompt(JSON.readTree(exchange.getRequestBody()));
            prompts.add(prompt);
            switch (script.apply(prompt)) {
                case Text text -> stream(exchange, chunk, text.text());
                case Gated gated -> gated(exchange, chunk, gated);
                case Raw raw -> {
                    byte[] body = raw.body().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(raw.status(), body.length);
                    exchange.getResponseBody().write(body);
                }
                case Silent silent -> {
                    await(silent.gate());
                    exchange.sendResponseHeaders(200, -1);
                }
            }
        }
    }

    private static void gated(HttpExchange exchange, Chunk chunk, Gated gated) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        pieces(out, chunk, gated.first());
        await(gated.gate());
        pieces(out, chunk, gated.rest());
        write(out, chunk.of("", true));
    }

    private static void stream(HttpExchange exchange, Chunk chunk, String text) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        pieces(out, chunk, text);
        write(out, chunk.of("", true));
    }

    private static void pieces(OutputStream out, Chunk chunk, String text) throws IOException {
        for (int at = 0; at < text.length(); at += PIECE) {
            write(out, chunk.of(text.substring(at, Math.min(text.length(), at + PIECE)), false));
        }
    }

    private static void write(OutputStream out, String chunk) throws IOException {
        out.write(chunk.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String openAi(String piece, boolean last) {
        String frame =
                "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"scripted\",\"choices\":";
        if (!last) {
            return "data: " + frame + "[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":" + quoted(piece)
                    + "},\"finish_reason\":null}]}\n\n";
        }
        return "data: " + frame + "[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                + "data: " + frame
                + "[],\"usage\":{\"prompt_tokens\":120,\"completion_tokens\":30,\"total_tokens\":150}}\n\n"
                + "data: [DONE]\n\n";
    }

    private static String ollama(String piece, boolean last) {
        String frame =
                "{\"model\":\"scripted\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":\"assistant\",\"content\":"
                        + quoted(piece) + "},\"done\":" + last;
        return frame + (last ? ",\"done_reason\":\"stop\",\"prompt_eval_count\":120,\"eval_count\":30}\n" : "}\n");
    }

    private static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    private static String prompt(JsonNode request) {
        StringBuilder prompt = new StringBuilder();
        for (JsonNode message : request.path("messages")) {
            prompt.append(message.path("content").asText()).append('\n');
        }
        return prompt.toString();
    }

    private static void await(CountDownLatch gate) {
        try {
            if (!gate.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the gate stayed shut");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
