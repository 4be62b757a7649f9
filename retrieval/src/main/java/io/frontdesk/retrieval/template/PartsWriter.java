package io.frontdesk.retrieval.template;

import io.frontdesk.retrieval.template.RichPart.Bullets;
import io.frontdesk.retrieval.template.RichPart.Card;
import io.frontdesk.retrieval.template.RichPart.Link;
import io.frontdesk.retrieval.template.RichPart.QuickReply;
import io.frontdesk.retrieval.template.RichPart.Row;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers the lines of one answer into parts: a row goes to the card above it, an item to the list. */
final class PartsWriter {
    private final Map<String, String> values;
    private final List<RichPart> parts = new ArrayList<>();

    PartsWriter(Map<String, String> values) {
        this.values = values;
    }

    /** All of them; lists without an item are left out. */
    List<RichPart> parts() {
        return parts.stream()
                .filter(part ->
                        !(part instanceof Bullets bullets && bullets.items().isEmpty()))
                .toList();
    }

    void add(PartLine line) {
        switch (line.kind()) {
            case CARD -> parts.add(new Card(line.first(values), null, List.of(), null));
            case LIST -> parts.add(new Bullets(orNull(line.first(values)), List.of()));
            case REPLY -> parts.add(new QuickReply(line.first(values)));
            case TEXT, ROW, ITEM -> extend(line);
            case LINK -> link(new Link(line.first(values), line.address(values)));
        }
    }

    /** Where the card or list above was left out for want of a value, what belongs to it is too. */
    private void extend(PartLine line) {
        if (parts.isEmpty()) {
            return;
        }
        RichPart last = parts.getLast();
        if (last instanceof Card card && line.kind() != PartLine.Kind.ITEM) {
            parts.set(parts.size() - 1, extended(card, line));
        } else if (last instanceof Bullets bullets && line.kind() == PartLine.Kind.ITEM) {
            parts.set(parts.size() - 1, new Bullets(bullets.title(), with(bullets.items(), line.first(values))));
        }
    }

    private Card extended(Card card, PartLine line) {
        return line.kind() == PartLine.Kind.TEXT
                ? new Card(card.title(), line.first(values), card.rows(), card.link())
                : new Card(
                        card.title(),
                        card.text(),
                        with(card.rows(), new Row(line.first(values), line.second(values))),
                        card.link());
    }

    private void link(Link link) {
        if (!parts.isEmpty() && parts.getLast() instanceof Card card && card.link() == null) {
            parts.set(parts.size() - 1, new Card(card.title(), card.text(), card.rows(), link));
        } else {
            parts.add(link);
        }
    }

    private static <T> List<T> with(List<T> list, T further) {
        List<T> longer = new ArrayList<>(list);
        longer.add(further);
        return longer;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
