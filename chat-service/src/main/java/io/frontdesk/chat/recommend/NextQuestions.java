package io.frontdesk.chat.recommend;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.ConversationId;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** What to offer next, by the model learnt last on this node. Asks nobody and never waits. */
@Singleton
public final class NextQuestions {
    /** More than are shown: some may not be given today, or not in the language. */
    private static final int CONSIDERED = 20;

    private final RecommendSettings settings;
    private volatile @Nullable Learned current;

    NextQuestions(RecommendSettings settings) {
        this.settings = settings;
    }

    /** A model and its name. */
    record Learned(String version, NextModel model) {
        Learned {
            requireNonNull(version, "version");
            requireNonNull(model, "model");
        }
    }

    /**
     * What may be offered, the best first.
     *
     * @param model version of what was learnt
     */
    public record Offer(String model, Arm arm, List<Next> ranked) {
        public Offer {
            requireNonNull(model, "model");
            requireNonNull(arm, "arm");
            ranked = List.copyOf(ranked);
        }
    }

    /** How many may be shown. */
    public int choices() {
        return settings.choices();
    }

    /**
     * What may be offered in {@code conversation} after {@code path}; nothing where too little is known of it. Those who get
     * the popular ones get them where, and only where, there would be learnt ones.
     */
    public Optional<Offer> after(ConversationId conversation, List<String> path) {
        return settings.choices() == 0
                ? Optional.empty()
                : current().flatMap(known -> after(known, conversation, path));
    }

    private Optional<Offer> after(Learned known, ConversationId conversation, List<String> path) {
        List<Next> learned = settings.enough(known.model(), known.model().after(path, CONSIDERED));
        Arm arm = Arm.of(conversation, settings.popularShare());
        List<Next> ranked = arm == Arm.LEARNED ? learned : known.model().popular(path, CONSIDERED);
        return learned.isEmpty() ? Optional.empty() : Optional.of(new Offer(known.version(), arm, ranked));
    }

    void use(Learned learned) {
        current = learned;
    }

    /** What is used, where something was learnt. */
    Optional<Learned> current() {
        return Optional.ofNullable(current);
    }
}
