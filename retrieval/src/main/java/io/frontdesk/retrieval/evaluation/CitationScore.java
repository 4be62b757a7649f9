package io.frontdesk.retrieval.evaluation;

import java.util.Collection;
import java.util.Set;

/**
 * How well the entries an answer cites are those of its reference.
 *
 * @param precision the share of what is cited that should be; 1 where nothing is
 * @param recall the share of what should be cited that is
 */
public record CitationScore(double precision, double recall) {
    public static CitationScore of(Collection<String> cited, Collection<String> wanted) {
        Set<String> given = Set.copyOf(cited);
        Set<String> right = Set.copyOf(wanted);
        double both = given.stream().filter(right::contains).count();
        return new CitationScore(given.isEmpty() ? 1 : both / given.size(), right.isEmpty() ? 1 : both / right.size());
    }
}
