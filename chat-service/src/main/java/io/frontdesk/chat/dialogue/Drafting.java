package io.frontdesk.chat.dialogue;

import static io.frontdesk.chat.conversation.Outcome.ANSWER;

import io.frontdesk.chat.answer.generated.AnswerRequest;
import io.frontdesk.chat.answer.generated.AnswerWriter;
import io.frontdesk.chat.answer.generated.Draft;
import io.frontdesk.chat.conversation.BotReply;
import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.conversation.Owner;
import io.frontdesk.chat.conversation.Trace;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.dialogue.DialogueService.Decided;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets a language model, where there is one, answer what the bot itself would only ask back about. What it writes is shown
 * while it is written; as soon as a person has the word, it is told to stop. Without a good answer the bot's own words stay.
 */
@Singleton
final class Drafting {
    private final ConversationFeed feed;
    private final @Nullable AnswerWriter writer;

    Drafting(ConversationFeed feed, @Nullable AnswerWriter writer) {
        this.feed = feed;
        this.writer = writer;
    }

    /**
     * The same, unless it gives an entry that speaks to a model instead of a customer: where there is a model somebody may
     * have planted it, and the customer gets a person instead.
     */
    Decided screened(Decided decided) {
        boolean planted = writer != null
                && decided.decision() instanceof Decision.Answer answer
                && !answer.citations().isEmpty()
                && writer.distrusts(answer.text());
        return planted ? decided.with(new Decision.Fallback(Decision.Cause.TROUBLE)) : decided;
    }

    /** What is left to the model of {@code question}; nothing where it was decided well enough, or no entry is related. */
    @Nullable
    AnswerRequest request(Question question, Decided decided, History history) {
        boolean open = writer != null && question.intent() == null && isOpen(decided.decision(), writer.phrases());
        return open && !decided.related().isEmpty()
                ? new AnswerRequest(question.text(), question.lang(), decided.related(), history.lines())
                : null;
    }

    /** The model's answer to {@code asked} instead of {@code own}, or {@code own} where it has none that may be given. */
    Mono<Answered> instead(Answered own, Turn.Asked asked) {
        AnswerRequest request = own.request();
        if (writer == null || request == null) {
            return Mono.just(own);
        }
        long start = System.nanoTime();
        StringBuilder whole = new StringBuilder();
        return writer.write(request, piece -> feed.writes(asked.conversation(), asked.seq(), append(whole, piece)))
                .takeUntilOther(takenOver(asked))
                .map(draft -> own.with(reply(own.reply(), draft, writer.model(), start)))
                .defaultIfEmpty(own);
    }

    /** The same as {@link #instead}, with nobody watching it being written. */
    Mono<Answered> rehearsed(Answered own) {
        AnswerRequest request = own.request();
        if (writer == null || request == null) {
            return Mono.just(own);
        }
        long start = System.nanoTime();
        return writer.write(request, piece -> {})
                .map(draft -> own.with(reply(own.reply(), draft, writer.model(), start)))
                .defaultIfEmpty(own);
    }

    private static boolean isOpen(Decision decision, boolean phrases) {
        return switch (decision) {
            case Decision.Clarify clarify -> true;
            case Decision.Fallback fallback -> fallback.cause() == Decision.Cause.UNSURE;
            case Decision.Answer answer -> phrases && !answer.citations().isEmpty();
            case Decision.HandOff handOff -> false;
            case Decision.Ask ask -> false;
            case Decision.LookUp lookUp -> false;
        };
    }

    /** Tells when somebody else than the bot has the word. */
    private Mono<Update> takenOver(Turn.Asked asked) {
        return feed.follow(asked.conversation(), asked.seq())
                .filter(update -> update instanceof Update.Stands stands
                        && stands.conversation().owner() != Owner.BOT)
                .next()
                .onErrorResume(behind -> Mono.never()); // the store decides at the commit anyway
    }

    private static BotReply reply(BotReply own, Draft draft, String model, long start) {
        return switch (draft) {
            case Draft.Refused refused ->
                traced(own, new Trace.Writing(model, refused.reason().code(), offending(refused)), start);
            case Draft.Written written ->
                traced(
                        new BotReply(
                                own.speaker(),
                                ANSWER,
                                written.text(),
                                null,
                                furtherQuestions(own),
                                written.citations(),
                                own.intent(),
                                own.confidence(),
                                own.trace(),
                                own.latencyMs()),
                        new Trace.Writing(model, "written", null),
                        start);
        };
    }

    /** What may be asked next stays with an answer in other words; choices that asked back have no sense any more. */
    private static List<Choice> furtherQuestions(BotReply own) {
        return own.choices().stream().filter(choice -> choice.source() != null).toList();
    }

    private static String append(StringBuilder whole, String piece) {
        return whole.append(piece).toString();
    }

    private static @Nullable String offending(Draft.Refused refused) {
        return refused.offending().isEmpty() ? null : refused.offending();
    }

    private static BotReply traced(BotReply reply, Trace.Writing writing, long start) {
        Trace trace = reply.trace();
        if (trace == null) {
            return reply;
        }
        Map<String, Double> steps = new LinkedHashMap<>(trace.stepsMs());
        steps.put("writing", StepClock.millisSince(start));
        return reply.traced(trace.withWriting(writing).withSteps(steps));
    }
}
