package io.frontdesk.chat.mining.pairing;

import io.frontdesk.chat.mining.past.PastDialogue;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs the questions of one past conversation with the replies that settled them. A reply did not settle what is asked
 * again or complained about afterwards, and none what was asked before another question; greetings, questions back and
 * closing words are no replies.
 */
public final class Pairing {
    private static final class Open {
        private final String question;
        private @Nullable Reply reply;

        Open(String question) {
            this.question = question;
        }
    }

    private final List<Open> asked = new ArrayList<>();
    private List<Open> waiting = new ArrayList<>();
    private List<Open> justAnswered = new ArrayList<>();

    private Pairing() {}

    public static List<AskedQuestion> of(PastDialogue dialogue) {
        Pairing pairing = new Pairing();
        @Nullable Exchange before = null;
        for (Exchange exchange : Exchange.of(dialogue)) {
            pairing.take(exchange, before);
            before = exchange;
        }
        return pairing.asked.stream()
                .map(open -> new AskedQuestion(dialogue.id(), open.question, lang(open.question), open.reply))
                .toList();
    }

    private static String lang(String question) {
        return LanguageDetection.of(question.replaceAll("\\[[a-z-]+]", ""), LanguageDetection.ENGLISH);
    }

    private void take(Exchange exchange, @Nullable Exchange before) {
        boolean complains = before != null && !before.agent().isEmpty() && exchange.complains();
        judge(exchange, complains);
        boolean detail = before != null && before.asksBack() && !exchange.asks();
        List<String> questions = detail || complains ? List.of() : exchange.questions();
        if (!questions.isEmpty()) {
            waiting = new ArrayList<>();
        }
        questions.forEach(this::ask);
        answer(exchange.answers());
    }

    /** What the customer says now tells how the replies before were taken. */
    private void judge(Exchange exchange, boolean complains) {
        for (Open open : justAnswered) {
            if (complains) {
                reopen(open);
            } else if (exchange.thanks()) {
                open.reply = taken(open, Outcome.THANKED);
            } else if (!exchange.customer().isEmpty()) {
                open.reply = taken(open, Outcome.WENT_ON);
            }
        }
        justAnswered = new ArrayList<>();
    }

    private static @Nullable Reply taken(Open open, Outcome outcome) {
        return open.reply == null ? null : new Reply(open.reply.text(), outcome);
    }

    private void reopen(Open open) {
        open.reply = null;
        if (!waiting.contains(open)) {
            waiting.add(open);
        }
    }

    /** A question asked before is that question again, and its reply was none. */
    private void ask(String question) {
        asked.stream()
                .filter(open -> Alike.areAlike(open.question, question))
                .findFirst()
                .ifPresentOrElse(this::reopen, () -> {
                    Open open = new Open(question);
                    asked.add(open);
                    waiting.add(open);
                });
    }

    /** As many answers as questions go to them in order; else all of them together answer each. */
    private void answer(List<String> answers) {
        if (answers.isEmpty() || waiting.isEmpty()) {
            return;
        }
        boolean inOrder = answers.size() == waiting.size();
        for (int i = 0; i < waiting.size(); i++) {
            String text = inOrder ? answers.get(i) : String.join("\n", answers);
            waiting.get(i).reply = new Reply(text, Outcome.ENDED);
        }
        justAnswered = waiting;
        waiting = new ArrayList<>();
    }
}
