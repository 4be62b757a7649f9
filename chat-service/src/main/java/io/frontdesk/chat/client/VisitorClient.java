package io.frontdesk.chat.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * One visitor on the public socket: connects, says something, waits for the answer, comes back after a break. Blocks its
 * caller and is for one thread; it keeps no history.
 */
public final class VisitorClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PROTOCOL = 1;
    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpClient http;
    private final URI socketUri;
    private final @Nullable String locale;
    private final Duration patience;
    private WebSocket socket;
    private FrameInbox inbox;
    private Session session;

    /** What the server said when it welcomed this visitor, and the last turn seen since. */
    public record Session(String conversation, String token, String epoch, long seq, boolean recovered) {
        public Session {
            requireNonNull(conversation, "conversation");
            requireNonNull(token, "token");
            requireNonNull(epoch, "epoch");
        }

        Session seen(long later) {
            return new Session(conversation, token, epoch, Math.max(seq, later), recovered);
        }
    }

    private VisitorClient(HttpClient http, URI server, @Nullable String locale, Duration patience) {
        this.http = http;
        this.socketUri = socketUri(server);
        this.locale = locale;
        this.patience = patience;
        this.inbox = new FrameInbox();
        this.socket = open(inbox);
        this.session = greet(null);
    }

    /** Opens a new conversation on {@code server}, an http(s) address; every wait ends after {@code patience}. */
    public static VisitorClient connect(HttpClient http, URI server, @Nullable String locale, Duration patience) {
        return new VisitorClient(http, server, locale, patience);
    }

    public Session session() {
        return session;
    }

    public Reply say(String text) {
        ObjectNode frame = JSON.createObjectNode().put("type", "say").put("text", text);
        return exchange(frame);
    }

    /** Presses a button that an earlier answer offered. */
    public Reply choose(String option) {
        return exchange(JSON.createObjectNode().put("type", "choose").put("option", option));
    }

    /** Presses the button that asks for a person. */
    public Reply human() {
        return exchange(JSON.createObjectNode().put("type", "human"));
    }

    /** Says whether reply {@code seq} helped, {@code up} or {@code down}, and waits for nothing. */
    public void rate(long seq, String vote, @Nullable String reason) {
        ObjectNode frame =
                JSON.createObjectNode().put("type", "rate").put("seq", seq).put("vote", vote);
        send(reason == null ? frame : frame.put("reason", reason));
    }

    /** Gives the conversation 1 to 5 stars; waits until that is kept. */
    public void score(int stars) {
        String ref = UUID.randomUUID().toString();
        send(JSON.createObjectNode().put("type", "csat").put("ref", ref).put("score", stars));
        await(answer -> isFor(answer, "accepted", ref), ref);
    }

    /** Drops the connection, if it still stands, and comes back to the same conversation. */
    public void reconnect() {
        socket.abort();
        inbox = new FrameInbox();
        socket = open(inbox);
        session = greet(session);
    }

    @Override
    public void close() {
        if (!socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(gone -> socket);
        }
    }

    private Reply exchange(ObjectNode frame) {
        String ref = UUID.randomUUID().toString();
        long start = System.nanoTime();
        send(frame.put("ref", ref));
        JsonNode accepted = await(answer -> isFor(answer, "accepted", ref), ref);
        double acceptedMillis = millisSince(start);
        long seq = accepted.path("seq").asLong();
        JsonNode turn = await(answer -> isReplyTo(answer, seq), ref);
        double answeredMillis = millisSince(start);
        session = session.seen(turn.path("seq").asLong());
        return new Reply(BotTurn.of(turn), acceptedMillis, answeredMillis);
    }

    private Session greet(@Nullable Session earlier) {
        ObjectNode hello = JSON.createObjectNode().put("type", "hello").put("protocol", PROTOCOL);
        if (locale != null) {
            hello.put("locale", locale);
        }
        if (earlier != null) {
            hello.put("token", earlier.token())
                    .put("conversation", earlier.conversation())
                    .put("epoch", earlier.epoch())
                    .put("last_seq", earlier.seq());
        }
        send(hello);
        JsonNode welcome = await(frame -> isType(frame, "welcome"), null);
        return new Session(
                welcome.path("conversation").asText(),
                welcome.path("token").asText(),
                welcome.path("epoch").asText(),
                welcome.path("seq").asLong(),
                welcome.path("recovered").asBoolean());
    }

    private JsonNode await(Predicate<JsonNode> wanted, @Nullable String ref) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            JsonNode frame = next(end);
            if (wanted.test(frame)) {
                return frame;
            }
            if (isType(frame, "closed")) {
                throw new Unreachable("the server closed the connection");
            }
            if (isType(frame, "fault") && (ref == null || !frame.has("ref") || isFor(frame, "fault", ref))) {
                throw new Refused(
                        frame.path("code").asText(), frame.path("title").asText());
            }
        }
    }

    private JsonNode next(long end) {
        try {
            JsonNode frame = inbox.next(TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
            if (frame == null) {
                throw new Unreachable("no answer within " + patience.toSeconds() + " s");
            }
            return frame;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted while waiting", stop);
        }
    }

    private void send(ObjectNode frame) {
        try {
            socket.sendText(frame.toString(), true).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted while sending", stop);
        } catch (ExecutionException | TimeoutException gone) {
            throw new Unreachable("the connection to " + socketUri + " broke", gone);
        }
    }

    /** Opens the socket; where the server says that this address opens too many, as soon as it lets it. */
    private WebSocket open(FrameInbox into) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return http.newWebSocketBuilder()
                        .connectTimeout(patience)
                        .buildAsync(socketUri, into)
                        .join();
            } catch (CompletionException refused) {
                waitAfter(refused, end);
            }
        }
    }

    private void waitAfter(CompletionException refused, long end) {
        if (!(refused.getCause() instanceof WebSocketHandshakeException handshake)
                || handshake.getResponse().statusCode() != TOO_MANY_REQUESTS) {
            throw new Unreachable("no Frontdesk server answers at " + socketUri, refused);
        }
        long seconds = handshake
                .getResponse()
                .headers()
                .firstValueAsLong("Retry-After")
                .orElse(1);
        if (System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds) > end) {
            throw new Unreachable(
                    "the server at " + socketUri + " takes no more connections from here for now", refused);
        }
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted while waiting", stop);
        }
    }

    private static URI socketUri(URI server) {
        String scheme = "https".equals(server.getScheme()) ? "wss" : "ws";
        String base = server.toString().replaceFirst("^https?", scheme);
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/ws/visitor");
    }

    private static boolean isType(JsonNode frame, String type) {
        return type.equals(frame.path("type").asText());
    }

    private static boolean isFor(JsonNode frame, String type, String ref) {
        return isType(frame, type) && ref.equals(frame.path("ref").asText());
    }

    private static boolean isReplyTo(JsonNode frame, long seq) {
        return isType(frame, "turn")
                && !"visitor".equals(frame.path("speaker").asText())
                && frame.path("reply_to").asLong(-1) == seq;
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
