package io.frontdesk.chat.knowledge.synonym;

import io.frontdesk.chat.knowledge.replica.KnowledgeSignal;
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

/** Lets this node read questions by the newest rules, whoever changed them: at once, or within two seconds at most. */
@Singleton
final class SynonymWatch implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(SynonymWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final SynonymTable table;
    private final KnowledgeBase knowledge;
    private final KnowledgeSignal signal;
    private final Disposable.Swap looking = Disposables.swap();
    private long applied;

    SynonymWatch(SynonymTable table, KnowledgeBase knowledge, KnowledgeSignal signal) {
        this.table = table;
        this.knowledge = knowledge;
        this.signal = signal;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        look();
        looking.update(Flux.merge(Flux.interval(LOOK_EVERY).map(String::valueOf), signal.heard())
                .onBackpressureLatest()
                .publishOn(Schedulers.boundedElastic(), 1)
                .subscribe(sign -> look()));
    }

    /** Reads by the newest rules when it returns, and tells the other nodes. */
    void changed() {
        follow();
        signal.send();
    }

    @PreDestroy
    void stop() {
        looking.dispose();
    }

    private void look() {
        try {
            follow();
        } catch (RuntimeException away) {
            LOG.debug("the synonyms cannot be looked at; those known go on being used", away);
        }
    }

    private synchronized void follow() {
        if (table.revision() != applied) {
            SynonymList newest = table.all();
            knowledge.readBy(newest.rules());
            applied = newest.revision();
        }
    }
}
