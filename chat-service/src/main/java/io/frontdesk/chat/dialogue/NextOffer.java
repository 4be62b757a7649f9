package io.frontdesk.chat.dialogue;

import static io.frontdesk.chat.conversation.Outcome.ANSWER;

import io.frontdesk.chat.conversation.BotReply;
import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.conversation.Trace;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.recommend.Arm;
import io.frontdesk.chat.recommend.Journey;
import io.frontdesk.chat.recommend.Next;
import io.frontdesk.chat.recommend.NextQuestions;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.KnowledgeBase;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds to an answer what is likely to be asked next: entries that may be given today in the customer's language, none that was
 * asked, and nothing where the answer has choices of its own.
 */
@Singleton
final class NextOffer implements FollowUp {
    private static final Logger LOG = LoggerFactory.getLogger(NextOffer.class);

    private final NextQuestions questions;
    private final KnowledgeBase knowledge;
    private final IntentCatalog catalog;
    private final InstantSource clock;
    private final ZoneId zone;

    NextOffer(NextQuestions questions, KnowledgeBase knowledge, IntentCatalog catalog, InstantSource clock) {
        this.questions = questions;
        this.knowledge = knowledge;
        this.catalog = catalog;
        this.clock = clock;
        this.zone = ZoneId.systemDefault();
    }

    /** An answer is not lost because nothing can be offered with it. */
    @Override
    public BotReply after(BotReply reply, History history, String lang) {
        try {
            return offered(reply, history, lang);
        } catch (RuntimeException broken) {
            LOG.warn("nothing can be offered after an answer", broken);
            return reply;
        }
    }

    private BotReply offered(BotReply reply, History history, String lang) {
        Trace trace = reply.trace();
        if (reply.outcome() != ANSWER || !reply.choices().isEmpty() || reply.slots() != null || trace == null) {
            return reply;
        }
        List<String> path = path(reply, history);
        return step(reply).findAny().isEmpty()
                ? reply
                : questions
                        .after(history.conversation(), path)
                        .map(offer -> with(reply, trace, offer, lang))
                        .orElse(reply);
    }

    private BotReply with(BotReply reply, Trace trace, NextQuestions.Offer offer, String lang) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        List<Choice> choices = new ArrayList<>();
        List<Trace.NextEntry> shown = new ArrayList<>();
        for (Next next : offer.ranked()) {
            Optional<FaqEntry> entry = given(next, lang, today);
            if (entry.isPresent() && choices.size() < questions.choices()) {
                choices.add(new Choice(
                        offer.arm().option(next.entry()),
                        entry.get().question(),
                        offer.arm().code()));
                shown.add(new Trace.NextEntry(
                        next.entry(), next.probability(), next.source().code()));
            }
        }
        return choices.isEmpty()
                ? reply
                : reply.offering(choices)
                        .traced(trace.withNext(
                                new Trace.Next(offer.model(), offer.arm().code(), shown)));
    }

    private Optional<FaqEntry> given(Next next, String lang, LocalDate today) {
        return knowledge
                .find(next.entry(), lang)
                .filter(entry -> entry.validOn(today))
                .filter(entry -> !catalog.isSensitive(entry.category()))
                .filter(entry -> Shown.isShort(Arm.POPULAR.option(entry.id()), entry.question()));
    }

    /** What was answered so far, this reply included. */
    private static List<String> path(BotReply reply, History history) {
        Stream<BotReply> earlier = history.turns().stream()
                .filter(Turn.Replied.class::isInstance)
                .map(turn -> ((Turn.Replied) turn).reply());
        return Stream.concat(earlier, Stream.of(reply))
                .filter(each -> each.outcome() == ANSWER)
                .flatMap(NextOffer::step)
                .toList();
    }

    private static Stream<String> step(BotReply reply) {
        String entry = reply.citations().isEmpty()
                ? null
                : reply.citations().getFirst().id();
        return Journey.step(entry, reply.intent()).stream();
    }
}
