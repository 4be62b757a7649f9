package io.frontdesk.chat.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.chat.answer.BrokenPack;
import io.frontdesk.chat.answer.TestProducts;
import io.frontdesk.chat.conversation.SlotState;
import io.frontdesk.chat.entity.Entities;
import io.frontdesk.chat.slots.SlotMove.Ask;
import io.frontdesk.chat.slots.SlotMove.AskAgain;
import io.frontdesk.chat.slots.SlotMove.Cancel;
import io.frontdesk.chat.slots.SlotMove.Complete;
import io.frontdesk.chat.slots.SlotMove.Nothing;
import io.frontdesk.chat.slots.SlotMove.Suspend;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

class SlotPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final String REPAIR = """
            {"repair": {"slots": [
              {"name": "product", "type": "product", "ask": {"en": "Which?", "zh": "哪个？"}, "again": {"en": "Which one?", "zh": "是哪个？"}},
              {"name": "bought", "type": "date", "rule": "past", "tries": 2,
               "ask": {"en": "When?", "zh": "什么时候？"}, "again": {"en": "Which day?", "zh": "哪天？"}}]}}""";

    @TempDir
    Path folder;

    private final Entities entities = new Entities(List.of("SF######"), TestProducts.ofShop(), ZoneOffset.UTC);

    @Test
    void asksForEachSlotInTurnAndTakesWhatIsVolunteered() throws IOException {
        assertThat(begin("it is broken")).isEqualTo(new Ask(state(Map.of(), "product", 0)));
        assertThat(begin("my air fryer is broken"))
                .isEqualTo(new Ask(state(Map.of("product", "air-fryer"), "bought", 0)));
        assertThat(begin("the air fryer I bought yesterday is broken"))
                .isEqualTo(new Complete(complete("air-fryer", "2026-11-25")));
        assertThat(next(state(Map.of(), "product", 0), "the kettle, bought 3 days ago"))
                .isEqualTo(new Complete(complete("copper-kettle", "2026-11-23")));
    }

    @Test
    void valueThatBreaksItsRuleIsAskedForAgain() throws IOException {
        SlotState asked = state(Map.of("product", "air-fryer"), "bought", 0);
        assertThat(next(asked, "tomorrow"))
                .isEqualTo(new AskAgain(state(Map.of("product", "air-fryer"), "bought", 1), false));
        assertThat(next(asked, "last month")).as("a whole month is no day").isInstanceOf(AskAgain.class);
        assertThat(next(asked, "today")).isInstanceOf(Complete.class);
    }

    @Test
    void secondAnswerInARowThatIsNoneOffersAPerson() throws IOException {
        SlotState once = state(Map.of("product", "air-fryer"), "bought", 1);
        assertThat(next(once, "no idea"))
                .isEqualTo(new AskAgain(state(Map.of("product", "air-fryer"), "bought", 2), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sorry, I meant the kettle           | copper-kettle",
                "no, it's the rice cooker            | rice-cooker",
                "not the kettle, the toaster         | toaster",
                "不是空气炸锅，是电饭煲                     | rice-cooker",
                "说错了，应该是咖啡机                       | coffee-machine"
            })
    void takesCorrectionsOfWhatWasSaidBefore(String text, String product) throws IOException {
        SlotState asked = state(Map.of("product", "air-fryer"), "bought", 0);
        assertThat(next(asked, text)).isEqualTo(new Ask(state(Map.of("product", product), "bought", 0)));
    }

    @Test
    void mentionOfAnotherProductIsNoCorrection() throws IOException {
        SlotState asked = state(Map.of("product", "air-fryer"), "bought", 0);
        assertThat(next(asked, "together with a kettle")).isInstanceOf(AskAgain.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"never mind", "Forget it", "cancel", "no thanks", "算了", "不用了，谢谢", "不查了", "取消"})
    void stopsAskingWhenTold(String text) throws IOException {
        assertThat(next(state(Map.of(), "product", 0), text)).isEqualTo(new Cancel());
    }

    @Test
    void anAnswerIsTakenEvenFromAMessageThatGrumbles() throws IOException {
        assertThat(next(state(Map.of(), "product", 0), "never mind the lamp, it is the kettle"))
                .isInstanceOf(Ask.class);
    }

    @Test
    void changeOfSubjectPutsItAside() throws IOException {
        SlotState asked = state(Map.of("product", "air-fryer"), "bought", 1);
        SlotMove move = next(asked, "what does delivery cost", "delivery_cost");
        assertThat(move)
                .isEqualTo(new Suspend(new SlotState("repair", Map.of("product", "air-fryer"), "bought", 1, true)));
        SlotState aside = ((Suspend) move).state();
        assertThat(next(aside, "and to Norway?", "international_shipping")).isEqualTo(new Nothing());
        assertThat(next(aside, "thanks a lot")).isEqualTo(new Nothing());
        assertThat(next(aside, "yesterday")).isInstanceOf(Complete.class);
        assertThat(SlotPolicy.resume(aside)).isEqualTo(new Ask(state(Map.of("product", "air-fryer"), "bought", 0)));
    }

    @Test
    void whatIsCompleteMayStillBeTakenBack() throws IOException {
        SlotState done = complete("air-fryer", "2026-11-25");
        assertThat(next(done, "sorry, the kettle")).isEqualTo(new Complete(complete("copper-kettle", "2026-11-25")));
        assertThat(next(done, "the air fryer, yes")).isEqualTo(new Nothing());
        assertThat(next(done, "how do I return a kettle", "return_item")).isEqualTo(new Nothing());
        assertThat(next(done, "thank you")).isEqualTo(new Nothing());
    }

    @Test
    void whatNobodyKnowsIsAskedForAgainAndCounted() throws IOException {
        AskAgain first = SlotPolicy.unknown(form(), complete("air-fryer", "2026-11-25"));
        assertThat(first).isEqualTo(new AskAgain(state(Map.of("product", "air-fryer"), "bought", 1), false));
        SlotMove given = next(first.state(), "3 days ago");
        assertThat(SlotPolicy.unknown(form(), ((Complete) given).state()).offerPerson())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}x                                                        | it is not JSON",
                "{\"a\": {}}                                                | a.slots needs at least one slot",
                "{\"a\": {\"slots\": [{\"name\": \"X\"}]}}                  | a.slots[0].name must be a name",
                "{\"a\": {\"slots\": [{\"name\": \"x\", \"type\": \"y\"}]}} | a.slots[0].type 'y' is no type",
                "{\"a\": {\"slots\": [{\"name\": \"x\", \"type\": \"date\"}]}} | a.slots[0].ask needs a sentence"
            })
    void namesWhatIsWrongInTheFile(String json, String why) throws IOException {
        Path file = folder.resolve("slots.json");
        Files.writeString(file, json);
        assertThatThrownBy(() -> SlotFile.read(file))
                .isInstanceOf(BrokenPack.class)
                .hasMessageContaining("slots.json")
                .hasMessageContaining(why);
    }

    private SlotForm form() throws IOException {
        Path file = folder.resolve("slots.json");
        Files.writeString(file, REPAIR);
        return SlotFile.read(file).getFirst();
    }

    private SlotMove begin(String text) throws IOException {
        return SlotPolicy.begin(form(), heard(text, "repair"));
    }

    private SlotMove next(SlotState state, String text) throws IOException {
        return next(state, text, null);
    }

    private SlotMove next(SlotState state, String text, @Nullable String intent) throws IOException {
        return SlotPolicy.next(form(), state, heard(text, intent));
    }

    private Heard heard(String text, @Nullable String intent) {
        return new Heard(text, entities.in(text, "en", TODAY), intent, TODAY);
    }

    private static SlotState state(Map<String, String> values, String asking, int failures) {
        return new SlotState("repair", values, asking, failures, false);
    }

    private static SlotState complete(String product, String bought) {
        return new SlotState("repair", Map.of("product", product, "bought", bought), null, 0, false);
    }
}
