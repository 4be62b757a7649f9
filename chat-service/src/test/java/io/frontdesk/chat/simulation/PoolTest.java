package io.frontdesk.chat.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.chat.simulation.Pool.BadPool;
import io.frontdesk.chat.simulation.Saying.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PoolTest {
    @TempDir
    private Path folder;

    @Test
    void readsAllFilesAndTakesATextOnce() throws IOException {
        write("b.csv", "text,lang,need,kind\n寄到哪了,zh,track_order,steady\n");
        write(
                "a.csv",
                "text,lang,need,kind\n\"where, please?\",en,track_order,drift\nWhere, please?,en,x,steady\n"
                        .replace("Where, please?", "\"Where, please?\""));
        assertThat(Pool.in(folder).sayings())
                .containsExactly(
                        new Saying("where, please?", "en", "track_order", Kind.DRIFT),
                        new Saying("寄到哪了", "zh", "track_order", Kind.STEADY));
    }

    @Test
    void namesFileLineAndReason() throws IOException {
        write("a.csv", "text,lang,need,kind\nwhere,en,track_order,steady\nwhere,fr,track_order,steady\n");
        assertThatThrownBy(() -> Pool.in(folder))
                .isInstanceOf(BadPool.class)
                .hasMessageContaining("a.csv line 3: 'lang' must be en or zh, got fr");
        write("a.csv", "text,lang,need,kind\nwhere,en,track_order,often\n");
        assertThatThrownBy(() -> Pool.in(folder)).hasMessageContaining("line 2: 'kind' must be");
        write("a.csv", "text,lang,need\nwhere,en,track_order\n");
        assertThatThrownBy(() -> Pool.in(folder)).hasMessageContaining("line 2: 'kind' is missing");
    }

    @Test
    void aFolderWithoutTextsIsNone() {
        assertThatThrownBy(() -> Pool.in(folder)).isInstanceOf(BadPool.class);
    }

    private void write(String name, String csv) throws IOException {
        Files.writeString(folder.resolve(name), csv);
    }
}
