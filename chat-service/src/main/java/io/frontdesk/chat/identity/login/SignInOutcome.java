package io.frontdesk.chat.identity.login;

import java.time.Duration;

/** What came of an attempt to sign in or to stay signed in. */
sealed interface SignInOutcome {
    record In(SignedIn signedIn) implements SignInOutcome {}

    /** Wrong, unknown, deactivated or over: nobody is told which. */
    record Refused() implements SignInOutcome {}

    /** Not even tried, for it was tried too often. */
    record Delayed(Duration delay) implements SignInOutcome {}
}
