package io.frontdesk.chat.cli;

import io.frontdesk.chat.client.BotTurn;
import io.frontdesk.chat.client.Reply;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** One question and its answer, as {@code ask} prints them; the components are the fixed JSON keys. */
record AskedQuestion(
        @Nullable String question,
        String decision,
        String answer,
        @Nullable String intent,
        @Nullable Double confidence,
        @Nullable List<BotTurn.Choice> choices,
        @Nullable String reason,
        @Nullable List<BotTurn.Source> citations,
        long latencyMs,
        double roundTripMs,
        String conversation,
        long seq) {
    static AskedQuestion of(String question, String conversation, Reply reply) {
        BotTurn turn = reply.turn();
        return new AskedQuestion(
                question,
                turn.decision(),
                turn.text(),
                turn.intent(),
                turn.confidence(),
                turn.choices().isEmpty() ? null : turn.choices(),
                turn.reason(),
                turn.decision().equals("answer") || !turn.citations().isEmpty() ? turn.citations() : null,
                turn.latency().orElse(Math.round(reply.answeredMillis())),
                Math.round(reply.answeredMillis() * 10) / 10.0,
                conversation,
                turn.seq());
    }

    AskedQuestion withoutQuestion() {
        return new AskedQuestion(
                null,
                decision,
                answer,
                intent,
                confidence,
                choices,
                reason,
                citations,
                latencyMs,
                roundTripMs,
                conversation,
                seq);
    }

    void print(PrintWriter out) {
        if (question != null) {
            out.println("> " + question);
        }
        answer.lines().forEach(line -> out.println("  " + line));
        if (choices != null) {
            choices.forEach(choice -> out.println("    [" + choice.option() + "] " + choice.label()));
        }
        if (citations != null) {
            citations.forEach(source -> out.println("    source: " + source.title() + " (" + source.id() + ")"));
        }
        out.println("  " + facts());
        out.flush();
    }

    private String facts() {
        StringBuilder facts = new StringBuilder(decision);
        if (reason != null) {
            facts.append(" (").append(reason).append(')');
        }
        if (intent != null) {
            facts.append(", intent ").append(intent);
        }
        if (confidence != null) {
            facts.append(String.format(Locale.ROOT, ", confidence %.2f", confidence));
        }
        return facts.append(", ").append(latencyMs).append(" ms").toString();
    }
}
