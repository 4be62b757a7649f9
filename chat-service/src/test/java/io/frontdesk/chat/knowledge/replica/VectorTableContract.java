package io.frontdesk.chat.knowledge.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Vectors that nodes share, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VectorTableContract {
    private static final float[] SOME = {0.25f, -1f, Float.MIN_VALUE, 1e-7f};

    private TestDatabase database;
    private VectorTable table;

    abstract TestDatabase open();

    @BeforeAll
    void openDatabase() {
        database = open();
        table = new VectorTable(database.jdbi(), database.writer());
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    @Test
    void vectorComesBackToTheBit() {
        table.keep("small", "zh", Map.of("怎么退货", SOME));
        assertThat(table.find("small", "zh", List.of("怎么退货", "没有的")).get("怎么退货"))
                .containsExactly(SOME);
        assertThat(table.find("small", "zh", List.of("没有的"))).isEmpty();
    }

    @Test
    void vectorOfAnotherEncoderOrLanguageIsAnother() {
        table.keep("one", "en", Map.of("text", SOME));
        assertThat(table.find("two", "en", List.of("text"))).isEmpty();
        assertThat(table.find("one", "zh", List.of("text"))).isEmpty();
    }

    @Test
    void whatTwoNodesKeepAtOnceIsKeptOnce() {
        Map<String, float[]> many = new HashMap<>();
        IntStream.range(0, 300).forEach(n -> many.put("text " + n, new float[] {n, 1}));
        IntStream.range(0, 2).parallel().forEach(node -> table.keep("many", "en", many));
        Map<String, float[]> found = table.find("many", "en", List.copyOf(many.keySet()));
        assertThat(found).hasSize(300);
        assertThat(found.get("text 299")).containsExactly(299, 1);
    }
}
