package io.frontdesk.chat.insight.emerging;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.insight.statistics.BinomialTest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A group of questions that the bot could not answer.
 *
 * @param members most central first
 */
record Emerging(String id, Instant foundAt, String lang, List<Member> members) {
    static final int WEEKS = 4;
    private static final double SURE = 0.05;
    private static final Duration WEEK = Duration.ofDays(7);

    Emerging {
        requireNonNull(id, "id");
        requireNonNull(foundAt, "foundAt");
        requireNonNull(lang, "lang");
        members = List.copyOf(members);
    }

    /** Where one of its questions stands. */
    record Member(String conversation, long seq, Instant at) {}

    /** How many came in each of the four weeks before it was found, the earliest first. */
    int[] weeks() {
        int[] weeks = new int[WEEKS];
        for (Member member : members) {
            long ago = Duration.between(member.at(), foundAt).toMillis() / WEEK.toMillis();
            if (ago >= 0 && ago < WEEKS) {
                weeks[(int) (WEEKS - 1 - ago)]++;
            }
        }
        return weeks;
    }

    /** How probable at least as many in the last week are, were all weeks alike. */
    double probability() {
        int all = 0;
        for (int week : weeks()) {
            all += week;
        }
        return BinomialTest.tail(weeks()[WEEKS - 1], all, 1.0 / WEEKS);
    }

    boolean isGrowing() {
        return probability() < SURE;
    }
}
