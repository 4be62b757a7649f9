package io.frontdesk.chat.insight.facts;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A conversation as the store has it: what of its row and turns is counted. */
record CaseSource(
        String conversation,
        long version,
        String lang,
        @Nullable String page,
        @Nullable String agent,
        @Nullable String reason,
        @Nullable String customer,
        int csat,
        List<Line> lines) {
    CaseSource {
        requireNonNull(conversation, "conversation");
        lines = List.copyOf(lines);
    }

    /** A turn, with its detail and trace as JSON where they matter. */
    record Line(
            long seq,
            String speaker,
            String kind,
            long at,
            long replyTo,
            @Nullable String decision,
            @Nullable String intent,
            double confidence,
            @Nullable String lang,
            @Nullable String detail,
            @Nullable String trace) {
        boolean isVisitors() {
            return speaker.equals("visitor");
        }

        boolean isAgents() {
            return speaker.equals("agent");
        }

        boolean isReply() {
            return kind.equals("reply") && decision != null;
        }
    }
}
