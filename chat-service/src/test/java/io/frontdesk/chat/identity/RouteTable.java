package io.frontdesk.chat.identity;

import io.frontdesk.chat.identity.staff.Role;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who may use which route. A route that is not here fails the build: add it with the least role that needs it. */
final class RouteTable {
    /** Open to everybody. */
    private static final String OPEN = "open";

    /** Open to whoever holds the conversation's own token; to all others it is as if it were not there. */
    private static final String OWNER = "owner";

    /** For whoever has signed in, in whatever role. */
    private static final String SIGNED_IN = "signed in";

    /** Checks by itself what the request brings along, cookie or password; {@code SignInTest} tries those. */
    private static final String BY_ITSELF = "by itself";

    private static final String AGENT = Role.AGENT.code();
    private static final String SUPERVISOR = Role.SUPERVISOR.code();
    private static final String ADMIN = Role.ADMIN.code();

    static final Map<String, String> ROUTES = new TreeMap<>();

    static {
        put(
                OPEN,
                "GET /",
                "GET /widget.js",
                "GET /favicon.ico",
                "GET /assets/{+path}",
                "GET /demo/{+path}",
                "GET /demo/company.json");
        put(OPEN, "GET /console", "GET /console/{+path}");
        put(OPEN, "GET /docs", "GET /docs/docs.js", "GET /docs/openapi.yml", "GET /docs/res/{name}");
        put(OPEN, "GET /health", "GET /health/{selector}", "GET /ws/visitor", "GET /ws/agent");
        put(OPEN, "GET /api/auth/oidc", "GET /api/auth/oidc/start", "GET /api/auth/oidc/callback");
        put(OPEN, "POST /api/conversations");
        put(OPEN, "GET /api/conversations/proactive", "POST /api/conversations/proactive/{id}");
        put(OWNER, "GET /api/conversations/{id}", "GET /api/conversations/{id}/events");
        put(OWNER, "POST /api/conversations/{id}/messages", "POST /api/conversations/{id}/human");
        put(OWNER, "POST /api/conversations/{id}/leave", "POST /api/conversations/{id}/rate");
        put(OWNER, "POST /api/conversations/{id}/about", "POST /api/conversations/{id}/csat");
        put(OWNER, "POST /api/conversations/{id}/end", "POST /api/conversations/{id}/read");
        put(OWNER, "POST /api/conversations/{id}/typing", "POST /api/conversations/{id}/identify");
        put(OWNER, "GET /api/conversations/{id}/transcript");
        put(OWNER, "POST /api/conversations/{id}/attachments", "GET /api/conversations/{id}/attachments/{file}");
        put(AGENT, "GET /api/agent/conversations", "GET /api/agent/conversations/{id}", "GET /api/agent/roster");
        put(AGENT, "GET /api/agent/conversations/{id}/profile");
        put(AGENT, "GET /api/agent/intents", "GET /api/agent/search");
        put(AGENT, "GET /api/agent/conversations/{id}/suggestions", "GET /api/agent/conversations/{id}/summary");
        put(AGENT, "PUT /api/agent/conversations/{id}/turns/{seq}/label");
        put(AGENT, "GET /api/agent/messages", "GET /api/agent/messages/{id}/answers");
        put(AGENT, "PUT /api/agent/messages/{id}", "POST /api/agent/messages/{id}/answer");
        put(AGENT, "POST /api/agent/conversations/{id}/attachments");
        put(AGENT, "GET /api/agent/conversations/{id}/attachments/{file}");
        put(AGENT, "GET /api/agent/canned", "POST /api/agent/canned");
        put(AGENT, "PUT /api/agent/canned/{id}", "DELETE /api/agent/canned/{id}");
        put(
                BY_ITSELF,
                "POST /api/auth/login",
                "POST /api/auth/refresh",
                "POST /api/auth/logout",
                "POST /api/auth/token");
        put(SIGNED_IN, "GET /api/auth/me", "PUT /api/auth/password");
        put(SUPERVISOR, "GET /api/admin/status", "GET /api/admin/intents");
        put(SUPERVISOR, "GET /api/admin/conversations", "GET /api/admin/conversations/{id}");
        put(ADMIN, "PUT /api/admin/conversations/{id}/turns/{seq}/label", "GET /api/admin/turns/export");
        put(ADMIN, "GET /api/admin/messages", "PUT /api/admin/messages/{id}");
        put(ADMIN, "GET /api/admin/messages/{id}/answers", "POST /api/admin/messages/{id}/answer");
        put(ADMIN, "GET /api/admin/recommendations", "GET /api/admin/proactive", "POST /api/admin/proactive");
        put(ADMIN, "PUT /api/admin/proactive/{id}", "DELETE /api/admin/proactive/{id}");
        put(ADMIN, "GET /api/admin/mail", "PUT /api/admin/mail", "GET /api/admin/hours", "PUT /api/admin/hours");
        put(ADMIN, "POST /api/admin/hours/preview");
        put(ADMIN, "GET /api/admin/webhooks", "POST /api/admin/webhooks");
        put(ADMIN, "PUT /api/admin/webhooks/{id}", "DELETE /api/admin/webhooks/{id}");
        put(ADMIN, "GET /api/admin/webhooks/{id}/deliveries", "POST /api/admin/webhooks/{id}/deliveries/retry");
        put(ADMIN, "POST /api/admin/webhooks/{id}/ping");
        put(ADMIN, "GET /api/admin/customers/{customer}/export", "DELETE /api/admin/customers/{customer}");
        put(ADMIN, "GET /api/admin/erasures");
        put(ADMIN, "GET /api/admin/faq", "POST /api/admin/faq");
        put(ADMIN, "PUT /api/admin/faq/{id}/{lang}", "DELETE /api/admin/faq/{id}/{lang}");
        put(ADMIN, "GET /api/admin/knowledge/drafts", "POST /api/admin/knowledge/drafts");
        put(ADMIN, "GET /api/admin/knowledge/drafts/{id}", "PATCH /api/admin/knowledge/drafts/{id}");
        put(ADMIN, "DELETE /api/admin/knowledge/drafts/{id}", "GET /api/admin/knowledge/drafts/{id}/difference");
        put(ADMIN, "GET /api/admin/knowledge/drafts/{id}/problems.csv");
        put(ADMIN, "GET /api/admin/knowledge/drafts/{id}/findings", "GET /api/admin/knowledge/drafts/{id}/bad-rows");
        put(ADMIN, "POST /api/admin/knowledge/drafts/{id}/publish");
        put(ADMIN, "GET /api/admin/knowledge/versions", "GET /api/admin/knowledge/versions/{number}");
        put(ADMIN, "GET /api/admin/knowledge/versions/{from}/difference/{to}");
        put(ADMIN, "POST /api/admin/knowledge/versions/{number}/restore");
        put(ADMIN, "GET /api/admin/knowledge/entries", "GET /api/admin/knowledge/entries/{id}/{lang}");
        put(ADMIN, "PUT /api/admin/knowledge/entries/{id}/{lang}", "DELETE /api/admin/knowledge/entries/{id}/{lang}");
        put(ADMIN, "GET /api/admin/knowledge/entries/{id}/{lang}/history");
        put(ADMIN, "POST /api/admin/knowledge/entries/{id}/{lang}/confirm");
        put(ADMIN, "GET /api/admin/knowledge/export");
        put(ADMIN, "GET /api/admin/knowledge/schedule", "DELETE /api/admin/knowledge/schedule/{id}");
        put(ADMIN, "GET /api/admin/llm", "POST /api/admin/knowledge/entries/{id}/{lang}/paraphrases");
        put(AGENT, "GET /api/agent/conversations/{id}/summary/draft");
        put(ADMIN, "POST /api/admin/try", "GET /api/admin/knowledge/entries/{id}/{lang}/usage");
        put(ADMIN, "GET /api/admin/knowledge/tests/entries", "POST /api/admin/knowledge/tests/entries");
        put(ADMIN, "GET /api/admin/knowledge/tests/entries/{id}");
        put(ADMIN, "GET /api/admin/knowledge/tests/entries/{id}/failures.csv");
        put(ADMIN, "GET /api/admin/knowledge/tests/stories", "POST /api/admin/knowledge/tests/stories");
        put(ADMIN, "GET /api/admin/knowledge/tests/stories/{id}", "PUT /api/admin/knowledge/tests/stories/{id}");
        put(ADMIN, "DELETE /api/admin/knowledge/tests/stories/{id}");
        put(ADMIN, "GET /api/admin/knowledge/tests/stories.jsonl", "POST /api/admin/knowledge/tests/stories.jsonl");
        put(ADMIN, "GET /api/admin/knowledge/tests/runs", "POST /api/admin/knowledge/tests/runs");
        put(ADMIN, "GET /api/admin/knowledge/tests/runs/{id}", "GET /api/admin/knowledge/drafts/{id}/checks");
        put(ADMIN, "GET /api/admin/knowledge/replays", "POST /api/admin/knowledge/replays");
        put(ADMIN, "GET /api/admin/knowledge/replays/{id}");
        put(ADMIN, "PUT /api/admin/knowledge/replays/{id}/changes/{place}");
        put(ADMIN, "GET /api/admin/knowledge/synonyms", "POST /api/admin/knowledge/synonyms");
        put(ADMIN, "PUT /api/admin/knowledge/synonyms/{id}", "DELETE /api/admin/knowledge/synonyms/{id}");
        put(ADMIN, "POST /api/admin/knowledge/synonyms/preview");
        put(ADMIN, "GET /api/admin/mining/imports", "POST /api/admin/mining/imports");
        put(ADMIN, "GET /api/admin/mining/imports/{id}", "GET /api/admin/mining/proposals");
        put(ADMIN, "GET /api/admin/mining/proposals/{id}", "PATCH /api/admin/mining/proposals/{id}");
        put(ADMIN, "POST /api/admin/mining/proposals/merge", "POST /api/admin/mining/proposals/{id}/split");
        put(ADMIN, "POST /api/admin/mining/proposals/{id}/accept");
        put(ADMIN, "GET /api/admin/learning/rollouts", "POST /api/admin/learning/rollouts");
        put(ADMIN, "GET /api/admin/learning/rollouts/history", "GET /api/admin/learning/rollouts/{id}");
        put(ADMIN, "GET /api/admin/learning/rollouts/{id}/disagreements");
        put(ADMIN, "POST /api/admin/learning/rollouts/{id}/promote", "POST /api/admin/learning/rollouts/{id}/return");
        put(ADMIN, "GET /api/admin/learning/protected-intents", "PUT /api/admin/learning/protected-intents");
        put(ADMIN, "GET /api/admin/learning/held", "POST /api/admin/learning/held/release");
        put(ADMIN, "POST /api/admin/learning/held/withdraw");
        put(
                ADMIN,
                "GET /api/admin/training/jobs",
                "POST /api/admin/training/jobs",
                "GET /api/admin/training/jobs/{id}");
        put(ADMIN, "POST /api/admin/training/jobs/{id}/cancel", "POST /api/admin/training/jobs/{id}/retry");
        put(ADMIN, "GET /api/admin/training/jobs/{id}/data.csv", "GET /api/admin/training/versions");
        put(ADMIN, "GET /api/admin/training/schedule", "PUT /api/admin/training/schedule");
        put(AGENT, "GET /api/agent/conversations/{id}/closing");
        put(ADMIN, "GET /api/admin/feedback", "GET /api/admin/feedback/export");
        put(ADMIN, "GET /api/admin/review/items", "GET /api/admin/review/items/{id}");
        put(ADMIN, "POST /api/admin/review/items/{id}/label", "POST /api/admin/review/items/{id}/intent");
        put(ADMIN, "POST /api/admin/review/items/{id}/entry", "POST /api/admin/review/items/{id}/ignore");
        put(ADMIN, "POST /api/admin/review/items/{id}/undo");
        put(ADMIN, "GET /api/admin/review/settings", "PUT /api/admin/review/settings");
        put(ADMIN, "GET /api/admin/review/topics", "POST /api/admin/review/topics");
        put(ADMIN, "POST /api/admin/review/topics/{id}/draft");
        put(ADMIN, "GET /api/admin/users", "POST /api/admin/users", "GET /api/admin/users/{id}");
        put(ADMIN, "PUT /api/admin/users/{id}", "DELETE /api/admin/users/{id}", "POST /api/admin/users/{id}/password");
        put(ADMIN, "GET /api/admin/teams", "POST /api/admin/teams");
        put(ADMIN, "PUT /api/admin/teams/{id}", "DELETE /api/admin/teams/{id}");
        put(SUPERVISOR, "GET /api/admin/insight/overview", "GET /api/admin/insight/breakdown");
        put(SUPERVISOR, "GET /api/admin/insight/conversations", "GET /api/admin/insight/moods");
        put(SUPERVISOR, "GET /api/admin/insight/quality", "GET /api/admin/insight/drift");
        put(SUPERVISOR, "GET /api/admin/insight/forecast", "GET /api/admin/insight/report.csv");
        put(SUPERVISOR, "GET /api/admin/insight/trapped", "GET /api/admin/insight/emerging");
        put(SUPERVISOR, "POST /api/admin/insight/emerging", "GET /api/admin/insight/emerging/{id}/conversations");
        put(SUPERVISOR, "GET /api/admin/insight/alerts", "POST /api/admin/insight/alerts/{id}/acknowledge");
        put(SUPERVISOR, "GET /api/admin/insight/alerts/{id}/conversations", "GET /api/admin/insight/alerts/settings");
        put(ADMIN, "PUT /api/admin/insight/alerts/settings");
        put(ADMIN, "GET /api/admin/audit", "GET /api/admin/revocations", "POST /api/admin/revocations");
    }

    private RouteTable() {}

    /** The least role that may use {@code route}, where it takes one. */
    static Optional<Role> needed(String route) {
        return Role.ofCode(whom(route));
    }

    static boolean isOpen(String route) {
        return whom(route).equals(OPEN);
    }

    static boolean isForOwner(String route) {
        return whom(route).equals(OWNER);
    }

    static boolean isForSignedIn(String route) {
        return whom(route).equals(SIGNED_IN);
    }

    private static String whom(String route) {
        return ROUTES.getOrDefault(route, "undeclared");
    }

    private static void put(String whom, String... routes) {
        for (String route : routes) {
            ROUTES.put(route, whom);
        }
    }
}
