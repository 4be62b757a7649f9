package io.frontdesk.retrieval.spreadsheet;

import static java.util.Objects.requireNonNull;

/**
 * A sheet of a workbook.
 *
 * @param part where in the archive its cells are
 */
public record SheetName(String name, boolean hidden, String part) {
    public SheetName {
        requireNonNull(name, "name");
        requireNonNull(part, "part");
    }
}
