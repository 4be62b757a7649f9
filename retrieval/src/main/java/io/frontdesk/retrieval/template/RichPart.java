package io.frontdesk.retrieval.template;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Something an answer shows besides its words. Every text in it is plain. */
public sealed interface RichPart {
    /** A way to a page; always {@code https}. */
    record Link(String label, String url) implements RichPart {
        public Link {
            requireNonNull(label, "label");
            requireNonNull(url, "url");
        }
    }

    /** Facts at a glance. */
    record Card(
            String title,
            @Nullable String text,
            List<Row> rows,
            @Nullable Link link) implements RichPart {
        public Card {
            requireNonNull(title, "title");
            rows = List.copyOf(rows);
        }
    }

    /** One fact and its name. */
    record Row(String label, String value) {
        public Row {
            requireNonNull(label, "label");
            requireNonNull(value, "value");
        }
    }

    /** Several things in a row. */
    record Bullets(@Nullable String title, List<String> items) implements RichPart {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** A button that says its words in the visitor's name. */
    record QuickReply(String text) implements RichPart {
        public QuickReply {
            requireNonNull(text, "text");
        }
    }
}
