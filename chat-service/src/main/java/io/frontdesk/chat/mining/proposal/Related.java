package io.frontdesk.chat.mining.proposal;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Hints which proposals of two languages may be one topic: by numbers, codes and Latin names that their replies share and
 * few others have. The encoders of the two languages have no space in common, so this is a hint and joins nothing.
 */
final class Related {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]+-?\\d+|\\d+(?:[.:]\\d+)?|[A-Za-z]{2,}(?:@[\\w.]+)?");
    private static final double LEAST = 1.0;

    private final Map<String, Integer> spread = new HashMap<>();
    private final int proposals;

    private Related(List<Proposal> proposals) {
        this.proposals = proposals.size();
        proposals.forEach(proposal -> tokens(proposal).forEach(token -> spread.merge(token, 1, Integer::sum)));
    }

    static List<Proposal> hinted(List<Proposal> proposals) {
        Related related = new Related(proposals);
        return proposals.stream()
                .map(proposal -> related.best(proposal, proposals)
                        .map(other -> proposal.relatedTo(List.of(other.intent())))
                        .orElse(proposal))
                .toList();
    }

    /** The one of the other language that shares most, if each is the other's. */
    private Optional<Proposal> best(Proposal proposal, List<Proposal> all) {
        return nearest(proposal, all)
                .filter(other -> nearest(other, all).filter(proposal::equals).isPresent());
    }

    private Optional<Proposal> nearest(Proposal proposal, List<Proposal> all) {
        @Nullable Proposal best = null;
        double most = LEAST;
        for (Proposal other : all) {
            if (!other.lang().equals(proposal.lang())) {
                double shared = shared(proposal, other);
                if (shared > most) {
                    most = shared;
                    best = other;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Rare tokens weigh more, and more tokens that are not shared make less of those that are. */
    private double shared(Proposal one, Proposal other) {
        Set<String> tokens = tokens(one);
        Set<String> others = tokens(other);
        double all = weight(others) + 1;
        tokens.retainAll(others);
        double common = weight(tokens);
        return common * common / all;
    }

    private double weight(Set<String> tokens) {
        return tokens.stream()
                .mapToDouble(token -> Math.log((double) proposals / spread.getOrDefault(token, 1)))
                .sum();
    }

    private static Set<String> tokens(Proposal proposal) {
        String text =
                proposal.answer() + " " + String.join(" ", proposal.evidence().otherReplies());
        Set<String> tokens = new HashSet<>();
        TOKEN.matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(token -> tokens.add(token.toLowerCase(Locale.ROOT)));
        return tokens;
    }
}
