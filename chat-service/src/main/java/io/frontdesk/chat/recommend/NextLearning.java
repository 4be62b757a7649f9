package io.frontdesk.chat.recommend;

import io.frontdesk.chat.conversation.AnswerLog;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.recommend.NextQuestions.Learned;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Learns anew from the log, now and then, on this node and for this node. What is learnt is counts by entries and lies in
 * memory alone: a conversation that was erased is gone with the next time.
 */
@Singleton
final class NextLearning implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(NextLearning.class);
    private static final int MOST_ANSWERS = 200_000;
    private static final int MOST_ALIKE = 1_000;
    private static final Duration FIRST = Duration.ofSeconds(5);

    private final AnswerLog log;
    private final KnowledgeBase knowledge;
    private final NextQuestions questions;
    private final RecommendSettings settings;
    private final InstantSource clock;
    private final Disposable.Swap rounds = Disposables.swap();

    NextLearning(
            AnswerLog log,
            KnowledgeBase knowledge,
            NextQuestions questions,
            RecommendSettings settings,
            InstantSource clock) {
        this.log = log;
        this.knowledge = knowledge;
        this.questions = questions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (settings.choices() > 0) {
            rounds.update(Flux.interval(FIRST, settings.every())
                    .onBackpressureDrop()
                    .publishOn(Schedulers.boundedElastic(), 1)
                    .subscribe(round -> learnOrWait(), broken -> LOG.error("nothing is learnt any more", broken)));
        }
    }

    @PreDestroy
    void stop() {
        rounds.dispose();
    }

    private void learnOrWait() {
        try {
            learn();
        } catch (RuntimeException failed) {
            LOG.warn("what is asked next could not be learnt; the next round tries again", failed);
        }
    }

    /** Learns from the log as it stands. */
    Learned learn() {
        List<Journey> journeys = journeys();
        NextModel model = NextModel.learn(journeys, likeness(journeys));
        String version = Integer.toHexString(journeys.hashCode()) + "-" + model.steps();
        Learned learned = new Learned(version, model);
        questions.use(learned);
        return learned;
    }

    private List<Journey> journeys() {
        Map<ConversationId, List<String>> paths = new LinkedHashMap<>();
        log.answered(
                clock.instant().minus(Duration.ofDays(settings.days())),
                MOST_ANSWERS,
                answer -> Journey.step(answer.entry(), answer.intent())
                        .ifPresent(step -> add(paths, answer.conversation(), step)));
        return paths.values().stream().map(Journey::new).toList();
    }

    private static void add(Map<ConversationId, List<String>> paths, ConversationId conversation, String step) {
        List<String> path = paths.computeIfAbsent(conversation, fresh -> new ArrayList<>());
        if (path.isEmpty() || !path.getLast().equals(step)) {
            path.add(step);
        }
    }

    /** Of the entries that were asked, by their questions in each language. */
    private Likeness likeness(List<Journey> journeys) {
        List<String> entries = journeys.stream()
                .flatMap(journey -> journey.steps().stream())
                .filter(Journey::isEntry)
                .distinct()
                .limit(MOST_ALIKE)
                .toList();
        return Stream.of("en", "zh").map(lang -> likeness(entries, lang)).reduce(Likeness.NONE, Likeness::with);
    }

    private Likeness likeness(List<String> ids, String lang) {
        List<FaqEntry> entries =
                ids.stream().flatMap(id -> knowledge.find(id, lang).stream()).toList();
        List<float[]> vectors =
                knowledge.vectors(entries.stream().map(FaqEntry::question).toList(), lang);
        Map<String, float[]> byId = new HashMap<>();
        for (int i = 0; i < Math.min(entries.size(), vectors.size()); i++) {
            byId.put(entries.get(i).id(), vectors.get(i));
        }
        return Likeness.of(byId);
    }
}
