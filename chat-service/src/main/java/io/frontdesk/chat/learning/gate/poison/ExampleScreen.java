package io.frontdesk.chat.learning.gate.poison;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.learning.Baselines;
import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.example.ExampleStore;
import io.frontdesk.chat.learning.gate.Finding;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks through examples before anything learns from them, and holds what a person should see first. Blocks the caller. */
@Singleton
public final class ExampleScreen {
    private static final Logger LOG = LoggerFactory.getLogger(ExampleScreen.class);

    private final ExampleStore examples;
    private final Encoders encoders;
    private final Path pack;
    private final int perVisitor;

    ExampleScreen(
            ExampleStore examples,
            Encoders encoders,
            @Value("${frontdesk.pack:}") String pack,
            @Value("${frontdesk.learning.examples-per-visitor:10}") int perVisitor) {
        this.examples = examples;
        this.encoders = encoders;
        this.pack = Path.of(pack);
        this.perVisitor = perVisitor;
        if (perVisitor < 1) {
            throw new IllegalArgumentException(
                    "frontdesk.learning.examples-per-visitor must be at least 1, got " + perVisitor);
        }
    }

    /** Holds what is suspicious among all active examples of {@code lang}; for before a training. */
    public Screened screen(String lang) {
        Screened screened = examine(lang, examples.active(lang));
        hold(screened);
        screened.findings().stream()
                .filter(Finding::blocks)
                .forEach(alarm -> LOG.warn(
                        "{}: examples give an alarm and are held: {}",
                        lang,
                        alarm.check().code()));
        return screened;
    }

    /** The same of these, holding nothing. */
    public Screened examine(String lang, List<Example> some) {
        Optional<LearnedLanguage> language = LearnedLanguage.all().stream()
                .filter(one -> one.lang().equals(lang))
                .findFirst();
        if (some.isEmpty() || language.isEmpty()) {
            return new Screened(List.of(), List.of(), List.of());
        }
        EncodedUtterances known = new Baselines(pack, encoders).encoded(language.get());
        SentenceEncoder encoder = encoders.of(language.get());
        return new Screening(lang, known, encoder::encodeAll, perVisitor).of(some);
    }

    public void hold(Screened screened) {
        screened.byReason().forEach((reason, ids) -> {
            LOG.info("{} examples are held: {}", ids.size(), reason.split(":", 2)[0]);
            examples.hold(ids, reason);
        });
    }
}
