package io.frontdesk.chat.answer.generated;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import reactor.core.publisher.Flux;

import java.net.http.HttpClient;

/** A model behind an HTTP endpoint, spoken to through LangChain4j. It gets no tools. */
final class LangChainModel implements LanguageModel {
    private static final String NO_KEY = "none";

    private final StreamingChatModel model;

    private LangChainModel(StreamingChatModel model) {
        this.model = model;
    }

    static LangChainModel of(LlmSettings settings) {
        return new LangChainModel(
                switch (settings.kind()) {
                    case OPENAI -> openAi(settings);
                    case OLLAMA -> ollama(settings);
                });
    }

    @Override
    public Flux<Piece> write(Prompt prompt) {
        ChatRequest request = ChatRequest.builder()
                .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
                .build();
        return Flux.create(sink -> model.chat(request, new ReplyListener(sink, prompt)));
    }

    private static StreamingChatModel openAi(LlmSettings settings) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http())
                .baseUrl(settings.url().toString())
                .apiKey(settings.apiKey() == null ? NO_KEY : settings.apiKey())
                .modelName(settings.model())
                .temperature(settings.temperature())
                .maxTokens(settings.maxTokens())
                .timeout(settings.timeout())
                .build();
    }

    private static StreamingChatModel ollama(LlmSettings settings) {
        return OllamaStreamingChatModel.builder()
                .httpClientBuilder(http())
                .baseUrl(settings.url().toString())
                .modelName(settings.model())
                .temperature(settings.temperature())
                .numPredict(settings.maxTokens())
                .timeout(settings.timeout())
                .build();
    }

    /** HTTP/1.1, for the offer to upgrade confuses some of the servers that only resemble OpenAI's. */
    private static JdkHttpClientBuilder http() {
        return JdkHttpClient.builder().httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
    }
}
