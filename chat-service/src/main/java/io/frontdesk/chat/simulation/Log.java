package io.frontdesk.chat.simulation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which conversation was which visit: what somebody knows who reads the words and is never mistaken. Safe for threads. */
final class Log {
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();
    private final Map<String, String> needs = new ConcurrentHashMap<>();

    void note(String conversation, Visit visit) {
        visits.put(conversation, visit);
        needs.put(visit.saying().text(), visit.saying().need());
    }

    Optional<Visit> visit(String conversation) {
        return Optional.ofNullable(visits.get(conversation));
    }

    /** What is wanted by who says {@code text}; empty where the words were masked and nobody can tell. */
    Optional<String> need(String text) {
        return Optional.ofNullable(needs.get(text.strip()));
    }
}
