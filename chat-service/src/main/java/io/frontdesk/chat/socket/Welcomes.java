package io.frontdesk.chat.socket;

import io.frontdesk.chat.answer.Pack;
import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.files.FileRules;
import io.frontdesk.chat.files.FileSettings;
import io.frontdesk.chat.identity.VisitorGate.Ticket;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Greets those who come, new or known, and tells their widgets what this installation wants of them. */
@Singleton
final class Welcomes {
    private final Pack pack;
    private final WidgetSettings settings;
    private final FileRules files;
    private final String epoch;

    Welcomes(Pack pack, WidgetSettings settings, FileSettings files, ConversationRepository conversations) {
        this.pack = pack;
        this.settings = settings;
        this.files = FileRules.of(files);
        this.epoch = conversations.epoch();
    }

    String epoch() {
        return epoch;
    }

    /** For one who has never been here. */
    ServerFrame.Welcome to(Ticket ticket) {
        return welcome(ticket.conversation(), ticket.token(), false);
    }

    /** For one who comes back; who has {@code recovered} still has the greeting. */
    ServerFrame.Welcome back(Conversation conversation, String token, boolean recovered) {
        return welcome(conversation, token, recovered);
    }

    @Nullable
    String greeting(Conversation conversation) {
        return pack.greeting().get(conversation.locale());
    }

    List<String> starters(Conversation conversation) {
        return pack.starters(conversation.locale());
    }

    List<String> form() {
        return settings.fields();
    }

    FileRules files() {
        return files;
    }

    @Nullable
    String away(Conversation conversation) {
        return settings.away(conversation.locale()).orElse(null);
    }

    private ServerFrame.Welcome welcome(Conversation conversation, String token, boolean recovered) {
        return new ServerFrame.Welcome(
                conversation.id().toString(),
                token,
                epoch,
                conversation.seq(),
                recovered,
                recovered ? null : greeting(conversation),
                recovered ? null : starters(conversation),
                form(),
                files,
                away(conversation));
    }
}
