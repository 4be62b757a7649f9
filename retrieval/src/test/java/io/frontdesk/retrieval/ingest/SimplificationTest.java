package io.frontdesk.retrieval.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class SimplificationTest {
    private static final Transliterator RULES = Transliterator.getInstance("Traditional-Simplified");

    @Test
    void givesWhatTheRulesGive() {
        List<String> sources = RULES.toRules(false)
                .lines()
                .map(rule -> rule.substring(0, rule.indexOf('>')).strip())
                .toList();
        assertThat(sources).hasSizeGreaterThan(4_000);
        for (String source : sources) {
            String text = "他" + source + "了";
            assertThat(Simplification.of(text)).isEqualTo(RULES.transliterate(text));
        }
    }

    @Test
    void givesWhatTheRulesGiveForEachCharacter() {
        IntStream.rangeClosed(0x3400, 0x9fff)
                .mapToObj(Character::toString)
                .forEach(han -> assertThat(Simplification.of(han)).isEqualTo(RULES.transliterate(han)));
    }

    @Test
    void leavesWhatIsSimplifiedAsItIs() {
        String text = "什么时候发货？订单 LF20499120 还没动静";
        assertThat(Simplification.of(text)).isSameAs(text);
        assertThat(Simplification.of("甚麼時候發貨"))
                .isEqualTo(RULES.transliterate("甚麼時候發貨"))
                .isNotEqualTo("甚麼時候發貨");
    }
}
