package io.frontdesk.chat.answer.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class StatementReaderTest {
    @Test
    void cutsWhereKeysEndHoweverThePiecesFall() {
        String text = "It takes 2-4 days. [[a]] Islands need more. [[b]] [[c]]\nThat is all [[d]].";
        for (int piece = 1; piece < 9; piece++) {
            assertThat(read(text, piece))
                    .as("pieces of %d", piece)
                    .containsExactly(
                            new Statement("It takes 2-4 days.", List.of("a")),
                            new Statement("Islands need more.", List.of("b", "c")),
                            new Statement("That is all.", List.of("d")));
        }
    }

    @Test
    void readsChineseAndKeysWrittenTogether() {
        assertThat(read("运费 10 元。[[a, b]]满 199 元包邮[[c]]。", 3))
                .containsExactly(
                        new Statement("运费 10 元。", List.of("a", "b")), new Statement("满 199 元包邮。", List.of("c")));
    }

    @Test
    void keepsWhatBelongsToNoStatement() {
        StatementReader reader = new StatementReader();
        assertThat(reader.read("One. [[a]] Two without a key [1].")).hasSize(1);
        assertThat(reader.last()).isEmpty();
        assertThat(reader.rest()).isEqualTo("Two without a key [1].");
    }

    @Test
    void readsManyBracketsInNoTime() {
        StatementReader reader = new StatementReader();
        assertThat(reader.read("[".repeat(20_000) + "a".repeat(20_000))).isEmpty();
        assertThat(reader.last()).isEmpty();
    }

    private static List<Statement> read(String text, int piece) {
        StatementReader reader = new StatementReader();
        List<Statement> statements = new ArrayList<>();
        for (int at = 0; at < text.length(); at += piece) {
            statements.addAll(reader.read(text.substring(at, Math.min(text.length(), at + piece))));
        }
        reader.last().ifPresent(statements::add);
        assertThat(reader.rest()).isEmpty();
        return statements;
    }
}
