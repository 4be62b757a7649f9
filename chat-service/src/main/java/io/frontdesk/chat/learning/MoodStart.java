package io.frontdesk.chat.learning;

import io.frontdesk.chat.dialogue.Moods;
import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.encoding.MoodHeads;
import io.frontdesk.intent.data.BadUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the pack's texts with moods be heard after a start; messages are answered without, until then. */
@Singleton
final class MoodStart {
    private static final Logger LOG = LoggerFactory.getLogger(MoodStart.class);

    private final LearningSettings settings;
    private final Encoders encoders;
    private final Moods moods;

    MoodStart(LearningSettings settings, Encoders encoders, Moods moods) {
        this.settings = settings;
        this.encoders = encoders;
        this.moods = moods;
    }

    void serveAll() {
        MoodHeads heads = new MoodHeads(settings.pack(), encoders);
        for (LearnedLanguage language : LearnedLanguage.all()) {
            long start = System.nanoTime();
            try {
                heads.of(language).ifPresent(head -> {
                    SentenceEncoder encoder = encoders.of(language); // which the search asks for the same vector
                    moods.serve(language.lang(), text -> head.read(encoder.encode(text)));
                    LOG.info(
                            "{}: moods are heard after {} ms",
                            language.lang(),
                            (System.nanoTime() - start) / 1_000_000);
                });
            } catch (BadUtterances bad) {
                LOG.error("{}: no mood is heard: {}", language.lang(), bad.getMessage());
            }
        }
    }
}
