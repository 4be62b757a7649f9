package io.frontdesk.retrieval.spreadsheet;

import java.util.Optional;

/**
 * A cell's place.
 *
 * @param row from 1
 * @param column from 0
 */
record CellAddress(int row, int column) {
    /** Reads {@code AB12}; nothing where it is no address of a sheet. */
    static Optional<CellAddress> of(String text) {
        String address = text.replace("$", "");
        int letters = 0;
        int column = 0;
        while (letters < address.length() && letters < 4 && isLetter(address.charAt(letters))) {
            column = column * 26 + (address.charAt(letters) - 'A' + 1);
            letters++;
        }
        int row = Whole.of(address.substring(letters), 0);
        return letters == 0 || row == 0 ? Optional.empty() : Optional.of(new CellAddress(row, column - 1));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
