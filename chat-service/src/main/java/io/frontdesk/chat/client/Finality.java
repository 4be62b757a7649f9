package io.frontdesk.chat.client;

import java.util.Set;

/** Tells the ends after which trying again cannot help from those after which it does. */
final class Finality {
    private static final Set<Integer> CODES = Set.of(1008, 4401, 4409);
    private static final Set<String> FAULTS = Set.of(
            "ref-reused",
            "bad-frame",
            "unknown-type",
            "unknown-protocol",
            "unknown-option",
            "text-blank",
            "text-too-long",
            "frame-too-large");

    private Finality() {}

    static boolean ofClose(int code) {
        return CODES.contains(code);
    }

    static boolean ofFault(String code) {
        return FAULTS.contains(code);
    }
}
