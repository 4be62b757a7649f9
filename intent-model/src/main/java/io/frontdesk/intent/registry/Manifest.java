package io.frontdesk.intent.registry;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The list of a model folder's files with their SHA-256 in hexadecimal, and where the model came from.
 *
 * @param version names exactly this model in traces
 */
public record Manifest(String version, ModelOrigin origin, SortedMap<String, String> files) {
    public Manifest {
        requireNonNull(version, "version");
        requireNonNull(origin, "origin");
        requireNonNull(files, "files");
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        if (version.isBlank()) {
            throw new IllegalArgumentException("version is blank");
        }
    }

    static Manifest of(String version, ModelOrigin origin, Map<String, String> files) {
        return new Manifest(version, origin, new TreeMap<>(files));
    }
}
