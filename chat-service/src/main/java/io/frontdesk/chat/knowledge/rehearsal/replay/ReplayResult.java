package io.frontdesk.chat.knowledge.rehearsal.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What a replay found.
 *
 * @param questions different questions asked again
 * @param traffic how often they were asked in all
 * @param changed those whose answer would change
 * @param changedTraffic how often those were asked
 */
@Serdeable
record ReplayResult(
        int days,
        int questions,
        long traffic,
        int changed,
        @JsonProperty("changed_traffic") long changedTraffic) {}
