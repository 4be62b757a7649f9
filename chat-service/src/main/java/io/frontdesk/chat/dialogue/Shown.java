package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.conversation.Part;
import io.frontdesk.chat.recommend.Arm;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.template.RichPart;
import io.frontdesk.retrieval.template.RichPart.Bullets;
import io.frontdesk.retrieval.template.RichPart.Card;
import io.frontdesk.retrieval.template.RichPart.Link;
import io.frontdesk.retrieval.template.RichPart.QuickReply;
import io.frontdesk.retrieval.template.Templates.Rendered;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What templates and entries show, as replies keep it. A quick reply becomes a choice that says its label. */
final class Shown {
    private static final int LONGEST_OPTION = 200;
    private static final int LONGEST_LABEL = 120;

    private Shown() {}

    static Decision.Answer answer(Rendered rendered) {
        return new Decision.Answer(
                rendered.text(), List.of(), rendered.id(), parts(rendered.parts()), choices(rendered.parts()));
    }

    /** Whether its words are what the visitor says by it; the same goes for questions that are offered next. */
    static boolean isQuickReply(String option) {
        return option.startsWith(Choice.SAY) || Arm.of(option).isPresent();
    }

    /** An entry's question as a button that asks it; nothing where it is too long for one. */
    static Optional<Choice> question(FaqEntry entry) {
        String option = Choice.SAY + entry.id();
        return isShort(option, entry.question()) ? Optional.of(new Choice(option, entry.question())) : Optional.empty();
    }

    /** Whether what a button sends and says fits a frame and a button. */
    static boolean isShort(String option, String label) {
        return option.length() <= LONGEST_OPTION && label.length() <= LONGEST_LABEL;
    }

    private static List<Part> parts(List<RichPart> parts) {
        return parts.stream().flatMap(part -> part(part)).toList();
    }

    static List<Choice> choices(List<RichPart> parts) {
        return parts.stream()
                .filter(QuickReply.class::isInstance)
                .map(QuickReply.class::cast)
                .map(reply -> new Choice(Choice.SAY + reply.text(), reply.text()))
                .toList();
    }

    private static Stream<Part> part(RichPart part) {
        return switch (part) {
            case Link link -> Stream.of(new Part.Link(link.label(), link.url()));
            case Card card ->
                Stream.of(new Part.Card(
                        card.title(),
                        card.text(),
                        card.rows().stream()
                                .map(row -> new Part.Row(row.label(), row.value()))
                                .toList(),
                        target(card.link())));
            case Bullets list -> Stream.of(new Part.Bullets(list.title(), list.items()));
            case QuickReply reply -> Stream.empty();
        };
    }

    private static Part.@Nullable Target target(@Nullable Link link) {
        return link == null ? null : new Part.Target(link.label(), link.url());
    }
}
