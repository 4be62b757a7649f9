package io.frontdesk.retrieval.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class TemplatesTest {
    private final Templates templates = new Templates(List.of(
            new AnswerTemplate("plain", "greeting", "en", "Hello from {{shop_name}}."),
            new AnswerTemplate("named", "greeting", "en", "Hello {{visitor_name}}, this is {{shop_name}}.")));

    @Test
    void prefersTheTemplateThatUsesWhatIsKnown() {
        assertThat(templates.render("greeting", "en", Map.of("shop_name", "L", "visitor_name", "Mei"), 1))
                .get()
                .extracting(Templates.Rendered::text)
                .isEqualTo("Hello Mei, this is L.");
    }

    @Test
    void leavesOutATemplateWhoseVariableIsMissing() {
        assertThat(templates.render("greeting", "en", Map.of("shop_name", "L"), 7))
                .contains(new Templates.Rendered("plain", "Hello from L."));
        assertThat(templates.render("greeting", "zh", Map.of("shop_name", "L"), 7))
                .isEmpty();
    }

    @Test
    void neverEvaluatesAValue() {
        assertThat(templates.render("greeting", "en", Map.of("shop_name", "{{visitor_name}} $1 ${7*7}"), 0))
                .get()
                .extracting(Templates.Rendered::text)
                .isEqualTo("Hello from {{visitor_name}} $1 ${7*7}.");
    }

    @Test
    void namesBadRowsOfAFile() {
        assertThat(TemplateFile.read(
                                "id,intent,lang,text\na,greeting,en,Hi {{Shop}}\nb,greeting,en,\nc,greeting,en,Hi\n")
                        .problems()
                        .stream()
                        .map(Object::toString))
                .containsExactly(
                        "line 2, column text: has braces that are no variable", "line 3, column text: is empty");
        assertThat(TemplateFile.read("id,text\na,b\n").problems()).hasSize(1);
    }

    @Test
    void readsTheShopPack() throws IOException {
        TemplateFile.TemplateImport read =
                TemplateFile.read(Path.of(System.getProperty("frontdesk.root"), "test-data/packs/shop/templates.csv"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.templates()).hasSizeGreaterThan(20);
    }
}
