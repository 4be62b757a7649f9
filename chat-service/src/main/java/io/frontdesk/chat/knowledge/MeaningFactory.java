package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.answer.generated.Meaning;
import io.frontdesk.chat.encoding.Encoders;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Lets meanings be compared by the encoders that the search uses. */
@Factory
final class MeaningFactory {
    @Singleton
    Meaning meaning(Encoders encoders) {
        return new EncodedMeaning(encoders);
    }
}
