package io.frontdesk.chat.answer.generated;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Citation;

import java.util.List;

/** What came of asking a model for an answer. */
public sealed interface Draft {
    /** An answer whose every sentence is supported by the entry it cites. */
    record Written(String text, List<Citation> citations) implements Draft {
        public Written {
            requireNonNull(text, "text");
            citations = List.copyOf(citations);
        }
    }

    /** None that may be given; {@code offending} is the sentence at fault, where it was one, for those who look into it. */
    record Refused(Refusal reason, String offending) implements Draft {
        public Refused {
            requireNonNull(reason, "reason");
            requireNonNull(offending, "offending");
        }

        static Refused because(Refusal reason) {
            return new Refused(reason, "");
        }
    }
}
