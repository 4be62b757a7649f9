package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.conversation.Trace;
import io.frontdesk.chat.conversation.VisitorMessage;
import io.frontdesk.chat.conversation.VisitorMessage.AskForHuman;
import io.frontdesk.chat.conversation.VisitorMessage.Choose;
import io.frontdesk.chat.conversation.VisitorMessage.Leave;
import io.frontdesk.chat.conversation.VisitorMessage.Say;
import io.frontdesk.chat.dialogue.Decision.Cause;
import io.frontdesk.chat.dialogue.Decision.Fallback;
import io.frontdesk.chat.dialogue.DialogueService.Decided;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;

/** Finds the reply to any visitor message; there always is one, whatever breaks. Blocks its caller. */
@Singleton
final class Respondent {
    private static final Logger LOG = LoggerFactory.getLogger(Respondent.class);

    private final DialogueService dialogue;
    private final ReplyWriter writer;
    private final Drafting drafting;

    Respondent(DialogueService dialogue, ReplyWriter writer, Drafting drafting) {
        this.dialogue = dialogue;
        this.writer = writer;
        this.drafting = drafting;
    }

    Answered reply(VisitorMessage message, History history) {
        return switch (message) {
            case Say say
            when say.isFilesAlone() -> {
                String lang = history.language("");
                yield Answered.only(writer.askAboutFiles(lang, emptyTrace(lang)));
            }
            case Say say -> decide(question(say.text(), null, message, history), history);
            case AskForHuman ask -> decide(forHuman(ask, history), history);
            case Choose choose -> decide(chosen(choose, history), history);
            case Leave leave -> {
                String lang = history.language("");
                yield Answered.only(writer.confirm(leave, lang, emptyTrace(lang)));
            }
        };
    }

    private Answered decide(Question question, History history) {
        try {
            Decided decided = drafting.screened(dialogue.decide(question));
            return writer.write(decided).openTo(drafting.request(question, decided, history));
        } catch (RuntimeException broken) {
            LOG.error("a message could not be thought about; the visitor gets the fallback", broken);
            Decided trouble =
                    new Decided(new Fallback(Cause.TROUBLE), null, null, emptyTrace(question.lang()), List.of());
            return writer.write(trouble);
        }
    }

    private static Question chosen(Choose choose, History history) {
        String text = history.questionBehind(choose.option()).orElse(choose.text());
        return question(text, choose.option(), choose, history);
    }

    /** The words on a button say nothing about the language of whoever presses it. */
    private static Question forHuman(AskForHuman ask, History history) {
        return new Question(
                ask.text(),
                history.language(""),
                Policy.TALK_TO_PERSON,
                history.trouble(),
                ask.ref().hashCode());
    }

    private static Question question(String text, @Nullable String intent, VisitorMessage message, History history) {
        return new Question(
                text,
                history.language(text),
                intent,
                history.trouble(),
                message.ref().hashCode());
    }

    private static Trace emptyTrace(String lang) {
        return new Trace(lang, List.of(), null, null, null, List.of(), null, null, null, null, Map.of());
    }
}
