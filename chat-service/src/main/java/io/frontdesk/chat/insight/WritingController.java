package io.frontdesk.chat.insight;

import io.frontdesk.chat.answer.generated.LlmNotConfigured;
import io.frontdesk.chat.answer.generated.WritingMonitor;
import io.frontdesk.chat.answer.generated.WritingStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.jspecify.annotations.Nullable;

/** Tells administrators what the language model does and costs. */
@Controller("/api/admin/llm")
final class WritingController {
    private final @Nullable WritingMonitor monitor;

    WritingController(@Nullable WritingMonitor monitor) {
        this.monitor = monitor;
    }

    @Get
    WritingStatus status() {
        if (monitor == null) {
            throw new LlmNotConfigured();
        }
        return monitor.status();
    }
}
