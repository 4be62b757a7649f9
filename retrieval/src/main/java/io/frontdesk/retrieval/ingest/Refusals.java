package io.frontdesk.retrieval.ingest;

import io.frontdesk.retrieval.archive.TooManyEntries;
import io.frontdesk.retrieval.archive.UnpacksTooLarge;
import io.frontdesk.retrieval.spreadsheet.BadWorkbook;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what was wrong with an archive or workbook that could not be read. */
final class Refusals {
    private Refusals() {}

    static RefusedFile of(Place place, String name, IOException failed) {
        Place at =
                failed instanceof BadWorkbook bad ? place.inSheet(bad.sheet()).at(bad.row()) : place;
        Optional<UnpacksTooLarge> bomb = bomb(failed);
        if (bomb.isPresent()) {
            return new RefusedFile(
                    at, ReasonCode.UNPACKS_TOO_LARGE, name, bomb.get().limit());
        }
        return switch (failed) {
            case TooManyEntries many -> new RefusedFile(at, ReasonCode.TOO_MANY_ENTRIES, name, many.limit());
            case BadWorkbook bad -> workbook(at, name, bad);
            default -> new RefusedFile(at, ReasonCode.BROKEN_FILE, name, FileFormat.ZIP);
        };
    }

    /** A bomb goes off within the parser, which wraps what it met. */
    private static Optional<UnpacksTooLarge> bomb(IOException failed) {
        return Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .filter(UnpacksTooLarge.class::isInstance)
                .map(UnpacksTooLarge.class::cast)
                .findFirst();
    }

    private static RefusedFile workbook(Place place, String name, BadWorkbook bad) {
        return switch (bad.kind()) {
            case NO_WORKBOOK, DAMAGED -> new RefusedFile(place, ReasonCode.BROKEN_FILE, name, FileFormat.XLSX);
            case DOCUMENT_TYPE -> new RefusedFile(place, ReasonCode.FORBIDDEN_XML, name);
            case TOO_MANY_COLUMNS -> new RefusedFile(place, ReasonCode.TOO_MANY_COLUMNS, Limits.COLUMNS);
            case TOO_MUCH_TEXT -> new RefusedFile(place, ReasonCode.TOO_MUCH_TEXT, Limits.TEXT);
        };
    }
}
