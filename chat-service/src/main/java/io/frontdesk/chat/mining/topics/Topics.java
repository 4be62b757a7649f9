package io.frontdesk.chat.mining.topics;

import io.frontdesk.chat.mining.pairing.AskedQuestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The topics of one language, and the questions that belong to none of them. */
public record Topics(List<Topic> topics, List<AskedQuestion> noise) {
    /** All pairs are compared: more different questions than this would take minutes. */
    static final int MOST_COMPARED = 20_000;

    private static final int LONGEST_READ = 400;

    public Topics {
        topics = List.copyOf(topics);
        noise = List.copyOf(noise);
    }

    /** The topics among {@code questions}, all of which are in {@code lang}; the most frequent questions count first. */
    public static Topics among(List<AskedQuestion> questions, String lang, Vectors vectors, TopicSettings settings) {
        List<DistinctQuestion> all = DistinctQuestion.of(questions).stream()
                .sorted(Comparator.comparingInt(question -> -question.asked().size()))
                .toList();
        List<DistinctQuestion> compared = all.subList(0, Math.min(all.size(), MOST_COMPARED));
        List<float[]> encoded =
                vectors.of(lang, compared.stream().map(Topics::read).toList());
        List<Topic> topics = new ArrayList<>();
        Set<DistinctQuestion> placed = new HashSet<>();
        for (Grouping.Group group : new Grouping(settings).of(encoded)) {
            Topic topic = topic(group, lang, compared, encoded);
            topic.members().forEach(member -> placed.add(member.question()));
            topics.add(topic);
        }
        List<AskedQuestion> noise = all.stream()
                .filter(question -> !placed.contains(question))
                .flatMap(question -> question.asked().stream())
                .toList();
        return new Topics(topics, noise);
    }

    private static Topic topic(
            Grouping.Group group, String lang, List<DistinctQuestion> questions, List<float[]> vectors) {
        return new Topic(
                lang,
                IntStream.range(0, group.members().size())
                        .mapToObj(at -> new Topic.Member(
                                questions.get(group.members().get(at)),
                                vectors.get(group.members().get(at)),
                                group.centralities().get(at)))
                        .toList());
    }

    private static String read(DistinctQuestion question) {
        String text = question.text();
        return text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
    }
}
