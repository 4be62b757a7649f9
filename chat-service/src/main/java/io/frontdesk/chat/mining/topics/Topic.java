package io.frontdesk.chat.mining.topics;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.mining.pairing.AskedQuestion;

import java.util.List;
import java.util.stream.Stream;

/** Questions of one language that ask for the same, most central first. */
public record Topic(String lang, List<Member> members) {
    public Topic {
        requireNonNull(lang, "lang");
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a topic without questions");
        }
    }

    /** One of its questions. */
    public static final class Member {
        private final DistinctQuestion question;
        private final float[] vector;
        private final double centrality;

        Member(DistinctQuestion question, float[] vector, double centrality) {
            this.question = question;
            this.vector = vector;
            this.centrality = centrality;
        }

        public DistinctQuestion question() {
            return question;
        }

        /** How like two members' words are, as the encoder has it. */
        public double likeness(Member other) {
            return Cosine.of(vector, other.vector);
        }

        /** Cosine to the topic's centre. */
        double centrality() {
            return centrality;
        }
    }

    public Stream<AskedQuestion> asked() {
        return members.stream().flatMap(member -> member.question().asked().stream());
    }

    public double cohesion() {
        return members.stream().mapToDouble(Member::centrality).average().orElse(0);
    }
}
