package io.frontdesk.chat.mining.past;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Collects the messages of one file by conversation; masks each before it is kept, and keeps no more than fits. */
final class Gathering {
    static final int LONGEST_TEXT = 8 * 1024;
    static final int MOST_MESSAGES = 1_000_000;
    static final int MOST_PROBLEMS = 1_000;

    private final UnaryOperator<String> masking;
    private final Map<String, List<PastMessage>> dialogues = new LinkedHashMap<>();
    private final List<BadRow> problems = new ArrayList<>();
    private int messages;

    Gathering(UnaryOperator<String> masking) {
        this.masking = masking;
    }

    /** Whether there is room for more; if not, that is among the problems. */
    boolean hasRoom(long line) {
        if (messages >= MOST_MESSAGES) {
            problems.add(new BadRow(line, "", "the file holds more than " + MOST_MESSAGES + " messages; split it"));
            return false;
        }
        return problems.size() < MOST_PROBLEMS;
    }

    void refuse(long line, String column, String reason) {
        problems.add(new BadRow(line, column, reason));
    }

    /** Takes one message; what was said by nobody or without words (a picture, a call) is left out. */
    void take(long line, Columns columns, Said said) {
        if (said.text().isBlank()) {
            return;
        }
        if (said.conversation().isBlank()) {
            refuse(line, columns.conversation(), "is empty");
        } else if (said.text().length() > LONGEST_TEXT) {
            refuse(
                    line,
                    columns.text(),
                    "holds " + said.text().length() + " characters, at most " + LONGEST_TEXT + " are allowed");
        } else {
            Party.named(said.role())
                    .ifPresentOrElse(
                            party -> keep(said, party), () -> refuse(line, columns.role(), unknownRole(said.role())));
        }
    }

    /** What the columns or keys of this file are called, for its problems. */
    record Columns(String conversation, String role, String text) {}

    /** One message as the file has it. */
    record Said(
            String conversation,
            String role,
            String text,
            @Nullable Instant at) {}

    DialogueImport result() {
        List<PastDialogue> all = dialogues.entrySet().stream()
                .map(dialogue -> PastDialogue.inOrder(dialogue.getKey(), dialogue.getValue()))
                .toList();
        if (all.isEmpty() && problems.isEmpty()) {
            return DialogueImport.refused("the file holds no message");
        }
        return new DialogueImport(all, messages, problems);
    }

    private void keep(Said said, Party party) {
        messages++;
        dialogues
                .computeIfAbsent(said.conversation().strip(), id -> new ArrayList<>())
                .add(new PastMessage(party, masking.apply(said.text().strip()), said.at()));
    }

    private static String unknownRole(String role) {
        String shown = role.length() <= 40 ? role : role.substring(0, 40) + "...";
        return shown.isBlank() ? "is empty" : "'" + shown + "' is neither a customer, an agent nor a bot";
    }
}
