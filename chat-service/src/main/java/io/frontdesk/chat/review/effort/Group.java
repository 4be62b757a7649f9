package io.frontdesk.chat.review.effort;

import io.frontdesk.chat.mining.topics.Cosine;
import io.frontdesk.chat.mining.topics.TopicSettings;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Turns that say nearly the same, as the inbox groups them. */
final class Group {
    private static final double SAME = TopicSettings.standard().copy();

    /** As many different texts as one decision teaches. */
    private static final int TAUGHT = 10;

    private final Saying leader;
    private final List<Saying> different = new ArrayList<>();
    private int size;

    private Group(Saying leader) {
        this.leader = leader;
    }

    static List<Group> of(List<Saying> turns) {
        List<Group> groups = new ArrayList<>();
        IdentityHashMap<Saying, Group> known = new IdentityHashMap<>();
        for (Saying turn : turns) {
            Group group = known.computeIfAbsent(turn, once -> joined(groups, once));
            group.size++;
        }
        return groups;
    }

    private static Group joined(List<Group> groups, Saying saying) {
        @Nullable Group nearest = null;
        double most = SAME;
        for (Group group : groups) {
            double cosine = Cosine.of(saying.vector(), group.leader.vector());
            if (cosine >= most) {
                most = cosine;
                nearest = group;
            }
        }
        if (nearest == null) {
            nearest = new Group(saying);
            groups.add(nearest);
        }
        nearest.different.add(saying);
        return nearest;
    }

    Saying leader() {
        return leader;
    }

    int size() {
        return size;
    }

    /** What one decision about the leader teaches: the others are taken for the same, be they or not. */
    List<Saying> taught() {
        return different.stream().limit(TAUGHT).map(saying -> saying.as(leader)).toList();
    }
}
