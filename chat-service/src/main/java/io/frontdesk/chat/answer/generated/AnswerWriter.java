package io.frontdesk.chat.answer.generated;

import io.frontdesk.chat.privacy.mask.PersonalData;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Has a model answer a question out of entries, and lets nothing through that they do not say. */
@Singleton
@Requires(bean = LlmSettings.class)
public final class AnswerWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerWriter.class);
    private static final int THREADS = 4;
    private static final int WAITING = 1_000;

    private final Writing writing;
    private final AnswerPrompt prompts;
    private final GroundingCheck check;
    private final LlmSettings settings;
    private final Scheduler checking = Schedulers.newBoundedElastic(THREADS, WAITING, "llm");

    AnswerWriter(Writing writing, AnswerPrompt prompts, Meaning meaning, LlmSettings settings) {
        this.writing = writing;
        this.prompts = prompts;
        this.check = new GroundingCheck(meaning, prompts.file());
        this.settings = settings;
    }

    /** One outside of a server, which keeps what it spends in {@code folder}. */
    public static AnswerWriter over(LlmSettings settings, Meaning meaning, Path folder) {
        return new AnswerWriter(
                Writing.over(settings, new WritingFigures(), folder.resolve("llm-tokens")),
                new AnswerPrompt(PersonalData.standard()),
                meaning,
                settings);
    }

    /** Whether it also puts answers into words that the bot is sure of. */
    public boolean phrases() {
        return settings.phrase();
    }

    /** Whether {@code entry}, an answer as it was published, gives orders to a model or asks customers for a secret. */
    public boolean distrusts(String entry) {
        return Suspicion.isRaisedBy(entry) || SecretsCheck.asksForSecret(entry);
    }

    /** The name of the model. */
    public String model() {
        return settings.model();
    }

    /**
     * Writes an answer; {@code passed} gets each sentence, with the gap before it, as soon as it has passed every check. Never
     * fails: what is wrong with the model or its text is a {@link Draft.Refused}. Stops writing when cancelled.
     */
    public Mono<Draft> write(AnswerRequest request, Consumer<String> passed) {
        return Mono.defer(() -> drafted(request, passed)).doOnNext(draft -> told(request, draft));
    }

    private Mono<Draft> drafted(AnswerRequest request, Consumer<String> passed) {
        if (Suspicion.isRaisedBy(request.question())) {
            return Mono.just(Draft.Refused.because(Refusal.SUSPECT_QUESTION));
        }
        Sources sources = Sources.of(request.entries(), settings.entries());
        if (sources.isEmpty()) {
            return Mono.just(Draft.Refused.because(Refusal.NO_SOURCE));
        }
        Manuscript manuscript = new Manuscript(check, sources, request.lang(), passed);
        return writing.model()
                .write(prompts.of(request, sources))
                .publishOn(checking)
                .doOnNext(manuscript::take)
                .takeUntil(piece -> manuscript.isRefused())
                .then(Mono.fromSupplier(manuscript::finished))
                .onErrorResume(ModelUnavailable.class, none -> Mono.just(Draft.Refused.because(none.reason())));
    }

    private void told(AnswerRequest request, Draft draft) {
        writing.figures().came(draft);
        if (draft instanceof Draft.Refused refused) {
            LOG.debug("no generated answer in {}: {} {}", request.lang(), refused.reason(), refused.offending());
        }
    }

    @Override
    @PreDestroy
    public void close() {
        checking.dispose();
    }
}
