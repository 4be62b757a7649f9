package io.frontdesk.chat.mining.simulation;

import io.frontdesk.chat.mining.Mined;
import io.frontdesk.chat.mining.pairing.AskedQuestion;
import io.frontdesk.chat.mining.proposal.Proposal;
import io.frontdesk.chat.mining.simulation.MiningFigures.Half;
import io.frontdesk.chat.mining.topics.Topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares what was mined with what was invented. */
final class Judgement {
    private static final double ABOUT = 0.8;
    private static final double ENOUGH = 1.0 / 3;

    private static final double SAME_REPLY = 0.8;

    private final Material material;
    private final Mined mined;
    private final Marking marking;
    private final List<Found> found;
    private final Map<String, Integer> asked = new HashMap<>();

    Judgement(Material material, List<SimulatedDialogue> invented, Mined mined) {
        this.material = material;
        this.mined = mined;
        this.marking = new Marking(invented);
        this.found = IntStream.range(0, mined.topics().size())
                .mapToObj(at -> found(mined.topics().get(at), mined.proposals().get(at)))
                .toList();
        mined.questions()
                .forEach(question -> asked.merge(question.lang() + marking.topicOf(question), 1, Integer::sum));
    }

    /** A proposal, the topic of most of its questions, and how many those are. */
    private record Found(Proposal proposal, String topic, int right, int size) {
        double purity() {
            return (double) right / size;
        }
    }

    private Found found(Topic topic, Proposal proposal) {
        Map<String, Integer> counts = new TreeMap<>();
        topic.asked().forEach(question -> counts.merge(marking.topicOf(question), 1, Integer::sum));
        int size = counts.values().stream().mapToInt(Integer::intValue).sum();
        counts.remove(SimulatedDialogue.CHATTER);
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new Found(proposal, most.getKey(), most.getValue(), size))
                .orElse(new Found(proposal, SimulatedDialogue.CHATTER, 0, size));
    }

    Half half(Predicate<Integer> wanted) {
        List<String> all = material.topics();
        List<String> topics =
                all.stream().filter(topic -> wanted.test(all.indexOf(topic))).toList();
        Predicate<String> en = topic -> isFound(topic, "en");
        Predicate<String> zh = topic -> isFound(topic, "zh");
        return new Half(
                topics.size(),
                count(topics, en.or(zh)),
                count(topics, en),
                count(topics, zh),
                purity(found.stream()
                        .filter(one -> topics.contains(one.topic()))
                        .toList()));
    }

    private boolean isFound(String topic, String lang) {
        return found.stream()
                .anyMatch(one -> one.topic().equals(topic)
                        && one.proposal().lang().equals(lang)
                        && one.purity() >= ABOUT
                        && one.right() >= ENOUGH * asked.getOrDefault(lang + topic, 0));
    }

    double purity() {
        return purity(found);
    }

    private static double purity(List<Found> some) {
        return share(
                some.stream().mapToInt(Found::right).sum(),
                some.stream().mapToInt(Found::size).sum());
    }

    /** The share of the questions that are chatter, or are not, which ended in no proposal. */
    double leftOut(boolean chatter) {
        Predicate<AskedQuestion> wanted =
                question -> marking.topicOf(question).equals(SimulatedDialogue.CHATTER) == chatter;
        return share(
                mined.noise().stream().filter(wanted).count(),
                mined.questions().stream().filter(wanted).count());
    }

    double answersRight() {
        List<Found> answered =
                found.stream().filter(one -> !one.proposal().answer().isEmpty()).toList();
        return share(
                answered.stream()
                        .filter(one -> wasWrittenFor(
                                one.topic(),
                                one.proposal().lang(),
                                one.proposal().answer()))
                        .count(),
                answered.size());
    }

    double settled() {
        List<AskedQuestion> topical = mined.questions().stream()
                .filter(question -> !marking.topicOf(question).equals(SimulatedDialogue.CHATTER))
                .toList();
        return share(
                topical.stream()
                        .filter(question -> question.reply() != null
                                && wasWrittenFor(
                                        marking.topicOf(question),
                                        question.lang(),
                                        question.reply().text()))
                        .count(),
                topical.size());
    }

    /** Whether a reply was written for the topic, however it was typed, in pieces or along with another. */
    private boolean wasWrittenFor(String topic, String lang, String reply) {
        return material.replies(topic, lang).stream().anyMatch(written -> Overlap.of(written, reply) > SAME_REPLY);
    }

    List<Boolean> hints() {
        List<Boolean> hints = new ArrayList<>();
        for (Found one : found) {
            for (String related : one.proposal().evidence().related()) {
                hints.add(found.stream()
                        .filter(other ->
                                !other.proposal().lang().equals(one.proposal().lang()))
                        .filter(other -> other.proposal().intent().equals(related))
                        .anyMatch(other -> other.topic().equals(one.topic())));
            }
        }
        return hints;
    }

    /** How many of the invented personal data are anywhere in what came out. */
    int left(Set<String> secrets) {
        String out = String.join("\n", output().toList());
        return (int) secrets.stream().filter(out::contains).count();
    }

    private Stream<String> output() {
        Stream<String> questions = mined.questions().stream()
                .flatMap(question -> question.reply() == null
                        ? Stream.of(question.text())
                        : Stream.of(question.text(), question.reply().text()));
        Stream<String> proposals = mined.proposals().stream().map(Proposal::toString);
        return Stream.concat(questions, proposals);
    }

    private static int count(List<String> topics, Predicate<String> wanted) {
        return (int) topics.stream().filter(wanted).count();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
