package io.frontdesk.chat.socket;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What every widget is told when it opens.
 *
 * @param form names of the fields to ask for before the chat; a {@code ?} behind one lets it stay empty
 * @param away by language, what to say while nobody is on duty
 */
@ConfigurationProperties("frontdesk.widget")
record WidgetSettings(@Nullable List<String> form, @Nullable Map<String, String> away) {
    private static final Pattern FIELD = Pattern.compile("(name|contact|topic)\\??");

    WidgetSettings {
        form = form == null ? List.of() : List.copyOf(form);
        away = away == null ? Map.of() : Map.copyOf(away);
        form.stream()
                .filter(field -> !FIELD.matcher(field).matches())
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException(
                            "frontdesk.widget.form may hold name, contact and topic, each with a ? or without, got "
                                    + field);
                });
    }

    List<String> fields() {
        return form == null ? List.of() : form;
    }

    Optional<String> away(String lang) {
        return away == null ? Optional.empty() : Optional.ofNullable(away.get(lang));
    }
}
