package io.frontdesk.chat.answer.generated;

import static java.util.Objects.requireNonNull;

import reactor.core.publisher.Flux;

/** A model that writes. Fails with whatever its endpoint fails with. */
interface LanguageModel {
    /** Writes on subscription; one that is cancelled stops writing. */
    Flux<Piece> write(Prompt prompt);

    /** What comes of writing. */
    sealed interface Piece {
        /** The next few letters. */
        record Text(String text) implements Piece {
            public Text {
                requireNonNull(text, "text");
            }
        }

        /** The end, and what it took. */
        record Done(Usage usage) implements Piece {
            public Done {
                requireNonNull(usage, "usage");
            }
        }
    }
}
