package io.frontdesk.chat.simulation;

import java.util.List;

/**
 * A training and what the gate said to it.
 *
 * @param cause {@code button}, {@code erasure}, …
 * @param state {@code passed}, {@code blocked}, {@code failed} or {@code cancelled}
 * @param reasons what blocked it, each with what it is about
 */
public record Training(
        int week, String lang, String version, String kind, String cause, String state, List<String> reasons) {
    public Training {
        reasons = List.copyOf(reasons);
    }

    boolean isBlocked() {
        return state.equals("blocked");
    }
}
