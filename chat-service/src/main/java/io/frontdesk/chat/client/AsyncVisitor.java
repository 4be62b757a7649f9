package io.frontdesk.chat.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.client.PendingMessages.Message;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * One visitor who stays: sends what it is given, comes back after every break and catches up, drops what it has heard
 * before. Blocks nobody; everything happens on its event loop, and its listener is told there.
 */
public final class AsyncVisitor {
    private static final Set<Integer> SERVER_LEAVES = Set.of(1001, 1012);
    private static final Duration BEFORE_SENDING_AGAIN = Duration.ofMillis(200);

    private final VisitorFleet fleet;
    private final EventLoop loop;
    private final VisitorSettings settings;
    private final VisitorListener listener;
    private final PendingMessages pending;
    private @Nullable VisitorConnection connection;
    private @Nullable Welcomed session;
    private boolean welcome;
    private boolean open;
    private long lastSeq;
    private int failures;

    AsyncVisitor(VisitorFleet fleet, EventLoop loop, VisitorSettings settings, VisitorListener listener) {
        this.fleet = fleet;
        this.loop = loop;
        this.settings = settings;
        this.listener = listener;
        this.pending = new PendingMessages(settings.delivery());
    }

    /** Connects, and from then on comes back by itself. */
    public void connect() {
        loop.execute(() -> {
            open = true;
            dial();
        });
    }

    /** Says {@code text} now, or as soon as the connection stands; {@code ref} is unique in its conversation. */
    public void say(String ref, String text) {
        Message message = new Message(ref, text);
        loop.execute(() -> send(pending.add(message)));
    }

    /** Breaks the connection without a word and comes back after {@code pause}. */
    public void reconnect(Duration pause) {
        loop.execute(() -> {
            VisitorConnection broken = connection;
            forgetConnection();
            if (broken != null) {
                broken.drop();
            }
            dialAfter(pause);
        });
    }

    /** Begins a new conversation on the same connection, unless a message of the old one is not accepted yet. */
    public void startOver() {
        loop.execute(() -> {
            if (pending.isEmpty()) {
                session = null;
                welcome = false;
                greet();
            }
        });
    }

    /** Asks for the whole conversation once more, whether or not it is read. */
    public void askForEverything() {
        loop.execute(() -> {
            if (session != null && connection != null) {
                connection.send(VisitorFrames.hello(settings.locale(), session, 0));
            }
        });
    }

    /** Reads nothing from now on, but keeps the connection. */
    public void stopReading() {
        loop.execute(() -> {
            if (connection != null) {
                connection.stopReading();
            }
        });
    }

    /** Leaves and does not come back. */
    public void close() {
        loop.execute(() -> {
            open = false;
            VisitorConnection last = connection;
            forgetConnection();
            if (last != null) {
                last.leave();
            }
        });
    }

    void connected(VisitorConnection made) {
        if (made == connection) {
            greet();
        } else {
            made.drop();
        }
    }

    void received(VisitorConnection from, JsonNode frame, long nanos) {
        if (from != connection) {
            return;
        }
        switch (frame.path("type").asText()) {
            case "welcome" -> welcomed(Welcomed.of(frame), nanos);
            case "accepted" -> accepted(frame, nanos);
            case "turn" -> heard(Heard.of(frame), nanos);
            case "fault" -> faulted(frame, nanos);
            default -> {} // of use to who draws a window
        }
    }

    void disconnected(VisitorConnection gone, int code) {
        if (gone == connection) {
            forgetConnection();
            listener.disconnected(code, System.nanoTime());
            comeBack(code);
        }
    }

    private void dial() {
        if (!open || connection != null) {
            return;
        }
        VisitorConnection made = new VisitorConnection(this);
        connection = made;
        fleet.connect(loop, made, settings.heartbeat()).addListener(dialled -> {
            if (!dialled.isSuccess()) {
                disconnected(made, 1006);
            }
        });
    }

    private void comeBack(int code) {
        if (Finality.ofClose(code)) {
            open = false;
            return;
        }
        boolean atOnce = failures == 0 && SERVER_LEAVES.contains(code);
        failures++;
        dialAfter(atOnce ? Duration.ZERO : settings.backoff().pause(failures, ThreadLocalRandom.current()));
    }

    private void dialAfter(Duration pause) {
        later(pause, this::dial);
    }

    private void later(Duration pause, Runnable task) {
        ScheduledFuture<?> _ = loop.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void forgetConnection() {
        connection = null;
        welcome = false;
    }

    private void greet() {
        if (connection != null) {
            connection.send(
                    session == null
                            ? VisitorFrames.hello(settings.locale())
                            : VisitorFrames.hello(settings.locale(), session, lastSeq));
        }
    }

    private void welcomed(Welcomed welcomed, long nanos) {
        if (session == null || !session.conversation().equals(welcomed.conversation())) {
            lastSeq = 0;
        }
        session = welcomed;
        welcome = true;
        failures = 0;
        listener.welcomed(welcomed, nanos);
        send(pending.toSend());
    }

    private void accepted(JsonNode frame, long nanos) {
        String ref = VisitorFrames.ref(frame);
        if (ref != null && pending.has(ref)) {
            List<Message> next = pending.settle(ref);
            listener.accepted(ref, frame.path("seq").asLong(), nanos);
            send(next);
        }
    }

    private void heard(Heard turn, long nanos) {
        if (turn.seq() > lastSeq + 1) {
            requireNonNull(connection).drop(); // something is missing: coming back brings it
        } else if (turn.seq() == lastSeq + 1) {
            lastSeq = turn.seq();
            listener.heard(turn, nanos);
        }
    }

    private void faulted(JsonNode frame, long nanos) {
        String ref = VisitorFrames.ref(frame);
        String code = frame.path("code").asText();
        if (ref == null) {
            leaveUnlessWelcome();
        } else if (pending.has(ref)) {
            refused(ref, code, nanos);
        }
    }

    private void refused(String ref, String code, long nanos) {
        boolean again = settings.delivery() == Delivery.ONE_BY_ONE && !Finality.ofFault(code);
        listener.refused(ref, code, again, nanos);
        if (again) {
            later(BEFORE_SENDING_AGAIN, () -> send(pending.toSend()));
        } else {
            send(pending.settle(ref));
        }
    }

    private void leaveUnlessWelcome() {
        if (!welcome && connection != null) {
            connection.drop();
        }
    }

    private void send(List<Message> messages) {
        if (welcome && connection != null) {
            VisitorConnection now = connection;
            messages.forEach(message -> now.send(VisitorFrames.say(message)));
        }
    }
}
