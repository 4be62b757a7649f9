package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.answer.Phrase;
import io.frontdesk.chat.answer.Phrases;
import io.frontdesk.chat.conversation.BotReply;
import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.ConversationRepository.Accepted;
import io.frontdesk.chat.conversation.ConversationRepository.Unanswered;
import io.frontdesk.chat.conversation.Owner;
import io.frontdesk.chat.conversation.StoreClosed;
import io.frontdesk.chat.conversation.Trace;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.VisitorMessage;
import io.frontdesk.chat.conversation.VisitorMessage.AskForHuman;
import io.frontdesk.chat.conversation.VisitorMessage.Choose;
import io.frontdesk.chat.conversation.Vote;
import jakarta.inject.Singleton;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a visitor's message through its life: accepted, that is committed, while it is thought about; then, where the bot
 * has the word, replied to, one message of a conversation after the other.
 */
@Singleton
public final class Talk {
    private final ConversationRepository conversations;
    private final Thinking thinking;
    private final Lanes lanes;
    private final Phrases phrases;
    private final Drafting drafting;
    private final LateAnswers late;
    private final InstantSource clock;

    Talk(
            ConversationRepository conversations,
            Thinking thinking,
            Lanes lanes,
            Phrases phrases,
            Drafting drafting,
            LateAnswers late,
            InstantSource clock) {
        this.conversations = conversations;
        this.thinking = thinking;
        this.lanes = lanes;
        this.phrases = phrases;
        this.drafting = drafting;
        this.late = late;
        this.clock = clock;
    }

    /**
     * The two things that come of a message, each of which may fail; both are under way already. {@code reply} is empty
     * where a person has the word.
     */
    public record Receipt(Mono<Accepted> accepted, Mono<Turn.Replied> reply) {}

    /**
     * Receives {@code message}, which came in at {@code nanos} of {@link System#nanoTime()}. Fails with {@link Busy} where
     * too much waits, {@link StoreClosed} while the server stops, {@link UnknownOption}, or with
     * {@link io.frontdesk.chat.conversation.RefReused} and {@link io.frontdesk.chat.conversation.UnknownAttachment}.
     */
    public Receipt receive(Visit visit, VisitorMessage message, long nanos) {
        if (thinking.isResting()) {
            return new Receipt(Mono.error(new StoreClosed()), Mono.error(new StoreClosed()));
        }
        return thinking.admit()
                .map(place -> receive(visit, message, place, nanos))
                .orElseGet(() -> new Receipt(Mono.error(new Busy()), Mono.error(new Busy())));
    }

    private Receipt receive(Visit visit, VisitorMessage message, Places.Place place, long nanos) {
        Mono<Accepted> accepted = accept(visit, message).cache();
        accepted.subscribe(value -> {}, error -> {}); // at once, for the order of messages is that of their frames
        Mono<Turn.Replied> reply = lanes.inTurn(
                visit.id(), answer(visit, message, accepted, place, nanos).doFinally(signal -> place.close()));
        return new Receipt(accepted, reply);
    }

    /** Replies to a turn that was accepted before, here or on another node, and never replied to. */
    Mono<Turn.Replied> resume(Conversation conversation, Unanswered waiting) {
        Visit visit = Visit.ofStored(conversation);
        Mono<Answered> thought = thought(visit, waiting.turn().message(), () -> {});
        return lanes.inTurn(
                visit.id(),
                thought.flatMap(answered -> commit(waiting.turn(), waiting.term(), answered, System.nanoTime())));
    }

    /** Takes no more messages from now on; completes once those it has taken are answered. */
    public Mono<Void> rest() {
        return thinking.rest();
    }

    public Mono<Turn.Replied> rate(Visit visit, long seq, Vote vote) {
        return conversations.rate(visit.id(), seq, vote, now());
    }

    private Mono<Accepted> accept(Visit visit, VisitorMessage message) {
        Instant now = now();
        Mono<Accepted> accepted =
                worded(visit, message).flatMap(worded -> conversations.accept(visit.id(), worded, now));
        Mono<Accepted> stored = visit.isStored()
                ? accepted
                : Mono.zip(conversations.open(visit.conversation()), accepted)
                        .map(Tuple2::getT2)
                        .doOnNext(first -> visit.wasStored());
        return stored.doOnNext(done -> visit.botMayAnswer(done.conversation().owner() == Owner.BOT));
    }

