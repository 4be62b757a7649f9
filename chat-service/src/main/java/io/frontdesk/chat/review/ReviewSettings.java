package io.frontdesk.chat.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/**
 * How this company reviews.
 *
 * @param twoPeople whether a label counts only once a second person has said the same
 */
@Serdeable
record ReviewSettings(@JsonProperty("two_people") boolean twoPeople) {
    /** Where nothing was set: one person is enough. */
    static final ReviewSettings STANDARD = new ReviewSettings(false);
}
