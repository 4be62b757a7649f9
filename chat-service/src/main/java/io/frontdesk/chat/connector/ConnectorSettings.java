package io.frontdesk.chat.connector;

import io.micronaut.context.env.Environment;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings that connectors name as <code>${NAME}</code>: {@code frontdesk.connectors.name}, or the environment's variable.
 * They may be secret; nothing logs or keeps them.
 */
@Singleton
final class ConnectorSettings {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

    private final Function<String, Optional<String>> lookup;

    @Inject
    ConnectorSettings(Environment environment) {
        this(name -> environment
                .getProperty(
                        "frontdesk.connectors." + name.toLowerCase(Locale.ROOT).replace('_', '-'), String.class)
                .or(() -> Optional.ofNullable(System.getenv(name)))
                .filter(value -> !value.isBlank()));
    }

    ConnectorSettings(Function<String, Optional<String>> lookup) {
        this.lookup = lookup;
    }

    /** {@code text} with every setting put in; empty where one is not set. */
    Optional<String> resolve(String text) {
        Matcher places = PLACE.matcher(text);
        StringBuilder resolved = new StringBuilder();
        while (places.find()) {
            Optional<String> value = lookup.apply(places.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            places.appendReplacement(
                    resolved, Matcher.quoteReplacement(value.get().strip()));
        }
        return Optional.of(places.appendTail(resolved).toString());
    }
}
