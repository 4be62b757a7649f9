package io.frontdesk.chat.simulation;

import io.frontdesk.chat.simulation.Saying.Kind;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who says what, and when: each text once, so spread over the weeks that each need is asked about equally often in all of them.
 * Only what is new begins later: other words for the same thing in week {@value #DRIFT}, the recall in week {@value #RECALL},
 * and all at once one evening of week {@value #SURGE}. The same pool and seed give the same plan.
 */
public final class Plan {
    public static final int WEEKS = 8;
    static final int DRIFT = 3;
    static final int POISON = 4;
    static final int RECALL = 5;
    static final int SURGE = 6;
    static final int ERASURE = 7;

    static final Duration SURGE_BEGINS = day(SURGE, 3).plusHours(19);
    static final Duration SURGE_LASTS = Duration.ofHours(2);

    /** How much of the recall is asked about in its first week and those after. */
    private static final double[] RECALLED = {0.4, 0.3, 0.15, 0.15};

    private static final double[] DAYS = {1.1, 1.1, 1.0, 1.0, 1.0, 0.7, 0.6};
    private static final int OPENS = 8;
    private static final int CLOSES = 22;
    private static final long TOGETHER = 5;

    private final TreeMap<Duration, List<Visit>> moments = new TreeMap<>();
    private final Random random;
    private int count;

    private Plan(long seed) {
        this.random = new Random(seed);
    }

    static Plan of(Pool pool, long seed) {
        Plan plan = new Plan(seed);
        Map<String, List<Saying>> groups = pool.sayings().stream()
                .collect(Collectors.groupingBy(
                        saying -> saying.lang() + "/" + saying.need() + "/" + saying.kind(),
                        TreeMap::new,
                        Collectors.toCollection(ArrayList::new)));
        groups.forEach((name, group) -> {
            Collections.shuffle(group, plan.random);
            plan.spread(group);
        });
        return plan;
    }

    /** Those who come at the same time, in the order of their times; only of the first {@code weeks}. */
    Map<Duration, List<Visit>> moments(int weeks) {
        return new LinkedHashMap<>(moments.headMap(day(weeks + 1, 0)));
    }

    /** All visits, the earliest first. */
    List<Visit> visits() {
        return moments.values().stream().flatMap(List::stream).toList();
    }

    /** The beginning of a day, from 0 for Monday, of a week, from 1. */
    static Duration day(int week, int day) {
        return Duration.ofDays(7L * (week - 1) + day);
    }

    private void spread(List<Saying> group) {
        Saying one = group.getFirst();
        if (one.kind() == Kind.SURGE) {
            surge(group);
        } else if (one.need().equals(Needs.RECALL)) {
            recall(group);
        } else {
            int first = one.kind() == Kind.DRIFT ? DRIFT : 1;
            int weeks = WEEKS - first + 1;
            int offset = random.nextInt(weeks);
            for (int i = 0; i < group.size(); i++) {
                put(group.get(i), first + (offset + i) % weeks);
            }
        }
    }

    private void recall(List<Saying> group) {
        double due = 0;
        int said = 0;
        for (int week = RECALL; week <= WEEKS; week++) {
            due += RECALLED[week - RECALL] * group.size();
            while (said < Math.round(due)) {
                put(group.get(said++), week);
            }
        }
    }

    /** Every five minutes some, most of them soon. */
    private void surge(List<Saying> group) {
        long steps = SURGE_LASTS.toMinutes() / TOGETHER;
        for (Saying saying : group) {
            double when = Math.pow(random.nextDouble(), 1.5);
            put(saying, SURGE, SURGE_BEGINS.plusMinutes(TOGETHER * (long) (when * steps)));
        }
    }

    private void put(Saying saying, int week) {
        int hour = OPENS + random.nextInt(CLOSES - OPENS);
        put(saying, week, day(week, weekday()).plusHours(hour).plusMinutes(hour * 17L % 11 * TOGETHER));
    }

    private void put(Saying saying, int week, Duration at) {
        moments.computeIfAbsent(at, once -> new ArrayList<>()).add(new Visit(count++, week, at, saying));
    }

    private int weekday() {
        double drawn = random.nextDouble() * Arrays.stream(DAYS).sum();
        int day = 0;
        while (day < DAYS.length - 1 && drawn >= DAYS[day]) {
            drawn -= DAYS[day++];
        }
        return day;
    }
}
