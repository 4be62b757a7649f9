package io.frontdesk.chat.dialogue;

import io.frontdesk.intent.mood.MoodReading;
import jakarta.inject.Singleton;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Hears the mood of a message, in the languages that have learned moods. */
@Singleton
public final class Moods {
    private final Map<String, Function<String, MoodReading>> readers = new ConcurrentHashMap<>();

    /** Lets {@code reader}, which many threads may call at once, hear the messages in {@code lang} from now on. */
    public void serve(String lang, Function<String, MoodReading> reader) {
        readers.put(lang, reader);
    }

    /** The mood of {@code text}; nothing where its language has learned none yet. */
    Optional<MoodReading> read(String lang, String text) {
        return Optional.ofNullable(readers.get(lang)).map(reader -> reader.apply(text));
    }
}
