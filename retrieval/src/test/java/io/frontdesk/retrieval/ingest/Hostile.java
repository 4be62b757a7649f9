package io.frontdesk.retrieval.ingest;

/** A file that is up to no good, and what its first problem must say. */
final class Hostile {
    private final String name;
    private final byte[] content;
    private final String told;

    Hostile(String name, byte[] content, String told) {
        this.name = name;
        this.content = content;
        this.told = told;
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    String told() {
        return told;
    }
}
