package io.frontdesk.retrieval.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.retrieval.template.RichPart.Bullets;
import io.frontdesk.retrieval.template.RichPart.Card;
import io.frontdesk.retrieval.template.RichPart.Link;
import io.frontdesk.retrieval.template.RichPart.QuickReply;
import io.frontdesk.retrieval.template.RichPart.Row;
import io.frontdesk.retrieval.template.Templates.Miss;
import io.frontdesk.retrieval.template.Templates.Rendered;
import io.frontdesk.retrieval.template.Templates.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

class TemplatesTest {
    private final Templates templates = new Templates(List.of(
            new AnswerTemplate("plain", "greeting", "en", "Hello from {{shop_name}}."),
            new AnswerTemplate("named", "greeting", "en", "Hello {{visitor_name}}, this is {{shop_name}}.")));

    @Test
    void prefersTheTemplateThatUsesWhatIsKnown() {
        assertThat(templates.render("greeting", "en", Map.of("shop_name", "L", "visitor_name", "Mei"), 1))
                .get()
                .extracting(Rendered::text)
                .isEqualTo("Hello Mei, this is L.");
    }

    @Test
    void reportsATemplateWhoseVariableIsMissingAndUsesTheNext() {
        Selection selection = templates.select("greeting", "en", Map.of("shop_name", "L"), 7);
        assertThat(selection.rendered()).extracting(Rendered::text).isEqualTo("Hello from L.");
        assertThat(selection.misses()).containsExactly(new Miss("named", List.of("visitor_name")));
        assertThat(templates.select("greeting", "zh", Map.of("shop_name", "L"), 7))
                .isEqualTo(Selection.NONE);
    }

    @Test
    void templateThatIsNotMeantToSpeakIsNoMiss() {
        Templates conditional = new Templates(
                List.of(template("Hello {{visitor_name}}", "visitor_name", ""), template("b", "Hello", "", "")));
        Selection selection = conditional.select("greeting", "en", Map.of(), 1);
        assertThat(selection.rendered()).extracting(Rendered::id).isEqualTo("b");
        assertThat(selection.misses()).isEmpty();
    }

    @Test
    void neverEvaluatesAValue() {
        assertThat(templates.render("greeting", "en", Map.of("shop_name", "{{visitor_name}} {{#a}}$1 ${7*7}<b>"), 0))
                .get()
                .extracting(Rendered::text)
                .isEqualTo("Hello from {{visitor_name}} {{#a}}$1 ${7*7}<b>.");
    }

    @Test
    void equalVariantsGoRound() {
        Templates three = new Templates(
                List.of(template("a", "A", "", ""), template("b", "B", "", ""), template("c", "C", "", "")));
        assertThat(LongStream.range(-2, 4)
                        .mapToObj(seed ->
                                three.render("greeting", "en", Map.of(), seed).orElseThrow())
                        .map(rendered -> rendered.text() + rendered.variant() + "/" + rendered.variants()))
                .containsExactly("B2/3", "C3/3", "A1/3", "B2/3", "C3/3", "A1/3");
    }

