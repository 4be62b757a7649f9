package io.frontdesk.chat.web;

import io.micronaut.http.MediaType;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** One file a browser may fetch, whole in memory. */
final class WebFile {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("mjs", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("yml", "application/yaml;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain;charset=utf-8"));

    private final byte[] content;
    private final MediaType type;
    private final String etag;
    private final boolean hashed;

    private WebFile(String name, byte[] content) {
        this.content = content;
        this.type = typeOf(name);
        this.etag = etagOf(content);
        this.hashed = hashed(name);
    }

    static WebFile of(String name, byte[] content) {
        return new WebFile(name, content);
    }

    /** The bytes themselves, not a copy: callers only send them. */
    byte[] content() {
        return content;
    }

    MediaType type() {
        return type;
    }

    String etag() {
        return etag;
    }

    /** Whether the name carries a hash of the content, so that it never changes. */
    boolean hashed() {
        return hashed;
    }

    boolean isPage() {
        return type.getName().equals("text/html");
    }

    private static MediaType typeOf(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return MediaType.of(TYPES.getOrDefault(extension, "application/octet-stream"));
    }

    /** Vite puts a hash of eight characters before the extension, as in {@code assets/index-Bx3k9_aZ.js}. */
    private static boolean hashed(String name) {
        return name.matches("(.*/)?(assets|demo)/[^/]*-[A-Za-z0-9_-]{8}\\.[a-z0-9]+");
    }

    private static String etagOf(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
