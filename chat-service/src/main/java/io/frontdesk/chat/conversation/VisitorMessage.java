package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Something a visitor sent that gets a turn and a reply. {@code ref} is the visitor's own name for it, unique per conversation. */
public sealed interface VisitorMessage {
    String ref();

    /** What stands in the history. */
    String text();

    /** Whether this is {@code earlier} sent again; words that the server itself put in do not count. */
    default boolean repeats(VisitorMessage earlier) {
        return equals(earlier);
    }

    /** A message in the visitor's words, with files or without; where there are files there may be no words. */
    record Say(String ref, String text, List<Attachment> attachments) implements VisitorMessage {
        public Say {
            requireText(ref, "ref");
            requireNonNull(text, "text");
            attachments = List.copyOf(attachments);
            if (attachments.isEmpty()) {
                requireText(text, "text");
            }
        }

        public Say(String ref, String text) {
            this(ref, text, List.of());
        }

        /** Whether there are files and no words. */
        public boolean isFilesAlone() {
            return text.isBlank();
        }

        @Override
        public boolean repeats(VisitorMessage earlier) {
            return earlier instanceof Say say
                    && say.ref.equals(ref)
                    && say.text.equals(text)
                    && Attachment.same(say.attachments, attachments);
        }
    }

    /** One of the offered options; {@code text} is the label the visitor saw. */
    record Choose(String ref, String option, String text) implements VisitorMessage {
        public Choose {
            requireText(ref, "ref");
            requireText(option, "option");
            requireText(text, "text");
        }

        @Override
        public boolean repeats(VisitorMessage earlier) {
            return earlier instanceof Choose choose && choose.ref.equals(ref) && choose.option.equals(option);
        }
    }

    /** The button that asks for a person. */
    record AskForHuman(String ref, String text) implements VisitorMessage {
        public AskForHuman {
            requireText(ref, "ref");
            requireText(text, "text");
        }

        @Override
        public boolean repeats(VisitorMessage earlier) {
            return earlier instanceof AskForHuman ask && ask.ref.equals(ref);
        }
    }

    /** A message left for a person, with a way to reach the visitor. */
    record Leave(String ref, String name, String contact, String text) implements VisitorMessage {
        public Leave {
            requireText(ref, "ref");
            requireNonNull(name, "name");
            requireText(contact, "contact");
            requireText(text, "text");
        }
    }

    private static void requireText(String value, String name) {
        requireNonNull(value, name);
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
    }
}
