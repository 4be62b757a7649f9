package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.conversation.SlotState;
import io.frontdesk.chat.conversation.Trace;
import io.frontdesk.chat.dialogue.EvidenceFinder.Found;
import io.frontdesk.chat.dialogue.chance.Chance;
import io.frontdesk.chat.dialogue.chance.Observation;
import io.frontdesk.intent.IntentScore;
import io.frontdesk.intent.mood.MoodReading;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.Retriever;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides one message: classify, search, apply the policy. Keeps no state and blocks its caller. */
@Singleton
public final class DialogueService {
    private static final int INTENTS_IN_TRACE = 5;

    private final EvidenceFinder finder;
    private final SlotTalk talk;
    private final FollowUps followUps;

    DialogueService(EvidenceFinder finder, SlotTalk talk) {
        this.finder = finder;
        this.talk = talk;
        this.followUps = new FollowUps(talk::asked);
    }

    /**
     * A decision and how it came about.
     *
     * @param related the entries that have to do with the message and may be given without a person
     * @param slots what the bot asks for, or asked for, with it
     * @param offers further choices that come with it
     */
    public record Decided(
            Decision decision,
            @Nullable String intent,
            @Nullable Double confidence,
            Trace trace,
            List<FaqEntry> related,
            @Nullable SlotState slots,
            List<Choice> offers) {
        public Decided {
            related = List.copyOf(related);
            offers = List.copyOf(offers);
        }

        Decided(Decision decision, @Nullable String intent, @Nullable Double confidence, Trace trace) {
            this(decision, intent, confidence, trace, List.of(), null, List.of());
        }

        Decided with(Decision replacement) {
            return new Decided(replacement, intent, confidence, trace, related, slots, offers);
        }
    }

    /**
     * A decision with what it was taken from.
     *
     * @param evidence absent where the words alone decided
     * @param query what was searched for, absent likewise
     */
    record Considered(@Nullable Evidence evidence, @Nullable FaqQuery query, Decided decided) {}

    /** The same rules over other knowledge; counts nothing. */
    DialogueService over(Retriever knowledge) {
        return new DialogueService(finder.over(knowledge), talk.uncounted());
    }

    /** The same, by which nothing is counted. */
    DialogueService uncounted() {
        return new DialogueService(finder, talk.uncounted());
    }

    /** What is searched for a question that stands alone. */
    FaqQuery query(Question question) {
        return finder.query(question);
    }

    /** What would be decided, were {@code evidence} all there is. */
    Decision decide(Evidence evidence) {
        return talk.decide(evidence).decision();
    }

    public Decided decide(Question question) {
        return consider(question).decided();
    }

    Considered consider(Question question) {
        StepClock clock = new StepClock();
        Optional<SlotTalk.Spoken> atOnce = clock.time("language", () -> talk.atOnce(question));
        if (atOnce.isPresent()) {
            Evidence none = new Evidence(question, Optional.empty(), Optional.empty(), List.of(), Chance.NONE);
            return new Considered(null, null, decided(none, atOnce.get(), clock));
        }
        Found found = find(question, clock);
        SlotTalk.Spoken spoken = clock.time("answer", () -> talk.decide(found.evidence()));
        return new Considered(found.evidence(), found.query(), decided(found.evidence(), spoken, clock));
    }

    /**
     * What is found first, and what tells whether it answers.
     *
     * @param classifier version of the classifier that was asked
     */
    public record FirstHit(FaqEntry entry, Observation seen, Optional<String> classifier) {}

    /** What is found first for a question out of the blue, where anything is. */
    public Optional<FirstHit> first(Question question) {
        Evidence evidence = finder.alone(question, new StepClock()).evidence();
        return evidence.hits().stream()
                .findFirst()
                .map(hit -> new FirstHit(
                        hit.entry(),
                        AnswerChance.observation(question.text(), evidence.hits(), evidence.reading()),
                        version(evidence.reading())));
    }

    private Found find(Question question, StepClock clock) {
        Found alone = finder.alone(question, clock);
        return followUps
                .in(alone.evidence())
                .map(asked -> clock.time("follow_up", () -> finder.inTheLight(asked, alone.evidence())))
                .map(inTheLight -> followUps.surer(alone, inTheLight))
                .orElse(alone);
    }

    private static Optional<String> version(Optional<IntentClassifiers.Reading> reading) {
        return reading.map(IntentClassifiers.Reading::version);
    }

    private Decided decided(Evidence evidence, SlotTalk.Spoken spoken, StepClock clock) {
        Optional<IntentScore> best =
                evidence.reading().map(read -> read.prediction().best());
        String chosen =
                spoken.intent() != null ? spoken.intent() : evidence.question().intent();
        return new Decided(
                spoken.decision(),
                chosen != null ? chosen : best.map(IntentScore::intent).orElse(null),
                chosen != null
                        ? (Double) 1.0
                        : best.map(IntentScore::probability).orElse(null),
                trace(evidence, spoken, clock),
                talk.related(evidence),
                spoken.slots(),
                spoken.offers());
    }

    private Trace trace(Evidence evidence, SlotTalk.Spoken spoken, StepClock clock) {
        Optional<IntentClassifiers.Reading> reading = evidence.reading();
        return new Trace(
                evidence.question().lang(),
                reading.stream()
                        .flatMap(read -> read.prediction().top(INTENTS_IN_TRACE).stream())
                        .map(score -> new Trace.ScoredIntent(score.intent(), score.probability()))
                        .toList(),
                reading.map(read -> read.prediction().outOfScope()).orElse(null),
                reading.map(read -> read.thresholds())
                        .map(limits -> new Trace.Limits(limits.answer(), limits.clarify(), limits.outOfScope()))
                        .orElse(null),
                evidence.mood().map(DialogueService::heard).orElse(null),
                evidence.hits().stream().map(DialogueService::scored).toList(),
                evidence.hits().isEmpty() ? null : shown(evidence.chance()),
                spoken.decision() instanceof Decision.Answer answer ? answer.template() : null,
                reading.map(IntentClassifiers.Reading::version).orElse(null),
                finder.version(),
                clock.steps(),
                spoken.facts(),
                null,
                null,
                follows(evidence.light()));
    }

    private static Trace.@Nullable Follows follows(@Nullable Earlier light) {
        return light == null ? null : new Trace.Follows(light.question(), light.entry());
    }

    private static Trace.Chance shown(Chance chance) {
        return new Trace.Chance(chance.probability(), chance.answer(), chance.clarify());
    }

    private static Trace.HeardMood heard(MoodReading mood) {
        return new Trace.HeardMood(
                mood.mood().name().toLowerCase(Locale.ROOT), mood.probability(), mood.anger(), mood.angry());
    }

    private static Trace.ScoredHit scored(FaqHit hit) {
        return new Trace.ScoredHit(
                hit.entry().id(), hit.entry().question(), hit.score(), hit.similarity(), hit.signals());
    }
}
