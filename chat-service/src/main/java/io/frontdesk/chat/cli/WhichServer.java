package io.frontdesk.chat.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.client.AdminClient;
import io.frontdesk.chat.installation.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The options that say which data a command works on: a folder, or a running server and its token. */
final class WhichServer {
    static final String ADMIN_TOKEN = "FRONTDESK_ADMIN_TOKEN";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder (default: ./data); with --url only the place of the admin token.")
    private Path data = Path.of("data");

    @Option(names = "--url", paramLabel = "URL", description = "Works on the running server at this address.")
    private @Nullable URI url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description =
                    "Admin token of that server (default: " + ADMIN_TOKEN + " or the file admin-token of --data).")
    private @Nullable String token;

    boolean remote() {
        return url != null;
    }

    Path data() {
        return data;
    }

    AdminClient admin() {
        if (url == null || url.getHost() == null) {
            throw new BadUsage("--url must be like http://localhost:8080, got " + url);
        }
        return new AdminClient(url, token == null ? storedToken() : token);
    }

    /** What a problem document says, or the bare status. */
    static String reason(AdminClient.Answer answer) {
        return title(answer.body()).orElse("status " + answer.status());
    }

    private static Optional<String> title(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            String title = problem.path("title").asText();
            String detail = problem.path("detail").asText();
            return title.isEmpty() ? Optional.empty() : Optional.of(detail.isEmpty() ? title : detail);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private String storedToken() {
        String shared = System.getenv(ADMIN_TOKEN);
        if (shared != null && !shared.isBlank()) {
            return shared;
        }
        try {
            return Files.readString(new DataFolder(data).adminToken()).strip();
        } catch (IOException missing) {
            throw new BadUsage("give --token, or --data with the server's data folder");
        }
    }
}
