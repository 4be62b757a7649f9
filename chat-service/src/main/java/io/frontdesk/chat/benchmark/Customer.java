package io.frontdesk.chat.benchmark;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.client.AsyncVisitor;
import io.frontdesk.chat.client.Heard;
import io.frontdesk.chat.client.VisitorFleet;
import io.frontdesk.chat.client.VisitorListener;
import io.frontdesk.chat.client.VisitorSettings;
import io.frontdesk.chat.client.Welcomed;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One customer who asks and waits for answers, and writes down what the server promised. Handed over to a person, a
 * customer begins a new conversation, for the load is the bot's.
 */
final class Customer implements VisitorListener {
    private final String name;
    private final VisitorSettings settings;
    private final Ledger ledger;
    private final AsyncVisitor visitor;
    private final Map<String, Question> unaccepted = new ConcurrentHashMap<>();
    private final Map<Long, Question> unanswered = new HashMap<>();
    private final Map<Long, Long> repliedEarly = new HashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private String conversation = "";
    private boolean handedOver;
    private int asked;
    private volatile Arrival arrival = Arrival.NEVER;

    /** Something asked: when it should have been sent, and who counts it. */
    private record Question(String text, long intended, Meter meter) {}

    /** When the customer was last let in. */
    private record Arrival(boolean ever, long nanos) {
        static final Arrival NEVER = new Arrival(false, 0);
    }

    Customer(String name, VisitorFleet fleet, VisitorSettings settings, Ledger ledger) {
        this.name = name;
        this.settings = settings;
        this.ledger = ledger;
        this.visitor = fleet.visitor(settings, this);
    }

    AsyncVisitor visitor() {
        return visitor;
    }

    String language() {
        return settings.locale();
    }

    /** How many questions wait for their answer. */
    int open() {
        return open.get();
    }

    /** Whether the customer was let in after {@code moment}. */
    boolean arrivedAfter(long moment) {
        Arrival last = arrival;
        return last.ever() && last.nanos() - moment > 0;
    }

    /** Asks {@code text}, which should have been sent at {@code intended}. For one thread. */
    void ask(String text, long intended, Meter meter) {
        String ref = name + "-" + asked++;
        open.incrementAndGet();
        meter.sent(intended);
        unaccepted.put(ref, new Question(text, intended, meter));
        visitor.say(ref, text);
    }

    @Override
    public void welcomed(Welcomed welcomed, long nanos) {
        ledger.arrived(welcomed.recovered());
        arrival = new Arrival(true, nanos);
        if (!conversation.equals(welcomed.conversation())) {
            ledger.gone(conversation);
            conversation = welcomed.conversation();
            handedOver = false;
            unanswered.values().forEach(this::end);
            unanswered.clear();
            repliedEarly.clear();
            ledger.log().opened(conversation, welcomed.token());
        }
    }

    @Override
    public void accepted(String ref, long seq, long nanos) {
        Question question = requireNonNull(unaccepted.remove(ref), ref);
        ledger.log().accepted(new Acknowledgement(conversation, ref, seq, question.text()));
        question.meter().accepted(nanos - question.intended());
        unanswered.put(seq, question);
        Long early = repliedEarly.remove(seq);
        if (early != null) {
            answered(seq, early);
        }
    }

    @Override
    public void refused(String ref, String code, boolean again, long nanos) {
        Question question = again ? unaccepted.get(ref) : unaccepted.remove(ref);
        requireNonNull(question, ref).meter().refused(nanos - question.intended());
        if (!again) {
            end(question);
        }
    }

    @Override
    public void heard(Heard turn, long nanos) {
        ledger.delivered(conversation, turn.seq());
        handedOver |= "hand_off".equals(turn.decision()) || "queued".equals(turn.event());
        if (turn.replyTo() != null) {
            answered(turn.replyTo(), nanos);
        }
        if (handedOver && open() == 0) {
            visitor.startOver();
        }
    }

    @Override
    public void disconnected(int code, long nanos) {
        ledger.left();
    }

    private void answered(long seq, long nanos) {
        Question question = unanswered.remove(seq);
        if (question == null) {
            repliedEarly.put(seq, nanos);
        } else {
            question.meter().answered(question.intended(), nanos);
            end(question);
        }
    }

    private void end(Question question) {
        question.meter().over();
        open.decrementAndGet();
    }
}
