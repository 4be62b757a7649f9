package io.frontdesk.chat.recommend;

import io.frontdesk.chat.conversation.AnswerLog;
import io.frontdesk.chat.conversation.AnswerLog.Offered;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often offers are taken up, counted from the turns themselves: what was erased counts no longer. Blocks the caller. */
@Singleton
final class ClickThrough {
    private static final int MOST = 500_000;

    private final AnswerLog log;

    ClickThrough(AnswerLog log) {
        this.log = log;
    }

    /**
     * Of one arm; conversations, not offers, are what was dealt by chance, so that they are what is compared.
     *
     * @param offers replies that offered something
     * @param clicks offers that were taken up
     * @param conversations in which something was offered
     * @param clicked of those, in which an offer was taken up
     */
    record Tally(int offers, int clicks, int conversations, int clicked) {
        static final Tally NOTHING = new Tally(0, 0, 0, 0);

        Tally plus(Tally more) {
            return new Tally(
                    offers + more.offers,
                    clicks + more.clicks,
                    conversations + more.conversations,
                    clicked + more.clicked);
        }
    }

    Map<Arm, Tally> since(Instant since) {
        Map<Arm, Tally> tallies = new EnumMap<>(Arm.class);
        List<Offered> together = new ArrayList<>();
        log.offered(Arm.PREFIX, since, MOST, each -> {
            if (!together.isEmpty() && !together.getFirst().conversation().equals(each.conversation())) {
                add(tallies, together);
                together.clear();
            }
            together.add(each);
        });
        add(tallies, together);
        return tallies;
    }

    /** Counts what happened in one conversation. A choice counts where it was offered before. */
    private static void add(Map<Arm, Tally> tallies, List<Offered> conversation) {
        for (Arm arm : Arm.values()) {
            Set<String> open = new HashSet<>();
            int offers = 0;
            int clicks = 0;
            for (Offered each : conversation) {
                List<String> own = each.options().stream()
                        .filter(option -> Arm.of(option).filter(arm::equals).isPresent())
                        .toList();
                if (each.taken()) {
                    clicks += (int) own.stream().filter(open::remove).count();
                } else if (!own.isEmpty()) {
                    offers++;
                    open.addAll(own);
                }
            }
            if (offers > 0) {
                tallies.merge(arm, new Tally(offers, clicks, 1, clicks > 0 ? 1 : 0), Tally::plus);
            }
        }
    }
}
