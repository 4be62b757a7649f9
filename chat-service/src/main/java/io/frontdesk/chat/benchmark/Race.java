package io.frontdesk.chat.benchmark;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.client.AgentClient;
import io.frontdesk.chat.client.AsyncVisitor;
import io.frontdesk.chat.client.Heard;
import io.frontdesk.chat.client.Refused;
import io.frontdesk.chat.client.VisitorFleet;
import io.frontdesk.chat.client.VisitorListener;
import io.frontdesk.chat.client.VisitorSettings;
import io.frontdesk.chat.client.Welcomed;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * One customer asks one question; while the bot thinks about it, an agent takes the conversation, waits until the bot must
 * be done, and closes it. The customer stays and hears everything.
 */
final class Race implements VisitorListener {
    private final Question question;
    private final Rules rules;
    private final AsyncVisitor visitor;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile long asked;
    private boolean answered;
    private String conversation = "";

    /** What is asked, under which name, and when after it was accepted the agent comes. */
    record Question(String ref, String text, Finish.Moment taken) {
        Question {
            requireNonNull(ref, "ref");
            requireNonNull(text, "text");
            requireNonNull(taken, "taken");
        }
    }

    /**
     * What all races share.
     *
     * @param grace how long after the take the bot may still try to say something
     */
    record Rules(
            Ledger ledger,
            Meter meter,
            AgentClient agent,
            Finish finish,
            ScheduledExecutorService clock,
            Duration grace) {
        Rules {
            requireNonNull(finish, "finish");
            requireNonNull(ledger, "ledger");
            requireNonNull(meter, "meter");
            requireNonNull(agent, "agent");
            requireNonNull(clock, "clock");
            requireNonNull(grace, "grace");
        }
    }

    Race(Question question, Rules rules, VisitorFleet fleet, VisitorSettings settings) {
        this.question = question;
        this.rules = rules;
        this.visitor = fleet.visitor(settings, this);
    }

    /** Begins; what it gives is complete once the customer has heard that the conversation is closed. */
    CompletableFuture<Void> start() {
        asked = System.nanoTime();
        rules.meter().sent(asked);
        visitor.connect();
        visitor.say(question.ref(), question.text());
        return over;
    }

    /** The customer leaves. */
    void end() {
        visitor.close();
    }

    @Override
    public void welcomed(Welcomed welcomed, long nanos) {
        rules.ledger().arrived(welcomed.recovered());
        if (!conversation.equals(welcomed.conversation())) {
            conversation = welcomed.conversation();
            rules.ledger().log().opened(conversation, welcomed.token());
        }
    }

    @Override
    public void accepted(String ref, long seq, long nanos) {
        rules.ledger().log().accepted(new Acknowledgement(conversation, ref, seq, question.text()));
        rules.meter().accepted(nanos - asked);
        String taken = conversation;
        later(question.taken().after(), () -> take(taken));
    }

    @Override
    public void refused(String ref, String code, boolean again, long nanos) {
        rules.meter().refused(nanos - asked);
        if (!again) {
            over.completeExceptionally(new BenchmarkFailed("a question was refused: " + code));
        }
    }

    @Override
    public void heard(Heard turn, long nanos) {
        rules.ledger().delivered(conversation, turn.seq());
        if (turn.replyTo() != null) {
            answered = true;
            rules.meter().answered(asked, nanos);
        }
        if ("joined".equals(turn.event())) {
            rules.finish().learn(question.taken(), !answered);
        }
        if ("closed".equals(turn.event())) {
            over.complete(null);
        }
    }

    @Override
    public void disconnected(int code, long nanos) {
        rules.ledger().left();
    }

    private void take(String taken) {
        CompletableFuture<?> _ = rules.agent().take(taken).whenComplete((done, failed) -> {
            if (failed == null) {
                later(rules.grace(), () -> close(taken));
            } else {
                fail("the agent could not take a conversation", failed);
            }
        });
    }

    private void close(String taken) {
        CompletableFuture<?> _ = rules.agent().close(taken).whenComplete((done, failed) -> {
            if (failed != null) {
                fail("the agent could not close a conversation", failed);
            }
        });
    }

    private void fail(String sentence, Throwable cause) {
        String reason = cause instanceof Refused refused ? refused.code() : "the desk does not answer";
        over.completeExceptionally(new BenchmarkFailed(sentence + ": " + reason, cause));
    }

    private void later(Duration pause, Runnable task) {
        ScheduledFuture<?> _ = rules.clock().schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