    @Test
    void sectionsAreSaidOnlyWhereTheirVariableIsOrIsNot() {
        TemplateText text =
                TemplateText.parse("Sent{{#eta}}, due {{eta}}{{#by}} by {{by}}{{/by}}{{/eta}}{{^eta}}, soon{{/eta}}.");
        assertThat(text.render(Map.of())).isEqualTo("Sent, soon.");
        assertThat(text.render(Map.of("eta", "Monday"))).isEqualTo("Sent, due Monday.");
        assertThat(text.render(Map.of("eta", "Monday", "by", "post"))).isEqualTo("Sent, due Monday by post.");
        assertThat(TemplateText.parse("{{#a}}{{b}}{{/a}}").missing(Map.of("a", "1")))
                .containsExactly("b");
        assertThat(TemplateText.parse("{{#a}}{{b}}{{/a}}").missing(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hi {{Shop}}             | 1 | 4  | has braces that are no variable",
                "Hi }}                   | 1 | 4  | has braces that are no variable",
                "a\\nbc {{#x}}d          | 2 | 4  | the section 'x' is not closed",
                "{{#x}}{{/y}}            | 1 | 7  | 'y' is closed, but 'x' is open",
                "ok {{/y}}               | 1 | 4  | 'y' is closed, but nothing is open",
                "{{> other}}             | 1 | 1  | has braces that are no variable",
                "{{{raw}}}               | 1 | 1  | has braces that are no variable",
                "{{x.y}}                 | 1 | 1  | has braces that are no variable"
            })
    void refusesWhatDoesNotParseByLineAndColumn(String text, int line, int column, String reason) {
        assertThatThrownBy(() -> TemplateText.parse(text.replace("\\n", "\n")))
                .isInstanceOfSatisfying(BadTemplate.class, bad -> {
                    assertThat(bad.reason()).isEqualTo(reason);
                    assertThat(List.of(bad.line(), bad.column())).containsExactly(line, column);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status = shipped          | true",
                "status = SHIPPED; carrier | true",
                "status != shipped         | false",
                "eta != x                  | true",
                "!eta; status              | true",
                "!status                   | false",
                "eta                       | false"
            })
    void conditionsLookAtValuesAlone(String condition, boolean holds) {
        assertThat(Condition.parse(condition).holds(Map.of("status", "shipped", "carrier", "DPD")))
                .isEqualTo(holds);
    }

    @Test
    void partsAreWrittenLineByLine() {
        PartsTemplate parts = PartsTemplate.parse("""
                card: Order {{number}}
                row: Status | On its way
                row?: Due | {{eta}}
                link: Follow it | https://shop.example/track?n={{number}}

                list: You may need
                item: the {{number}}
                item?: {{eta}}

                link: Help | https://shop.example/help
                reply: Talk to a person""");
        assertThat(parts.missing(Map.of())).containsExactly("number");
        assertThat(parts.render(Map.of("number", "A/1 &b=2")))
                .containsExactly(
                        new Card(
                                "Order A/1 &b=2",
                                null,
                                List.of(new Row("Status", "On its way")),
                                new Link("Follow it", "https://shop.example/track?n=A%2F1%20%26b%3D2")),
                        new Bullets("You may need", List.of("the A/1 &b=2")),
                        new Link("Help", "https://shop.example/help"),
                        new QuickReply("Talk to a person"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "photo: x                          ; 1",
                "row: a | b                        ; 1",
                "card: x\\nitem: y                 ; 2",
                "link: a | http://shop.example     ; 1",
                "link: a | javascript:alert(1)     ; 1",
                "link: a | https://{{host}}/x      ; 1",
                "link: a                           ; 1",
                "card: x\\nrow: only               ; 2",
                "card: x\\nrow: a | {{b            ; 2",
                "reply: {{order_number}}           ; 1",
                "card:                             ; 1"
            })
    void refusesPartsThatAreNone(String parts, int line) {
        assertThatThrownBy(() -> PartsTemplate.parse(parts.replace("\\n", "\n")))
                .isInstanceOfSatisfying(
                        BadTemplate.class, bad -> assertThat(bad.line()).isEqualTo(line));
    }

    @Test
    void namesBadRowsOfAFile() {
        assertThat(TemplateFile.read(
                                "id,intent,lang,text\na,greeting,en,Hi {{Shop}}\nb,greeting,en,\nc,greeting,en,Hi\nc,greeting,en,Hi\n")
                        .problems()
                        .stream()
                        .map(Object::toString))
                .containsExactly(
                        "line 2, column text: has braces that are no variable (line 1, column 4 of the text)",
                        "line 3, column text: is empty",
                        "line 5, column id: 'c' is given twice");
        assertThat(TemplateFile.read("id,text\na,b\n").problems()).hasSize(1);
        assertThat(TemplateFile.read("id,intent,lang,text,price\na,b,en,c,d\n").problems())
                .hasSize(1);
    }

    @Test
    void jsonSaysTheSameAsCsv() {
        TemplateFile.TemplateImport csv = TemplateFile.read(
                "id,intent,lang,text,when,parts\na,greeting,en,Hi {{n}},n,\"card: {{n}}\nrow: A | B\"\n");
        TemplateFile.TemplateImport json = TemplateFile.readJson("""
                [{"id": "a", "intent": "greeting", "lang": "en", "text": "Hi {{n}}", "when": "n",
                  "parts": ["card: {{n}}", "row: A | B"]}]""");
        assertThat(csv.problems()).isEmpty();
        assertThat(json).isEqualTo(csv);
        assertThat(TemplateFile.readJson("[{\"id\": \"a\"}, 7").problems()).hasSize(1);
        assertThat(TemplateFile.readJson("[{\"id\": \"a\"}]")
                        .problems()
                        .getFirst()
                        .toString())
                .isEqualTo("line 1, column intent: is empty");
    }

    @Test
    void readsTheShopPack() throws IOException {
        TemplateFile.TemplateImport read =
                TemplateFile.read(Path.of(System.getProperty("frontdesk.root"), "test-data/packs/shop/templates.csv"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.templates()).hasSizeGreaterThan(50);
    }

    private static AnswerTemplate template(String text, String when, String parts) {
        return template("a", text, when, parts);
    }

    private static AnswerTemplate template(String id, String text, String when, String parts) {
        return new AnswerTemplate(
                id, "greeting", "en", TemplateText.parse(text), Condition.parse(when), PartsTemplate.parse(parts));
    }
}
