package io.frontdesk.retrieval.ingest;

/** How a knowledge file is written. */
public enum FileFormat {
    CSV,
    XLSX,
    JSONL,
    JSON,
    MARKDOWN,
    YAML,
    ZIP,
    UNKNOWN
}
