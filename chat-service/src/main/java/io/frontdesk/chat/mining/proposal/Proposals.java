package io.frontdesk.chat.mining.proposal;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.mining.topics.Topic;
import io.frontdesk.chat.mining.topics.Vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the topics of both languages into proposals, in the order of the topics. */
public final class Proposals {
    private static final int MOST_REPLIES = 4;
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_NAME = 120;

    private final AnswerChoice answers;
    private final Matching matching;

    public Proposals(Vectors vectors, Known known) {
        this.answers = new AnswerChoice(vectors);
        this.matching = new Matching(known);
    }

    public List<Proposal> of(List<Topic> topics) {
        Map<String, List<Topic>> byLanguage = new LinkedHashMap<>();
        topics.forEach(topic -> byLanguage
                .computeIfAbsent(topic.lang(), lang -> new ArrayList<>())
                .add(topic));
        Map<String, IntentNames> names = new LinkedHashMap<>();
        byLanguage.forEach((lang, own) -> names.put(lang, new IntentNames(own)));
        return Related.hinted(topics.stream()
                .map(topic -> proposal(topic, requireNonNull(names.get(topic.lang()))))
                .toList());
    }

    private Proposal proposal(Topic topic, IntentNames names) {
        Match match = matching.of(topic);
        List<String> replies = answers.ranked(topic);
        String intent = match.intent() == null ? names.of(topic) : match.intent();
        return new Proposal(
                topic.lang(),
                intent,
                question(topic),
                UtteranceChoice.of(topic),
                replies.isEmpty() ? "" : replies.getFirst(),
                evidence(topic, match, replies));
    }

    /** The most central question that reads like one. */
    private static String question(Topic topic) {
        List<String> central =
                topic.members().stream().map(member -> member.question().text()).toList();
        return central.stream()
                .filter(text -> text.length() >= SHORTEST_NAME && text.length() <= LONGEST_NAME)
                .findFirst()
                .orElse(central.getFirst());
    }

    private static Evidence evidence(Topic topic, Match match, List<String> replies) {
        long questions = topic.asked().count();
        long settled = topic.asked().filter(asked -> asked.reply() != null).count();
        long conversations =
                topic.asked().map(asked -> asked.dialogue()).distinct().count();
        return new Evidence(
                Math.toIntExact(questions),
                Math.toIntExact(conversations),
                (double) settled / questions,
                topic.cohesion(),
                match,
                replies.stream().skip(1).limit(MOST_REPLIES).toList(),
                List.of());
    }
}
