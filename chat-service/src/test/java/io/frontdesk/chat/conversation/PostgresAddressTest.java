package io.frontdesk.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestPostgres;
import org.junit.jupiter.api.Test;

class PostgresAddressTest {
    @Test
    void keepsWhoAsksOutOfTheAddress() {
        PostgresAddress address = PostgresAddress.parse("postgres://desk:p%40ss+w:rd@db.example:5433/frontdesk");
        assertThat(address.user()).isEqualTo("desk");
        assertThat(address.password()).isEqualTo("p@ss+w:rd");
        assertThat(address.url()).startsWith("jdbc:postgresql://db.example:5433/frontdesk?connectTimeout=3&");
    }

    @Test
    void takesThemOutOfAnAddressForJdbc() {
        PostgresAddress address = PostgresAddress.parse(
                "jdbc:postgresql://db.example/frontdesk?user=desk&sslmode=verify-full&password=geheim%26streng");
        assertThat(address.user()).isEqualTo("desk");
        assertThat(address.password()).isEqualTo("geheim&streng");
        assertThat(address.url())
                .startsWith("jdbc:postgresql://db.example/frontdesk?sslmode=verify-full&connectTimeout=3&")
                .doesNotContain("geheim", "desk&");
    }

    @Test
    void leavesTimeoutsAloneThatWereChosen() {
        assertThat(PostgresAddress.parse("postgres://db.example/frontdesk?socketTimeout=60")
                        .url())
                .isEqualTo("jdbc:postgresql://db.example/frontdesk?socketTimeout=60");
    }

    @Test
    void refusesAnotherDatabase() {
        assertThatThrownBy(() -> PostgresAddress.parse("mysql://db.example/frontdesk"))
                .hasMessageContaining("FRONTDESK_DB_URL must be");
    }

    @Test
    void theHealthCheckDoesNotTellThePassword() {
        String url = TestPostgres.freshDatabase();
        String secret = url + (url.contains("?") ? "&" : "?") + "password=not-to-be-told";
        try (TestApp app = TestApp.start(Database.postgresql(secret))) {
            assertThat(app.send(app.request("/health")).body())
                    .contains("PostgreSQL")
                    .doesNotContain("not-to-be-told", "postgres&");
        }
    }
}
