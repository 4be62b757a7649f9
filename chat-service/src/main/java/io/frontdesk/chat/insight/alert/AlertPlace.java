package io.frontdesk.chat.insight.alert;

import io.frontdesk.chat.insight.facts.CompanyClock;
import io.frontdesk.chat.insight.metric.ConversationLine;
import io.frontdesk.chat.insight.metric.ConversationLines;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;

/** Where alerts come from: how the watch stands, and which conversations it saw. */
@Singleton
final class AlertPlace {
    private final CompanyClock clock;
    private final ConversationLines lines;
    private final ComplaintTable complaints;
    private final Watch watch;

    AlertPlace(CompanyClock clock, ConversationLines lines, ComplaintTable complaints, Watch watch) {
        this.clock = clock;
        this.lines = lines;
        this.complaints = complaints;
        this.watch = watch;
    }

    Instant now() {
        return clock.now();
    }

    Watch.State state() {
        return watch.state();
    }

    /** A page of those that complained on the topic while it surged; a drift has none of its own. */
    ConversationLine.Page behind(Alert alert, long offset, int limit) {
        if (alert.kind() != Alert.Kind.SURGE) {
            return new ConversationLine.Page(0, List.of());
        }
        List<String> all = complaints.behind(alert.topic(), alert.since(), alert.lastAt());
        List<String> page = all.stream().skip(offset).limit(limit).toList();
        return lines.page(all.size(), page);
    }
}
