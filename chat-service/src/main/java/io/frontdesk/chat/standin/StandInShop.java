package io.frontdesk.chat.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A company's own system with a handful of orders, or of what the pack has in their stead, on a port of this machine that nobody else can reach: {@code GET /orders/{number}?lang=}.
 * A fact that differs by language is an object with {@code en} and {@code zh} in {@code orders.json}.
 */
public final class StandInShop implements AutoCloseable {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String PATH = "/orders/";

    private final Map<String, JsonNode> orders;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private StandInShop(Map<String, JsonNode> orders) throws IOException {
        this.orders = Map.copyOf(orders);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PATH, this::answer);
        server.setExecutor(threads);
    }

    /** Opens with the orders of the pack in {@code folder}; nothing where it has none. */
    public static Optional<StandInShop> of(Path folder) throws IOException {
        Path file = folder.resolve("orders.json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        StandInShop shop = new StandInShop(orders(file));
        shop.server.start();
        return Optional.of(shop);
    }

    public String address() {
        return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static Map<String, JsonNode> orders(Path file) throws IOException {
        JsonNode tree = JSON.readTree(Files.readString(file));
        Map<String, JsonNode> orders = new HashMap<>();
        for (JsonNode order : tree) {
            String number = order.path("number").asText();
            if (number.isEmpty() || orders.put(number, order) != null) {
                throw new IOException(file + ": an order has no number of its own");
            }
        }
        return orders;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String number = exchange.getRequestURI().getPath().substring(PATH.length());
            JsonNode order = orders.get(number.toUpperCase(Locale.ROOT));
            boolean chinese = "lang=zh".equals(exchange.getRequestURI().getQuery());
            byte[] body = order == null
                    ? "{\"error\":\"unknown order\"}".getBytes(UTF_8)
                    : JSON.writeValueAsBytes(told(order, chinese ? "zh" : "en"));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(order == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static ObjectNode told(JsonNode order, String lang) {
        ObjectNode told = JSON.createObjectNode();
        order.properties()
                .forEach(fact -> told.set(
                        fact.getKey(),
                        fact.getValue().isObject() ? fact.getValue().path(lang) : fact.getValue()));
        return told;
    }
}
