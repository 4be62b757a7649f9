package io.frontdesk.chat.privacy.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What people write and what is left of it, line by line: {@code text | masked}, with {@code \n} for the end of a line. */
class MaskedLinesTest {
    private static final PersonalData MASK = new PersonalData(List.of("LF########", "SF######"), false);
    private static final int LONG = 20_000;
    private static final int SECONDS = 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts",
                "addresses-of-the-net",
                "birth-dates",
                "contacts",
                "documents",
                "numbers",
                "people",
                "personal-numbers",
                "phones",
                "plates",
                "traps"
            })
    void linesAreMaskedAsWritten(String file) throws IOException {
        List<String> lines = lines(file);
        assertThat(lines.stream().map(line -> masked(line.split(" \\| ", 2)[0])).toList())
                .isEqualTo(lines);
    }

    /** Each piece many times over, so that no pattern may try every way to divide it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "1-",
                "+1",
                "(",
                "A ",
                "a@",
                "a@b.",
                "1.",
                "1:",
                "0a:",
                "路1号",
                "北京",
                "https://a/?token=a&",
                "/a1",
                "生日",
                "passport a1 ",
                "car A1 ",
                "plate ",
                "京A",
                "double one ",
                "12 then ",
                "3 March 1988 ",
                "一，",
                "a at b dot ",
                "order no ",
                "Flat 1, ",
                "Ab, ",
                "Ab\n",
                "call ",
                "GB82 ",
                "1990年",
                "1/1/",
                "12 March ",
                "X1 1AA, ",
                "我是王"
            })
    void hostileTextsTakeNoTimeThatCounts(String piece) {
        String text = piece.repeat(LONG / piece.length());
        long start = System.nanoTime();
        MASK.mask(text);
        assertThat((System.nanoTime() - start) / 1_000_000_000.0).isLessThan(SECONDS);
    }

    @Test
    void whatIsMaskedStaysSo() throws IOException {
        for (String file : List.of("addresses-of-the-net", "phones", "documents", "accounts")) {
            for (String line : lines(file)) {
                String once = line.split(" \\| ", 2)[1];
                assertThat(MASK.mask(once)).isEqualTo(once);
            }
        }
    }

    private static String masked(String text) {
        return text + " | " + MASK.mask(text.replace("\\n", "\n")).replace("\n", "\\n");
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = MaskedLinesTest.class.getResourceAsStream("/masks/" + file + ".txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
