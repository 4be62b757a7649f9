package io.frontdesk.chat.answer.generated;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Tells how the language model does. */
@Singleton
@Requires(bean = LlmSettings.class)
public final class WritingMonitor {
    private final Writing writing;

    WritingMonitor(Writing writing) {
        this.writing = writing;
    }

    public WritingStatus status() {
        return writing.figures().status(writing.model(), writing.budget().spentToday());
    }
}
