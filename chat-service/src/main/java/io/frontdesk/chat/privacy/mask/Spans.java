package io.frontdesk.chat.privacy.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the pieces of one address together again. */
final class Spans {
    /** Below so many characters a beginning is no address. */
    private static final int SHORTEST = 6;

    private static final Pattern BETWEEN = Pattern.compile("[,，、;.]?\\s{0,2}");

    private static final String MARKS = " \t\n,，、;；";

    private Spans() {}

    /**
     * What of {@code candidate} lies over none that was found: all of it or nothing, but of an address also what goes before,
     * for its end is a matter of wording.
     */
    static Optional<Found> free(Found candidate, List<Found> found) {
        int first = found.stream()
                .filter(candidate::overlaps)
                .mapToInt(Found::start)
                .min()
                .orElse(candidate.end());
        if (first == candidate.end()) {
            return Optional.of(candidate);
        }
        return candidate.kind() == Kind.ADDRESS && first - candidate.start() >= SHORTEST
                ? Optional.of(new Found(Kind.ADDRESS, candidate.start(), first))
                : Optional.empty();
    }

    /** The same, where addresses with nothing but a mark between them are one. */
    static List<Found> joined(String text, List<Found> inOrder) {
        List<Found> joined = new ArrayList<>();
        for (Found each : inOrder) {
            Found next = trimmed(text, each);
            Found last = joined.isEmpty() ? null : joined.getLast();
            boolean one = last != null
                    && last.kind() == Kind.ADDRESS
                    && next.kind() == Kind.ADDRESS
                    && BETWEEN.matcher(text.substring(last.end(), next.start())).matches();
            if (one && last != null) {
                joined.set(joined.size() - 1, new Found(Kind.ADDRESS, last.start(), next.end()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    /** Without the marks behind it. */
    private static Found trimmed(String text, Found found) {
        int end = found.end();
        while (found.kind() == Kind.ADDRESS && end > found.start() + 1 && MARKS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Found(found.kind(), found.start(), end);
    }
}
