package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a decision came about, for those who review it; nothing is decided from it.
 *
 * @param outOfScope the classifier's score, absent where no classifier was asked
 * @param mood absent where the language has learned no moods
 * @param chance how likely the first hit answers, absent where nothing was found
 * @param template id of the template that spoke
 * @param model version of the classifier
 * @param corpus version of the knowledge searched
 * @param stepsMs milliseconds by step; {@code commit} is the durable commit of the question, which runs beside the others
 * @param facts what was made of the facts in the message; absent where none played a part
 * @param writing what a language model had to do with it, absent where none was asked
 * @param next what was offered to be asked next, absent where nothing was
 * @param follows the question in whose light a follow-up was read, absent where the message was read alone
 */
@Serdeable
public record Trace(
        String lang,
        List<ScoredIntent> intents,
        @Nullable @JsonProperty("out_of_scope") Double outOfScope,
        @Nullable Limits thresholds,
        @Nullable HeardMood mood,
        List<ScoredHit> hits,
        @Nullable Chance chance,
        @Nullable String template,
        @Nullable String model,
        @Nullable String corpus,
        @JsonProperty("steps_ms") Map<String, Double> stepsMs,
        @Nullable Facts facts,
        @Nullable Writing writing,
        @Nullable Next next,
        @Nullable Follows follows) {
    @JsonCreator
    public Trace {
        requireNonNull(lang, "lang");
        intents = List.copyOf(intents);
        hits = List.copyOf(hits);
        stepsMs = Collections.unmodifiableMap(new LinkedHashMap<>(stepsMs)); // in the order they ran
    }

    /** A trace without facts and without a language model. */
    public Trace(
            String lang,
            List<ScoredIntent> intents,
            @Nullable Double outOfScope,
            @Nullable Limits thresholds,
            @Nullable HeardMood mood,
            List<ScoredHit> hits,
            @Nullable String template,
            @Nullable String model,
            @Nullable String corpus,
            Map<String, Double> stepsMs) {
        this(
                lang,
                intents,
                outOfScope,
                thresholds,
                mood,
                hits,
                null,
                template,
                model,
                corpus,
                stepsMs,
                null,
                null,
                null,
                null);
    }

    /** The same with {@code steps} in place of its own. */
    public Trace withSteps(Map<String, Double> steps) {
        return new Trace(
                lang,
                intents,
                outOfScope,
                thresholds,
                mood,
                hits,
                chance,
                template,
                model,
                corpus,
                steps,
                facts,
                writing,
                next,
                follows);
    }

    /** The same with the template that spoke in the end, and what it was filled with. */
    public Trace with(@Nullable String spoke, @Nullable Facts filled) {
        return new Trace(
                lang,
                intents,
                outOfScope,
                thresholds,
                mood,
                hits,
                chance,
                spoke,
                model,
                corpus,
                stepsMs,
                filled,
                writing,
                next,
                follows);
    }

    /** The same, knowing what a language model had to do with it. */
    public Trace withWriting(Writing done) {
        return new Trace(
                lang,
                intents,
                outOfScope,
                thresholds,
                mood,
                hits,
                chance,
                template,
                model,
                corpus,
                stepsMs,
                facts,
                done,
                next,
                follows);
    }

    /** The same, knowing what was offered next. */
    public Trace withNext(Next offered) {
        return new Trace(
                lang,
                intents,
                outOfScope,
                thresholds,
                mood,
                hits,
                chance,
                template,
                model,
                corpus,
                stepsMs,
                facts,
                writing,
                offered,
                follows);
    }

    /**
     * The question before a follow-up.
     *
     * @param entry the entry that answered it, absent where a template did
     */
    @Serdeable
    public record Follows(String question, @Nullable String entry) {
        public Follows {
            requireNonNull(question, "question");
        }
    }

    /**
     * What was offered to be asked next.
     *
     * @param model version of what was learnt
     * @param arm whether it was what was learnt, or to compare what is asked most
     */
    @Serdeable
    public record Next(String model, String arm, List<NextEntry> entries) {
        public Next {
            requireNonNull(model, "model");
            requireNonNull(arm, "arm");
            entries = List.copyOf(entries);
        }
    }

    /** An entry offered, how probable it is to be asked, and what speaks for it most. */
    @Serdeable
    public record NextEntry(String id, double probability, String source) {
        public NextEntry {
            requireNonNull(id, "id");
            requireNonNull(source, "source");
        }
    }

    /**
     * What was made of the facts in a message.
     *
     * @param entities what the message named
     * @param variant which of how many equal templates spoke, such as {@code 2/3}
     * @param skipped templates that were meant to speak and lacked a value
     * @param slots what the bot is asking for
     * @param lookup what a connector was asked
     */
    @Serdeable
    public record Facts(
            List<Named> entities,
            @Nullable String variant,
            List<Skipped> skipped,
            @Nullable SlotState slots,
            @Nullable LookedUp lookup) {
        public Facts {
            entities = List.copyOf(entities);
            skipped = List.copyOf(skipped);
        }
    }

    /** Something the message named: its kind, how it was written, and in one form. */
    @Serdeable
    public record Named(String type, String text, String value) {
        public Named {
            requireNonNull(type, "type");
            requireNonNull(text, "text");
            requireNonNull(value, "value");
        }
    }

    /** A template that did not speak for want of these variables. */
    @Serdeable
    public record Skipped(String template, List<String> missing) {
        public Skipped {
            requireNonNull(template, "template");
            missing = List.copyOf(missing);
        }
    }

    /** What a connector gave: {@code outcome} is found, not_found or why it failed. */
    @Serdeable
    public record LookedUp(String connector, String outcome, int attempts, double ms) {
        public LookedUp {
            requireNonNull(connector, "connector");
            requireNonNull(outcome, "outcome");
        }
    }

    /**
     * What came of asking a language model.
     *
     * @param outcome {@code written}, or why its text was not used
     * @param offending the sentence that was at fault, where it was one
     */
    @Serdeable
    public record Writing(
            String model, String outcome, @Nullable String offending) {
        public Writing {
            requireNonNull(model, "model");
            requireNonNull(outcome, "outcome");
        }
    }

    /** An intent considered. */
    @Serdeable
    public record ScoredIntent(String intent, double probability) {
        public ScoredIntent {
            requireNonNull(intent, "intent");
        }
    }

    /** The classifier's thresholds at that moment. */
    @Serdeable
    public record Limits(
            double answer,
            double clarify,
            @JsonProperty("out_of_scope") double outOfScope) {}

    /**
     * How the message sounded.
     *
     * @param mood negative, neutral or positive
     * @param probability of the mood
     * @param anger 0 none, 1 annoyed, 2 angry, 3 furious
     * @param angry the probability that anger is 2 or 3
     */
    @Serdeable
    public record HeardMood(String mood, double probability, int anger, double angry) {
        public HeardMood {
            requireNonNull(mood, "mood");
        }
    }

    /** The probability that the first hit answers, and from which ones on the bot answers and asks back. */
    @Serdeable
    public record Chance(double probability, double answer, double clarify) {}

    /** An entry found. */
    @Serdeable
    public record ScoredHit(String id, String title, double score, double similarity, Map<String, Double> legs) {
        public ScoredHit {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            legs = Map.copyOf(legs);
        }
    }
}
