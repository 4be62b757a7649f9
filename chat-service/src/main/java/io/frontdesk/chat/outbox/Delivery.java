package io.frontdesk.chat.outbox;

import static java.util.Objects.requireNonNull;

/** What came of an attempt to deliver a parcel. */
public sealed interface Delivery {
    /** It is there. */
    record Arrived() implements Delivery {}

    /** Not this time; {@code reason} is what the other side said. */
    record Failed(String reason) implements Delivery {
        public Failed {
            requireNonNull(reason, "reason");
        }
    }

    /** It never will: the other side does not want it, or there is nothing to deliver any more. */
    record Refused(String reason) implements Delivery {
        public Refused {
            requireNonNull(reason, "reason");
        }
    }
}
