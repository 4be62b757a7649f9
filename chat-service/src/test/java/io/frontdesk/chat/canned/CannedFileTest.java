package io.frontdesk.chat.canned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.chat.TestPack;
import io.frontdesk.chat.answer.BrokenPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class CannedFileTest {
    @TempDir
    private Path folder;

    @Test
    void everyResponseOfTheShopIsThereInBothLanguages() {
        List<Canned> all = CannedFile.read(TestPack.shop().resolve("canned.csv"));
        assertThat(shortcuts(all, "en")).isEqualTo(shortcuts(all, "zh")).hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "shortcut,lang,text\\nhi,en,a\\nHI,en,b; line 3: the shortcut stands there twice",
                "shortcut,lang,text\\nhi,de,a; line 2: 'lang' must be en or zh.",
                "shortcut,lang,text\\nhi,en,{{name}}; line 2: 'text' has the variable {{name}}",
                "shortcut,text\\nhi,a; it needs the columns shortcut, lang and text"
            })
    void brokenRowIsNamedByFileLineAndReason(String content, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("canned.csv"), content.replace("\\n", "\n"));
        assertThatThrownBy(() -> CannedFile.read(file))
                .isInstanceOf(BrokenPack.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason);
    }

    private static Set<String> shortcuts(List<Canned> all, String lang) {
        return all.stream()
                .filter(canned -> canned.content().lang().equals(lang))
                .map(canned -> canned.content().shortcut())
                .collect(Collectors.toSet());
    }
}
