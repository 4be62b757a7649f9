package io.frontdesk.intent.mood;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a customer feels, as far as the words tell. A problem told calmly is neutral. */
public enum Mood {
    @JsonProperty("negative")
    NEGATIVE,
    @JsonProperty("neutral")
    NEUTRAL,
    @JsonProperty("positive")
    POSITIVE
}
