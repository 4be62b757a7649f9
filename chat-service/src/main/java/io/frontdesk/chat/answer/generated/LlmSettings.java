package io.frontdesk.chat.answer.generated;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;

/**
 * The language model an operator has configured; without {@code frontdesk.llm.kind} there is none.
 *
 * @param url of the API, with its version where it has one
 * @param apiKey best given by the environment, as {@code FRONTDESK_LLM_API_KEY}
 * @param firstToken how long the first piece of a text may take
 * @param timeout how long a whole text may take
 * @param pause how long it is left alone after failing again and again
 * @param maxTokens the longest text
 * @param entries how many entries the model gets to write from, at most
 * @param parallel how many texts are written at once, at most
 * @param phrase whether it also puts answers into words that the bot is sure of
 * @param inputPrice what a thousand tokens of a prompt cost, in the operator's currency
 * @param outputPrice what a thousand written tokens cost
 * @param dailyTokens how many tokens this node may spend in a day; 0 for any number
 */
@ConfigurationProperties("frontdesk.llm")
@Requires(property = "frontdesk.llm.kind")
public record LlmSettings(
        Kind kind,
        URI url,
        String model,
        @Nullable String apiKey,
        @Bindable(defaultValue = "2s") Duration firstToken,
        @Bindable(defaultValue = "8s") Duration timeout,
        @Bindable(defaultValue = "30s") Duration pause,
        @Bindable(defaultValue = "300") int maxTokens,
        @Bindable(defaultValue = "0") double temperature,
        @Bindable(defaultValue = "4") int entries,
        @Bindable(defaultValue = "8") int parallel,
        @Bindable(defaultValue = "false") boolean phrase,
        @Bindable(defaultValue = "0") double inputPrice,
        @Bindable(defaultValue = "0") double outputPrice,
        @Bindable(defaultValue = "0") long dailyTokens) {
    private static final int MOST_TOKENS = 4_000;
    private static final int MOST_ENTRIES = 10;
    private static final int MOST_PARALLEL = 256;
    private static final double HOTTEST = 2;

    public LlmSettings {
        require(url.isAbsolute() && url.getScheme().startsWith("http"), "url", "be an http or https address", url);
        require(!model.isBlank(), "model", "be named", "nothing");
        require(firstToken.isPositive(), "first-token", "be above 0s", firstToken);
        require(timeout.compareTo(firstToken) >= 0, "timeout", "not be shorter than first-token", timeout);
        require(pause.isPositive(), "pause", "be above 0s", pause);
        require(within(maxTokens, MOST_TOKENS), "max-tokens", "be within 1 to " + MOST_TOKENS, maxTokens);
        require(temperature >= 0 && temperature <= HOTTEST, "temperature", "be within 0 to 2", temperature);
        require(within(entries, MOST_ENTRIES), "entries", "be within 1 to " + MOST_ENTRIES, entries);
        require(within(parallel, MOST_PARALLEL), "parallel", "be within 1 to " + MOST_PARALLEL, parallel);
        require(inputPrice >= 0, "input-price", "not be negative", inputPrice);
        require(outputPrice >= 0, "output-price", "not be negative", outputPrice);
        require(dailyTokens >= 0, "daily-tokens", "not be negative", dailyTokens);
    }

    /** Which API the endpoint speaks. */
    public enum Kind {
        OPENAI,
        OLLAMA
    }

    /** What {@code usage} costs. */
    double cost(Usage usage) {
        return (usage.input() * inputPrice + usage.output() * outputPrice) / 1_000;
    }

    /** Without the key, which must not get into a log. */
    @Override
    public String toString() {
        return kind + " " + model + " at " + url;
    }

    private static boolean within(int value, int most) {
        return value >= 1 && value <= most;
    }

    private static void require(boolean holds, String name, String must, Object got) {
        if (!holds) {
            throw new IllegalArgumentException("frontdesk.llm." + name + " must " + must + ", got " + got);
        }
    }
}
