package io.frontdesk.chat.answer.generated;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.TokenUsage;
import io.frontdesk.chat.answer.generated.LanguageModel.Piece;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;

/** Hands on what an endpoint streams, and hangs up once nobody listens any more. */
final class ReplyListener implements StreamingChatResponseHandler {
    private final FluxSink<Piece> sink;
    private final Prompt prompt;
    private final StringBuilder text = new StringBuilder();
    private volatile @Nullable StreamingHandle line;

    ReplyListener(FluxSink<Piece> sink, Prompt prompt) {
        this.sink = sink;
        this.prompt = prompt;
        sink.onCancel(this::hangUp);
    }

    @Override
    public void onPartialResponse(PartialResponse partial, PartialResponseContext context) {
        line = context.streamingHandle();
        if (sink.isCancelled()) {
            hangUp();
            return;
        }
        text.append(partial.text());
        sink.next(new Piece.Text(partial.text()));
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        sink.next(new Piece.Done(usage(response.tokenUsage())));
        sink.complete();
    }

    @Override
    public void onError(Throwable error) {
        sink.error(error);
    }

    private Usage usage(@Nullable TokenUsage told) {
        if (told == null || told.inputTokenCount() == null || told.outputTokenCount() == null) {
            return Usage.estimate(prompt, text);
        }
        return new Usage(told.inputTokenCount(), told.outputTokenCount(), false);
    }

    private void hangUp() {
        StreamingHandle open = line;
        if (open != null && !open.isCancelled()) {
            open.cancel();
        }
    }
}
