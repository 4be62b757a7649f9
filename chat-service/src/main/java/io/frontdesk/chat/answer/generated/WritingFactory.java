package io.frontdesk.chat.answer.generated;

import io.frontdesk.chat.installation.DataFolder;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.nio.file.Path;

/** Connects to the language model that is configured. */
@Factory
@Requires(bean = LlmSettings.class)
final class WritingFactory {
    @Singleton
    Writing writing(LlmSettings settings, WritingFigures figures, @Value("${frontdesk.data:data}") String data) {
        return Writing.over(settings, figures, new DataFolder(Path.of(data)).tokens());
    }
}
