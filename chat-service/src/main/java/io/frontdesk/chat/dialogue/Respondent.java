package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.conversation.SlotState;
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
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;

/**
 * Finds the reply to any visitor message; there always is one, whatever breaks. Blocks its caller; only where another system
 * has to be asked the reply comes later.
 */
@Singleton
final class Respondent {
    private static final Logger LOG = LoggerFactory.getLogger(Respondent.class);

    private final DialogueService dialogue;
    private final FactFinder facts;
    private final ReplyWriter writer;
    private final Drafting drafting;
    private final FollowUp next;

    Respondent(DialogueService dialogue, FactFinder facts, ReplyWriter writer, Drafting drafting, FollowUp next) {
        this.dialogue = dialogue;
        this.facts = facts;
        this.writer = writer;
        this.drafting = drafting;
        this.next = next;
    }

    Mono<Answered> reply(VisitorMessage message, History history) {
        return switch (message) {
            case Say say
            when say.isFilesAlone() -> {
                String lang = history.language("");
                yield Mono.just(Answered.only(writer.askAboutFiles(lang, emptyTrace(lang))));
            }
            case Say say -> decide(asked(say, history), history);
            case AskForHuman ask -> decide(forHuman(ask, history), history);
            case Choose choose -> decide(chosen(choose, history), history);
            case Leave leave -> {
                String lang = history.language("");
                yield Mono.just(Answered.only(writer.confirm(leave, lang, emptyTrace(lang))));
            }
        };
    }

    static Question asked(Say say, History history) {
        Question question = question(say.text(), null, history, history.slots());
        return question.after(EarlierAnswer.in(history.turns(), question.lang()).orElse(null));
    }

    private Mono<Answered> decide(Question question, History history) {
        try {
            return facts.complete(question, dialogue.decide(question))
                    .map(decided -> worded(question, decided, history))
                    .onErrorResume(broken -> Mono.just(trouble(question, broken)));
        } catch (RuntimeException broken) {
            return Mono.just(trouble(question, broken));
        }
    }

    /** What is said of a decision for which nothing has to be looked up any more. */
    Answered worded(Question question, Decided decided, History history) {
        Decided done = drafting.screened(decided);
        Answered said = writer.write(done);
        return said.with(next.after(said.reply(), history, question.lang()))
                .openTo(drafting.request(question, done, history));
    }

    private Answered trouble(Question question, Throwable broken) {
        LOG.error("a message could not be thought about; the visitor gets the fallback", broken);
        return writer.write(new Decided(new Fallback(Cause.TROUBLE), null, null, emptyTrace(question.lang())));
    }

    /** A quick reply is what the visitor says; any other choice names the intent of the question before. */
    static Question chosen(Choose choose, History history) {
        if (Shown.isQuickReply(choose.option())) {
            return question(history.label(choose.option()).orElse(choose.text()), null, history, history.slots());
        }
        String text = history.questionBehind(choose.option()).orElse(choose.text());
        return question(text, choose.option(), history, history.slotsBehind(choose.option()));
    }

    /** The words on a button say nothing about the language of whoever presses it. */
    private static Question forHuman(AskForHuman ask, History history) {
        return new Question(ask.text(), history.language(""), Policy.TALK_TO_PERSON, history.trouble(), history.seed());
    }

    private static Question question(String text, @Nullable String intent, History history, @Nullable SlotState slots) {
        return new Question(
                text,
                history.language(text),
                intent,
                history.trouble(),
                history.seed(),
                slots,
                history.conversation(),
                null);
    }

    private static Trace emptyTrace(String lang) {
        return new Trace(lang, List.of(), null, null, null, List.of(), null, null, null, Map.of());
    }
}
