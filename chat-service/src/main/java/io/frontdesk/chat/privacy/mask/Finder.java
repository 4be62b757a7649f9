package io.frontdesk.chat.privacy.mask;

import java.util.stream.Stream;

/** Looks for one kind of personal data. */
interface Finder {
    Stream<Found> in(Reading reading);
}
