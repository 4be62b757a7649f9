package io.frontdesk.chat.mining.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestDialogues;
import io.frontdesk.chat.client.AdminClient;
import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.chat.dialogue.IntentTopic;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Mining beside a spreadsheet that has questions and answers and no categories, in a pack that names no intents. */
class WithoutCategoriesTest {
    private static final String SHEET = """
            question,answer,similar
            How do I descale my coffee machine?,Run 100 ml descaler through and rinse twice.,\
            "how do i descale the coffee machine|descale light keeps coming on|kettle full of limescale, how to clean|\
            how often does the machine need decalcifying|my coffee maker is stuck in the descaling programme|\
            Where do I pour the descaling liquid in|can citric acid damage the coffee machine"
            Is the fridge meant to hum?,A low hum is normal.,
            """;

    @Test
    void aTopicThatAnEntryAnswersIsTheSameAndItsIntentComesIntoBeing() throws IOException {
        try (TestApp app = TestApp.start();
                AdminClient admin = new AdminClient(app.uri(), app.adminToken());
                MiningDesk mining = new MiningDesk(app)) {
            Path intents = app.data().resolve("pack").resolve("intents.csv");
            Files.delete(intents);
            AdminClient.Answer uploaded = admin.upload("/api/admin/faq", "two.csv", SHEET.getBytes(UTF_8));
            assertThat(uploaded.ok()).as(uploaded.body()).isTrue();
            JsonNode done = mining.imported("past.jsonl", TestDialogues.log(Set.of("descaling", "loyalty_points")));
            mining.reviews(done.path("id").asText());

            JsonNode proposal = mining.about("descale");

            JsonNode match = proposal.path("match");
            assertThat(match.path("kind").asText()).as(proposal.toString()).isEqualTo("same");
            assertThat(match.hasNonNull("intent")).isFalse();
            String entry = match.path("faq").asText();

            JsonNode named = mining.changed(proposal, Map.of("intent", "descale_machine"));
            mining.posted(
                    200,
                    MiningDesk.path(named) + "/accept",
                    Map.of("revision", named.path("revision").asInt()));

            JsonNode extended = mining.gets("/faq?q=100%20ml%20descaler").at("/entries/0");
            assertThat(extended.path("id").asText()).isEqualTo(entry);
            assertThat(extended.path("category").asText()).isEqualTo("descale_machine");
            assertThat(IntentCatalog.read(intents).topics())
                    .extracting(IntentTopic::intent)
                    .containsExactly("descale_machine");
        }
    }
}
