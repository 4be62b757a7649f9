package io.frontdesk.chat.privacy.mask;

import java.util.ArrayList;
import java.util.List;

/** Digits in groups, as people write long numbers; a number begins and ends where a group does. */
record DigitGroups(String text, List<Group> groups) {
    DigitGroups {
        groups = List.copyOf(groups);
    }

    /** Digits with nothing between them. */
    record Group(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /** Those between two places of a text. */
    static DigitGroups in(String text, int from, int to) {
        List<Group> groups = new ArrayList<>();
        int begun = -1;
        for (int at = from; at <= to; at++) {
            boolean digit = at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9';
            if (digit && begun < 0) {
                begun = at;
            } else if (!digit && begun >= 0) {
                groups.add(new Group(begun, at));
                begun = -1;
            }
        }
        return new DigitGroups(text, groups);
    }

    int size() {
        return groups.size();
    }

    Group group(int place) {
        return groups.get(place);
    }

    /** The digits from one group to another, both included. */
    String digits(int first, int last) {
        StringBuilder digits = new StringBuilder();
        groups.subList(first, last + 1).forEach(each -> digits.append(text, each.start(), each.end()));
        return digits.toString();
    }

    /** Whether a group looks like no part of what stands before it: one or two digits behind longer ones. */
    boolean isStray(int place) {
        return place > 0 && group(place).length() <= 2 && group(place - 1).length() > 2;
    }
}
