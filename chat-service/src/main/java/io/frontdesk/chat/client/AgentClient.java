package io.frontdesk.chat.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * One agent on the desk's socket who does several things at once and is told when each is done; does not come back after a
 * break. Safe for threads.
 */
public final class AgentClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PROTOCOL = 1;
    private static final String WELCOME = "welcome";

    private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Duration patience;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private CompletableFuture<?> lastSent = CompletableFuture.completedFuture(null);

    private AgentClient(URI server, Duration patience) {
        this.patience = requireNonNull(patience, "patience");
        this.socket = open(server);
    }

    /** Comes to the desk of {@code server}, http(s), with an access token or the installation's own. */
    public static AgentClient connect(URI server, String token, Duration patience) {
        AgentClient agent = new AgentClient(server, patience);
        try {
            agent.exchange(WELCOME, frame("hello").put("protocol", PROTOCOL).put("token", token))
                    .join();
            return agent;
        } catch (CompletionException unwelcome) {
            agent.close();
            throw new Unreachable("the desk at " + server + " did not let the agent in", unwelcome);
        }
    }

    /**
     * Takes {@code conversation}; fails with {@link Refused}, {@link Unreachable} or, where no answer comes, with
     * {@link java.util.concurrent.TimeoutException}.
     */
    public CompletableFuture<JsonNode> take(String conversation) {
        return does(frame("take").put("conversation", conversation));
    }

    /** Says {@code text} in {@code conversation}, which must be this agent's; fails as {@link #take} does. */
    public CompletableFuture<JsonNode> say(String conversation, String text) {
        return does(frame("say").put("conversation", conversation).put("text", text));
    }

    /**
     * Closes {@code conversation} as solved and says what would have answered: {@code entry} with its id, {@code new_entry} or
     * {@code not_answerable}; fails as {@link #take} does.
     */
    public CompletableFuture<JsonNode> close(String conversation, String verdict, @Nullable String entry) {
        ObjectNode close = frame("close")
                .put("conversation", conversation)
                .put("outcome", "solved")
                .put("verdict", verdict);
        return does(entry == null ? close : close.put("entry", entry));
    }

    /** Is at the desk from now on, {@code online}, or not; waits for nothing. */
    public void presence(String state) {
        CompletableFuture<?> _ = send(frame("presence").put("state", state).toString());
    }

    /** Closes {@code conversation}, which must be this agent's, as solved; fails as {@link #take} does. */
    public CompletableFuture<JsonNode> close(String conversation) {
        return does(frame("close").put("conversation", conversation).put("outcome", "solved"));
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    private CompletableFuture<JsonNode> does(ObjectNode deed) {
        String ref = UUID.randomUUID().toString();
        return exchange(ref, deed.put("ref", ref));
    }

    /** Sends {@code frame} and gives the answer that is for {@code key}. */
    private CompletableFuture<JsonNode> exchange(String key, ObjectNode frame) {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(key, answer);
        CompletableFuture<?> _ = send(frame.toString()).whenComplete((sent, broken) -> {
            if (broken != null) {
                answer.completeExceptionally(new Unreachable("the connection to the desk broke", broken));
            }
        });
        CompletableFuture<?> _ = answer.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failed) -> waiting.remove(key));
        return answer;
    }

    /** A socket takes one frame at a time. */
    private synchronized CompletableFuture<?> send(String frame) {
        lastSent = lastSent.thenCompose(before -> socket.sendText(frame, true));
        return lastSent;
    }

    private void heard(JsonNode frame) {
        switch (frame.path("type").asText()) {
            case WELCOME -> answered(WELCOME, frame);
            case "accepted" -> answered(frame.path("ref").asText(), frame);
            case "fault" -> refused(frame);
            case "closed" -> closed();
            default -> {} // of use to who draws a console
        }
    }

    private void answered(String key, JsonNode frame) {
        CompletableFuture<JsonNode> answer = waiting.get(key);
        if (answer != null) {
            answer.complete(frame);
        }
    }

    private void refused(JsonNode fault) {
        CompletableFuture<JsonNode> answer = waiting.get(fault.path("ref").asText(WELCOME));
        if (answer != null) {
            answer.completeExceptionally(
                    new Refused(fault.path("code").asText(), fault.path("title").asText()));
        }
    }

    private void closed() {
        List.copyOf(waiting.values())
                .forEach(answer -> answer.completeExceptionally(new Unreachable("the desk closed the connection")));
    }

    private WebSocket open(URI server) {
        URI uri = ServerAddress.of(server).socket().resolve("agent");
        try {
            return http.newWebSocketBuilder()
                    .connectTimeout(patience)
                    .buildAsync(uri, new Ear(this))
                    .join();
        } catch (CompletionException refused) {
            http.shutdownNow();
            throw new Unreachable("no Frontdesk server answers at " + uri, refused);
        }
    }

    private static ObjectNode frame(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    private static final class Ear extends FrameListener {
        private final AgentClient agent;

        Ear(AgentClient agent) {
            this.agent = agent;
        }

        @Override
        void heard(JsonNode frame) {
            agent.heard(frame);
        }
    }
}
