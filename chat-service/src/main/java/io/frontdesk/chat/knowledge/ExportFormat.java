package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.retrieval.ingest.FileFormat;
import io.micronaut.http.MediaType;

/** A format that the knowledge is exported in. */
record ExportFormat(FileFormat format, MediaType mediaType) {
    static ExportFormat of(String name) {
        return switch (name) {
            case "csv" -> new ExportFormat(FileFormat.CSV, MediaType.of("text/csv;charset=utf-8"));
            case "xlsx" -> new ExportFormat(FileFormat.XLSX, MediaType.MICROSOFT_EXCEL_OPEN_XML_TYPE);
            case "jsonl" -> new ExportFormat(FileFormat.JSONL, MediaType.of("application/x-ndjson;charset=utf-8"));
            default -> throw RefusedField.of("format", "'format' must be csv, xlsx or jsonl.");
        };
    }
}
