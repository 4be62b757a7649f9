package io.frontdesk.chat.files;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** As much of S3 as objects need: put, get, delete and list over HTTP, each request's signature and content checked. */
final class SmallS3 implements AutoCloseable {
    static final String ACCESS = "test-access";
    static final String SECRET = "test-secret";

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final Map<String, Instant> changed = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile boolean away;

    SmallS3() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The keys of all objects, with their bucket. */
    List<String> keys() {
        return objects.keySet().stream().sorted().toList();
    }

    void away(boolean now) {
        away = now;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            if (away) {
                reply(exchange, 503, "<Error><Code>SlowDown</Code></Error>");
            } else if (isSigned(exchange, body)) {
                carryOut(exchange, exchange.getRequestURI().getPath().substring(1), body);
            } else {
                reply(exchange, 403, "<Error><Code>SignatureDoesNotMatch</Code></Error>");
            }
        }
    }

    private void carryOut(HttpExchange exchange, String key, byte[] body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(key, body);
                changed.put(key, Instant.now());
                reply(exchange, 200, "");
            }
            case "DELETE" -> {
                objects.remove(key);
                exchange.sendResponseHeaders(204, -1);
            }
            default -> get(exchange, key);
        }
    }

    private void get(HttpExchange exchange, String key) throws IOException {
        byte[] object = objects.get(key);
        if (String.valueOf(exchange.getRequestURI().getRawQuery()).contains("list-type=2")) {
            reply(exchange, 200, listing(key.replace("/", "")));
        } else if (object == null) {
            reply(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>");
        } else {
            exchange.sendResponseHeaders(200, object.length);
            exchange.getResponseBody().write(object);
        }
    }

    private String listing(String bucket) {
        return objects.keySet().stream()
                .filter(key -> key.startsWith(bucket + "/"))
                .map(key -> "<Contents><Key>" + key.substring(bucket.length() + 1) + "</Key><LastModified>"
                        + changed.get(key) + "</LastModified><Size>1</Size></Contents>")
                .collect(Collectors.joining(
                        "",
                        "<ListBucketResult><Name>" + bucket + "</Name><IsTruncated>false</IsTruncated>",
                        "</ListBucketResult>"));
    }

    /** AWS signature version 4, computed anew from the request as it arrived. */
    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String content = String.valueOf(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"));
        if (!given.startsWith("AWS4-HMAC-SHA256 Credential=" + ACCESS + "/") || !isOf(content, body)) {
            return false;
        }
        String scope = between(given, "Credential=" + ACCESS + "/", ",");
        String signed = between(given, "SignedHeaders=", ",");
        String canonical = String.join(
                "\n",
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query(exchange.getRequestURI().getRawQuery()),
                headers(exchange, signed),
                signed,
                content);
        String toSign = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                exchange.getRequestHeaders().getFirst("x-amz-date"),
                scope,
                sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return given.endsWith("Signature=" + HexFormat.of().formatHex(hmac(key, toSign)));
    }

    /** A request without a body need not say what is in it. */
    private static boolean isOf(String digest, byte[] body) {
        return digest.equals(sha256(body)) || (body.length == 0 && digest.equals("UNSIGNED-PAYLOAD"));
    }

    private static String headers(HttpExchange exchange, String signed) {
        return Arrays.stream(signed.split(";", -1))
                .map(name ->
                        name + ":" + exchange.getRequestHeaders().getFirst(name).strip() + "\n")
                .collect(Collectors.joining());
    }

    private static String query(String raw) {
        if (raw == null) {
            return "";
        }
        Map<String, String> sorted = new TreeMap<>();
        for (String parameter : raw.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            sorted.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return sorted.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
