package io.frontdesk.chat.review;

import io.frontdesk.chat.conversation.BotReply;
import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.Feedback;
import io.frontdesk.chat.conversation.Feedback.Kind;
import io.frontdesk.chat.conversation.Outcome;
import io.frontdesk.chat.conversation.Trace;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.VisitorMessage.Say;
import io.frontdesk.chat.conversation.Vote;
import io.frontdesk.chat.review.order.Fate;
import io.frontdesk.chat.review.order.Gain;
import io.frontdesk.intent.Utterance;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds in one conversation the visitor's words that a person may look at. */
final class Candidates {
    /** An answer that nothing speaks against, read with more certainty than this, is left alone. */
    private static final double SURE = 0.15;

    private static final String ERASED = "[…]";
    private static final Set<String> SMALL_TALK = Set.of("greeting", "thanks_goodbye", "talk_to_person");

    private final Conversation conversation;
    private final String visitor;
    private final List<Feedback> feedback;
    private final Masking masking;
    private final Map<Long, Turn.Replied> replies = new HashMap<>();

    private Candidates(
            Conversation conversation, String visitor, List<Turn> turns, List<Feedback> feedback, Masking masking) {
        this.conversation = conversation;
        this.visitor = visitor;
        this.feedback = List.copyOf(feedback);
        this.masking = masking;
        for (Turn turn : turns) {
            if (turn instanceof Turn.Replied replied) {
                replies.put(replied.replyTo(), replied);
            }
        }
    }

    /** Those of {@code conversation}, whose {@code turns} have their traces. */
    static List<Candidate> of(
            Conversation conversation, String visitor, List<Turn> turns, List<Feedback> feedback, Masking masking) {
        Candidates candidates = new Candidates(conversation, visitor, turns, feedback, masking);
        return turns.stream()
                .filter(Turn.Asked.class::isInstance)
                .map(Turn.Asked.class::cast)
                .flatMap(asked -> candidates.of(asked).stream())
                .toList();
    }

    /** The last label that each agent gave words of the conversation, in the order of time. */
    static List<Feedback> labels(List<Feedback> feedback) {
        Map<List<Object>, Feedback> last = new HashMap<>();
        feedback.stream()
                .filter(sign -> sign.kind() == Kind.LABEL)
                .forEach(sign -> last.put(List.of(sign.seq(), sign.author()), sign));
        return feedback.stream()
                .filter(sign -> last.containsValue(sign) && !sign.value().isEmpty())
                .toList();
    }

    private Optional<Candidate> of(Turn.Asked asked) {
        boolean isText = asked.message() instanceof Say
                && !asked.text().isBlank()
                && !asked.text().equals(ERASED);
        Turn.Replied replied = replies.get(asked.seq());
        Trace trace = replied == null ? null : replied.reply().trace();
        boolean isLabelled = hears(Kind.LABEL, asked.seq(), null);
        if (!isText || (trace == null && !isLabelled)) {
            return Optional.empty();
        }
        if (trace != null && trace.follows() != null && !isLabelled) {
            return Optional.empty(); // such words mean something in their conversation only, and would teach it of all
        }
        Candidate candidate = candidate(asked, replied, trace);
        return isLabelled || isWorthALook(candidate) ? Optional.of(candidate) : Optional.empty();
    }

    private Candidate candidate(Turn.Asked asked, Turn.@Nullable Replied replied, @Nullable Trace trace) {
        List<Trace.ScoredIntent> intents = trace == null ? List.of() : trace.intents();
        double first = intents.isEmpty() ? 0 : intents.getFirst().probability();
        double second = intents.size() < 2 ? 0 : intents.get(1).probability();
        return new Candidate(
                asked.conversation(),
                asked.seq(),
                replied == null ? 0 : replied.seq(),
                trace == null ? conversation.lang() : trace.lang(),
                masking.of(asked.text(), conversation.customer()),
                visitor,
                fate(asked.seq(), replied),
                predicted(trace, intents),
                Math.clamp(first, 0, 1),
                Gain.uncertainty(first, second),
                trace == null ? "" : Objects.requireNonNullElse(trace.model(), ""),
                trace == null ? "" : Objects.requireNonNullElse(trace.corpus(), ""),
                asked.at());
    }

    private static String predicted(@Nullable Trace trace, List<Trace.ScoredIntent> intents) {
        Double foreign = trace == null ? null : trace.outOfScope();
        Trace.Limits limits = trace == null ? null : trace.thresholds();
        boolean isForeign = foreign != null && limits != null && foreign > limits.outOfScope();
        return isForeign || intents.isEmpty()
                ? Utterance.OUT_OF_SCOPE
                : intents.getFirst().intent();
    }

    private Fate fate(long seq, Turn.@Nullable Replied replied) {
        BotReply reply = replied == null ? null : replied.reply();
        Outcome outcome = reply == null ? null : reply.outcome();
        Vote vote = replied == null ? null : replied.vote();
        if (vote != null && vote.thumb() == Vote.Thumb.DOWN) {
            return Fate.NOT_HELPFUL;
        }
        if (hears(Kind.REASK, seq, null)) {
            return Fate.REASKED;
        }
        if (outcome == null || outcome == Outcome.HAND_OFF || hears(Kind.HAND_OFF, seq, "taken")) {
            return Fate.HAND_OFF;
        }
        return switch (outcome) {
            case FALLBACK -> Fate.FALLBACK;
            case CLARIFY -> hears(Kind.CLARIFY, seq, Feedback.REFUSED) ? Fate.DECLINED : Fate.CLARIFY;
            case ANSWER -> Fate.ANSWERED;
            case HAND_OFF -> Fate.HAND_OFF;
        };
    }

    private boolean hears(Kind kind, long seq, @Nullable String value) {
        return feedback.stream()
                .anyMatch(sign -> sign.kind() == kind
                        && sign.seq() == seq
                        && (value == null || sign.value().equals(value)));
    }

    private static boolean isWorthALook(Candidate candidate) {
        boolean chatter = SMALL_TALK.contains(candidate.predicted()) && candidate.uncertainty() < 0.5;
        boolean settled = candidate.fate() == Fate.ANSWERED && candidate.uncertainty() < SURE;
        return !chatter && !settled;
    }
}