    /** Gives a pressed button the words the visitor saw on it. */
    private Mono<VisitorMessage> worded(Visit visit, VisitorMessage message) {
        return switch (message) {
            case Choose choose ->
                label(visit, choose.option(), History.LENGTH)
                        .switchIfEmpty(label(visit, choose.option(), Integer.MAX_VALUE)) // a button far up the page
                        .switchIfEmpty(Mono.error(UnknownOption::new))
                        .map(label -> new Choose(choose.ref(), choose.option(), label));
            case AskForHuman ask ->
                Mono.just(new AskForHuman(
                        ask.ref(),
                        phrases.text(Phrase.PERSON_BUTTON, visit.conversation().locale())));
            case VisitorMessage.Say say -> Mono.just(say);
            case VisitorMessage.Leave leave -> Mono.just(leave);
        };
    }

    /** The words on the latest button for {@code option} among the last {@code turns}; empty where there was none. */
    private Mono<String> label(Visit visit, String option, int turns) {
        return history(visit, turns).flatMap(history -> Mono.justOrEmpty(history.label(option)));
    }

    /** Thinks while the commit is under way, unless a person had the word last time; that is only known for sure after it. */
    private Mono<Turn.Replied> answer(
            Visit visit, VisitorMessage message, Mono<Accepted> accepted, Places.Place place, long nanos) {
        Mono<Double> commit = accepted.map(done -> StepClock.millisSince(nanos));
        Mono<Answered> thought = thought(visit, message, place::read).cache();
        Mono<Accepted> known =
                visit.botMayAnswer() ? Mono.zip(accepted, thought).map(Tuple2::getT1) : accepted;
        return Mono.zip(known, commit).flatMap(done -> reply(visit, done.getT1(), done.getT2(), thought, nanos));
    }

    private Mono<Turn.Replied> reply(
            Visit visit, Accepted accepted, double commitMillis, Mono<Answered> thought, long nanos) {
        if (accepted.repeated()) {
            return conversations
                    .replyTo(visit.id(), accepted.turn().seq())
                    .switchIfEmpty(Mono.defer(() ->
                            thought.flatMap(answered -> commit(accepted.turn(), accepted.term(), answered, nanos))));
        }
        return accepted.wantsReply()
                ? thought.map(answered -> answered.with(traced(answered.reply(), commitMillis)))
                        .flatMap(answered -> drafting.instead(answered, accepted.turn()))
                        .flatMap(answered -> commit(accepted.turn(), accepted.term(), answered, nanos))
                : Mono.empty();
    }

    private Mono<Turn.Replied> commit(Turn.Asked asked, long term, Answered answered, long nanos) {
        BotReply timed = answered.reply().tookMillis(millisSince(nanos));
        return conversations
                .reply(asked.conversation(), asked.seq(), term, timed, answered.handover(), now())
                .switchIfEmpty(Mono.fromRunnable(late::discarded));
    }

    private Mono<Answered> thought(Visit visit, VisitorMessage message, Runnable read) {
        return history(visit, History.LENGTH)
                .flatMap(history -> thinking.about(message, history.before(message), read));
    }

    private Mono<History> history(Visit visit, int length) {
        String locale = visit.conversation().locale();
        Mono<List<Turn>> turns =
                Mono.defer(() -> visit.isStored() ? conversations.recent(visit.id(), length) : Mono.just(List.of()));
        return turns.map(known -> new History(visit.id(), known, locale));
    }

    private static BotReply traced(BotReply reply, double commitMillis) {
        Trace trace = reply.trace();
        if (trace == null) {
            return reply;
        }
        Map<String, Double> steps = new LinkedHashMap<>(trace.stepsMs());
        steps.put("commit", commitMillis);
        return reply.traced(trace.withSteps(steps));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static long millisSince(long nanos) {
        return Math.round((System.nanoTime() - nanos) / 1e6);
    }
}
