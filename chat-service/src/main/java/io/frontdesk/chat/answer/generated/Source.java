package io.frontdesk.chat.answer.generated;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.retrieval.FaqEntry;

/** An entry that a model may write from, under the key by which it cites it. */
record Source(String key, FaqEntry entry) {
    Source {
        requireNonNull(key, "key");
        requireNonNull(entry, "entry");
    }

    /** All that may be said on its authority. */
    String text() {
        return entry.question() + "\n" + entry.answer();
    }

    Citation citation() {
        return new Citation(entry.id(), entry.question());
    }
}
