package io.frontdesk.chat.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.chat.TestApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

class AdminTokenTest {
    private static final String SHARED = "the same on every node, and long";

    @Test
    void nodesThatShareOneKeepNoneInTheirFolder() {
        try (TestApp app = TestApp.start(Map.of("frontdesk.admin-token", SHARED))) {
            assertThat(app.data().resolve("admin-token")).doesNotExist();
            assertThat(status(app, SHARED)).isEqualTo(200);
            assertThat(status(app, SHARED + "!")).isEqualTo(401);
        }
    }

    @Test
    void oneThatCouldBeGuessedIsRefused(@TempDir Path data) {
        assertThatThrownBy(() -> new AdminToken("letmein", data.toString()))
                .hasMessageContaining("FRONTDESK_ADMIN_TOKEN")
                .hasMessageContaining("20 characters");
    }

    private static int status(TestApp app, String token) {
        return app.send(app.request("/api/admin/status").header("Authorization", "Bearer " + token))
                .statusCode();
    }
}
