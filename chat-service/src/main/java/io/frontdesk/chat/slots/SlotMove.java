package io.frontdesk.chat.slots;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.SlotState;

/** What the bot does next about slots. */
public sealed interface SlotMove {
    /** Asks for the slot that {@code state} names. */
    record Ask(SlotState state) implements SlotMove {
        public Ask {
            requireNonNull(state, "state");
        }
    }

    /** Asks again, for the answer was none; with {@code offerPerson} a person is offered as well. */
    record AskAgain(SlotState state, boolean offerPerson) implements SlotMove {
        public AskAgain {
            requireNonNull(state, "state");
        }
    }

    /** All is known. */
    record Complete(SlotState state) implements SlotMove {
        public Complete {
            requireNonNull(state, "state");
        }
    }

    /** Asks no more. */
    record Cancel() implements SlotMove {}

    /** Answers what the message is about instead, and offers to come back to {@code state}. */
    record Suspend(SlotState state) implements SlotMove {
        public Suspend {
            requireNonNull(state, "state");
        }
    }

    /** The message has nothing to do with slots. */
    record Nothing() implements SlotMove {}
}
