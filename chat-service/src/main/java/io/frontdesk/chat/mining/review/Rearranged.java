package io.frontdesk.chat.mining.review;

import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.mining.proposal.Evidence;
import io.frontdesk.chat.mining.proposal.Proposal;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Proposals put together and taken apart. */
final class Rearranged {
    private Rearranged() {}

    /** The first with the utterances, the replies and the evidence of both. */
    static Proposal merged(Proposal kept, Proposal other) {
        Set<String> utterances = new LinkedHashSet<>(kept.utterances());
        utterances.addAll(other.utterances());
        String answer = kept.answer().isEmpty() ? other.answer() : kept.answer();
        return new Proposal(
                kept.lang(),
                kept.intent(),
                kept.question(),
                List.copyOf(utterances),
                answer,
                merged(kept.evidence(), other.evidence(), replies(kept, other, answer)));
    }

    private static List<String> replies(Proposal kept, Proposal other, String answer) {
        return Stream.of(
                        kept.evidence().otherReplies().stream(),
                        Stream.of(other.answer()),
                        other.evidence().otherReplies().stream())
                .flatMap(replies -> replies)
                .filter(reply -> !reply.isEmpty() && !reply.equals(answer))
                .distinct()
                .toList();
    }

    private static Evidence merged(Evidence kept, Evidence other, List<String> replies) {
        int questions = kept.questions() + other.questions();
        double part = questions == 0 ? 0 : (double) kept.questions() / questions;
        return new Evidence(
                questions,
                kept.conversations() + other.conversations(),
                part * kept.settled() + (1 - part) * other.settled(),
                part * kept.cohesion() + (1 - part) * other.cohesion(),
                kept.match(),
                replies,
                Stream.concat(kept.related().stream(), other.related().stream())
                        .distinct()
                        .toList());
    }

    /** What is left, and what was taken out; the evidence goes with the number of utterances. */
    static List<Proposal> split(Proposal whole, List<String> wanted, String intent) {
        Set<String> out = new HashSet<>(wanted);
        List<String> taken = whole.utterances().stream().filter(out::contains).toList();
        List<String> left =
                whole.utterances().stream().filter(text -> !out.contains(text)).toList();
        if (taken.size() != out.size() || taken.isEmpty() || left.isEmpty()) {
            throw RefusedField.of("utterances", "'utterances' must be some, not all, of the proposal's utterances.");
        }
        String question = out.contains(whole.question()) ? left.getFirst() : whole.question();
        return List.of(part(whole, whole.intent(), question, left), part(whole, intent, taken.getFirst(), taken));
    }

    private static Proposal part(Proposal whole, String intent, String question, List<String> utterances) {
        Evidence evidence = whole.evidence();
        double share = (double) utterances.size() / whole.utterances().size();
        return new Proposal(
                whole.lang(),
                intent,
                question,
                utterances,
                whole.answer(),
                new Evidence(
                        Math.max(1, (int) Math.round(share * evidence.questions())),
                        Math.max(1, (int) Math.round(share * evidence.conversations())),
                        evidence.settled(),
                        evidence.cohesion(),
                        evidence.match(),
                        evidence.otherReplies(),
                        evidence.related()));
    }
}
