package io.frontdesk.chat.inbox;

import io.frontdesk.chat.conversation.DeskRepository.View;
import io.micronaut.serde.annotation.Serdeable;

import java.util.Map;

/** How many open conversations each list has. */
@Serdeable
public record CountsView(long mine, long team, long unassigned, long bot, long all) {
    public static CountsView of(Map<View, Long> counts) {
        return new CountsView(
                counts.getOrDefault(View.MINE, 0L),
                counts.getOrDefault(View.TEAM, 0L),
                counts.getOrDefault(View.UNASSIGNED, 0L),
                counts.getOrDefault(View.BOT, 0L),
                counts.getOrDefault(View.ALL, 0L));
    }
}
