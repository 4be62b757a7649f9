package io.frontdesk.chat.connector;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;

/** What a connector gave. */
public sealed interface Lookup {
    /** As traces and templates name it. */
    String outcome();

    /** The facts, as variables. */
    record Found(Map<String, String> values) implements Lookup {
        public Found {
            values = Map.copyOf(values);
        }

        @Override
        public String outcome() {
            return "found";
        }
    }

    /** There is no such thing. */
    record NotFound() implements Lookup {
        @Override
        public String outcome() {
            return "not_found";
        }
    }

    /** Nobody knows, for the other system could not be asked. */
    record Failed(Reason reason) implements Lookup {
        public Failed {
            requireNonNull(reason, "reason");
        }

        @Override
        public String outcome() {
            return reason.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why it could not be asked. */
    enum Reason {
        TIMEOUT(true),
        UNREACHABLE(true),
        SERVER_ERROR(true),
        REFUSED(false),
        REDIRECTED(false),
        TOO_LARGE(false),
        GARBAGE(false),
        BREAKER_OPEN(false),
        NOT_CONFIGURED(false),
        PRIVATE_ADDRESS(false);

        private final boolean passing;

        Reason(boolean passing) {
            this.passing = passing;
        }

        /** Whether another try may help. */
        boolean isPassing() {
            return passing;
        }
    }
}
