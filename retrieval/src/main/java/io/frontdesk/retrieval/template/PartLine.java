package io.frontdesk.retrieval.template;

import static java.util.Objects.requireNonNull;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One line of {@link PartsTemplate}; an {@code optional} one is left out where a value is missing. */
record PartLine(Kind kind, boolean optional, List<TemplateText> fields) {
    PartLine {
        requireNonNull(kind, "kind");
        fields = List.copyOf(fields);
    }

    /** What a line begins with, and how many fields, parted by a bar, follow. */
    enum Kind {
        CARD(1),
        TEXT(1),
        ROW(2),
        LINK(2),
        LIST(1),
        ITEM(1),
        REPLY(1);

        private final int fields;

        Kind(int fields) {
            this.fields = fields;
        }

        int fields() {
            return fields;
        }

        static Optional<Kind> of(String word) {
            return List.of(values()).stream()
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        fields.forEach(field -> names.addAll(field.names()));
        return names;
    }

    /** The variables it cannot do without; an optional line can do without any. */
    Set<String> missing(Map<String, String> values) {
        Set<String> missing = new LinkedHashSet<>();
        if (!optional) {
            fields.forEach(field -> missing.addAll(field.missing(values)));
        }
        return missing;
    }

    boolean isShown(Map<String, String> values) {
        return fields.stream().allMatch(field -> field.missing(values).isEmpty());
    }

    String first(Map<String, String> values) {
        return fields.getFirst().render(values).strip();
    }

    String second(Map<String, String> values) {
        return fields.get(1).render(values).strip();
    }

    /** The second field as an address: what is put in cannot change where it leads. */
    String address(Map<String, String> values) {
        return fields.get(1)
                .render(
                        values,
                        value ->
                                URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"))
                .strip();
    }
}
