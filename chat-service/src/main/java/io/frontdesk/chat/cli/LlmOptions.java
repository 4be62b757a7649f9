package io.frontdesk.chat.cli;

import io.frontdesk.chat.answer.generated.LlmSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Which language model a command uses, if any; the key comes from the environment. */
final class LlmOptions {
    private static final String KEY = "FRONTDESK_LLM_API_KEY";
    private static final int TOKENS = 300;
    private static final int ENTRIES = 4;

    @Option(
            names = "--llm",
            paramLabel = "KIND",
            description = "Also has a language model write: ${COMPLETION-CANDIDATES}; its key is " + KEY
                    + " in the environment.")
    private LlmSettings.@Nullable Kind kind;

    @Option(names = "--llm-url", paramLabel = "URL", description = "Address of its API.")
    private @Nullable URI url;

    @Option(names = "--llm-model", paramLabel = "NAME", description = "Which model.")
    private @Nullable String model;

    @Option(
            names = "--llm-timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long an answer may take (default: ${DEFAULT-VALUE}).")
    private int seconds = 30;

    Optional<LlmSettings> settings() {
        if (kind == null) {
            return Optional.empty();
        }
        if (url == null || model == null) {
            throw new BadUsage("--llm needs --llm-url and --llm-model");
        }
        Duration patience = Duration.ofSeconds(seconds);
        try {
            return Optional.of(new LlmSettings(
                    kind,
                    url,
                    model,
                    System.getenv(KEY),
                    patience,
                    patience,
                    patience,
                    TOKENS,
                    0,
                    ENTRIES,
                    1,
                    false,
                    0,
                    0,
                    0));
        } catch (IllegalArgumentException wrong) {
            throw new BadUsage(String.valueOf(wrong.getMessage()).replace("frontdesk.llm.", "--llm-"));
        }
    }
}
