package io.frontdesk.chat.conversation;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Something a reply shows besides its words, which say enough without it. All its texts are plain, its addresses HTTPS. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Part {
    /** A way to a page. */
    @Serdeable
    @JsonTypeName("link")
    record Link(String label, String url) implements Part {
        public Link {
            requireNonNull(label, "label");
            requireHttps(url);
        }
    }

    /** Facts at a glance, with a way to more. */
    @Serdeable
    @JsonTypeName("card")
    @JsonInclude(NON_NULL)
    record Card(
            String title,
            @Nullable String text,
            @JsonInclude(ALWAYS) List<Row> rows,
            @Nullable Target link) implements Part {
        public Card {
            requireNonNull(title, "title");
            rows = List.copyOf(rows);
        }
    }

    /** Several things in a row. */
    @Serdeable
    @JsonTypeName("list")
    @JsonInclude(NON_NULL)
    record Bullets(@Nullable String title, List<String> items) implements Part {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** One fact of a card and its name. */
    @Serdeable
    record Row(String label, String value) {
        public Row {
            requireNonNull(label, "label");
            requireNonNull(value, "value");
        }
    }

    /** Where a card leads. */
    @Serdeable
    record Target(String label, String url) {
        public Target {
            requireNonNull(label, "label");
            requireHttps(url);
        }
    }

    private static void requireHttps(String url) {
        if (!url.startsWith("https://")) {
            throw new IllegalArgumentException("an address must begin with https://");
        }
    }
}
