package io.frontdesk.chat.mining.past;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** One past conversation in the order of its messages. */
public record PastDialogue(String id, List<PastMessage> messages) {
    public PastDialogue {
        requireNonNull(id, "id");
        messages = List.copyOf(messages);
    }

    /** In the order of the messages' times where every one has a time, else as given. */
    static PastDialogue inOrder(String id, List<PastMessage> messages) {
        boolean timed = messages.stream().map(PastMessage::at).allMatch(Objects::nonNull);
        return new PastDialogue(
                id,
                timed
                        ? messages.stream()
                                .sorted(Comparator.comparing(message -> requireNonNull(message.at())))
                                .toList()
                        : messages);
    }
}
