package io.frontdesk.retrieval.spreadsheet;

/** Whole numbers in attributes that anybody may have written. */
final class Whole {
    private Whole() {}

    static int of(String digits, int otherwise) {
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return otherwise;
        }
        return Integer.parseInt(digits);
    }
}
