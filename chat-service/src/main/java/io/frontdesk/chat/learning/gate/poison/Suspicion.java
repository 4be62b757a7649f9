package io.frontdesk.chat.learning.gate.poison;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.gate.Check;
import io.frontdesk.chat.learning.gate.Sentence;

/**
 * Why an example should not be learned from before a person has looked at it.
 *
 * @param detail what it was compared with: a label, a word or another example
 */
record Suspicion(Example example, Check check, String detail) {
    Suspicion {
        requireNonNull(example, "example");
        requireNonNull(check, "check");
        requireNonNull(detail, "detail");
    }

    /** As it is kept with the example. */
    String reason() {
        return check.code() + ":" + detail;
    }

    Sentence sentence() {
        return new Sentence(example.text(), example.label(), null, null, example.id());
    }
}
