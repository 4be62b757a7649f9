package io.frontdesk.chat.mining.topics;

import io.frontdesk.chat.mining.pairing.AskedQuestion;
import io.frontdesk.chat.mining.pairing.Reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** The topics of one language, and the questions that belong to none of them. */
public record Topics(List<Topic> topics, List<AskedQuestion> noise) {
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
        List<Point> points = points(all, lang, vectors, settings);
        List<Topic> topics = new ArrayList<>();
        Set<Integer> placed = new HashSet<>();
        for (Grouping.Group group : new Grouping(settings).of(points)) {
            placed.addAll(group.members());
            topics.add(topic(group, lang, all, points));
        }
        List<AskedQuestion> noise = IntStream.range(0, all.size())
                .filter(at -> !placed.contains(at))
                .boxed()
                .flatMap(at -> all.get(at).asked().stream())
                .toList();
        return new Topics(topics, noise);
    }

    private static List<Point> points(
            List<DistinctQuestion> questions, String lang, Vectors vectors, TopicSettings settings) {
        Map<String, Integer> replies = new LinkedHashMap<>();
        List<List<Integer>> answered = questions.stream()
                .map(question -> replies(question).stream()
                        .map(reply -> index(replies, reply))
                        .toList())
                .toList();
        List<float[]> encoded = vectors.of(
                lang, questions.stream().map(question -> cut(question.text())).toList());
        List<float[]> encodedReplies = vectors.of(lang, List.copyOf(replies.keySet()));
        return Point.of(encoded, encodedReplies, answered, settings.ownWords());
    }

    private static int index(Map<String, Integer> replies, String reply) {
        Integer known = replies.putIfAbsent(reply, replies.size());
        return known == null ? replies.size() - 1 : known;
    }

    private static List<String> replies(DistinctQuestion question) {
        return question.asked().stream()
                .map(AskedQuestion::reply)
                .filter(Objects::nonNull)
                .map(Reply::text)
                .map(Topics::cut)
                .toList();
    }

    private static Topic topic(
            Grouping.Group group, String lang, List<DistinctQuestion> questions, List<Point> points) {
        return new Topic(
                lang,
                IntStream.range(0, group.members().size())
                        .mapToObj(at -> new Topic.Member(
                                questions.get(group.members().get(at)),
                                points.get(group.members().get(at)).encoded(),
                                group.centralities().get(at)))
                        .toList());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
    }
}
