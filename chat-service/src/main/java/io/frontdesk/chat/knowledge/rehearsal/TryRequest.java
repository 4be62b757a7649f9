package io.frontdesk.chat.knowledge.rehearsal;

import io.frontdesk.chat.identity.RefusedField;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * A question to try, or a button of the reply before it.
 *
 * @param lang what it is taken for, found out where absent
 * @param draft whose knowledge is asked; the served one where absent
 * @param history what the customer said before, the earliest first
 * @param connectors whether the company's systems may be asked
 * @param model whether the language model may be asked
 */
@Serdeable
record TryRequest(
        @Nullable String text,
        @Nullable String press,
        @Nullable String lang,
        @Nullable String draft,
        @Nullable List<Step> history,
        @Nullable Boolean connectors,
        @Nullable Boolean model) {
    private static final int LONGEST = 2_000;
    private static final int MOST = 20;
    private static final Set<String> LANGUAGES = Set.of("en", "zh");

    /** What a customer says, or the button they press. */
    @Serdeable
    record Step(@Nullable String say, @Nullable String press) {}

    /** What is said or pressed last. */
    Step last() {
        return press == null ? new Step(checked("text", text), null) : new Step(null, checked("press", press));
    }

    /** Null where it has to be found out. */
    @Nullable
    String language() {
        if (lang != null && !LANGUAGES.contains(lang)) {
            throw RefusedField.of("lang", "'lang' must be en or zh.");
        }
        return lang;
    }

    List<Step> before() {
        List<Step> steps = history == null ? List.of() : history;
        if (steps.size() > MOST) {
            throw RefusedField.of("history", "'history' must have at most " + MOST + " steps.");
        }
        steps.forEach(step -> checked("history", step.say() == null ? step.press() : step.say()));
        return steps;
    }

    private static String checked(String field, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw RefusedField.of(field, "'" + field + "' must have 1 to " + LONGEST + " characters.");
        }
        return text.strip();
    }
}
