package io.frontdesk.chat.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.client.AgentClient;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody with an account at the shop, who signs in anew whenever their token is about to end. Safe for threads. */
final class Colleague implements AutoCloseable {
    private static final String PASSWORD = "rattle-harbour-41";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long GOOD_FOR = Duration.ofMinutes(6).toNanos();
    private static final int CAPACITY = 100;

    private final URI server;
    private final String email;
    private final Api api;
    private final Api anonymous;
    private final List<AgentClient> opened = new ArrayList<>();
    private String token = "";
    private long since;
    private @Nullable AgentClient desk;
    private String atDeskWith = "";

    private Colleague(URI server, String email) {
        this.server = server;
        this.email = email;
        this.anonymous = new Api(server, () -> "none");
        this.api = new Api(server, this::token);
    }

    /** Makes an account in the role of {@code agent} or {@code admin}, and sets its password. */
    static Colleague hired(URI server, Api admin, String name, String role) {
        String email = name + "@lark.example";
        JsonNode made = admin.post(
                "/api/admin/users",
                Api.object()
                        .put("email", email)
                        .put("name", name)
                        .put("role", role)
                        .put("capacity", CAPACITY));
        String once = made.path("invitation").path("one_time_password").asText();
        Colleague colleague = new Colleague(server, email);
        colleague.login(once);
        JsonNode changed = colleague.api.put(
                "/api/auth/password", Api.object().put("old", once).put("new", PASSWORD));
        colleague.token = changed.path("access_token").asText();
        return colleague;
    }

    Api api() {
        return api;
    }

    /** Their place at the desk, which they take where they are not there. */
    synchronized AgentClient desk() {
        String now = token();
        AgentClient known = desk;
        if (known == null || !now.equals(atDeskWith)) {
            AgentClient fresh = AgentClient.connect(server, now, PATIENCE);
            fresh.presence("online");
            opened.add(fresh); // the one before may still be saying something; the server ends it with its token
            atDeskWith = now;
            desk = fresh;
            return fresh;
        }
        return known;
    }

    @Override
    public void close() {
        opened.forEach(AgentClient::close);
        api.close();
        anonymous.close();
    }

    private synchronized String token() {
        if (System.nanoTime() - since > GOOD_FOR) {
            login(PASSWORD);
        }
        return token;
    }

    private void login(String password) {
        JsonNode in = anonymous.post(
                "/api/auth/login", Api.object().put("email", email).put("password", password));
        token = in.path("access_token").asText();
        since = System.nanoTime();
    }
}
