package io.frontdesk.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.index.Explanation.Candidate;
import io.frontdesk.retrieval.index.Marked.Mark;
import io.frontdesk.retrieval.reading.SynonymRule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class KnowledgeViewTest {
    private static final FaqEntry RETURN = FaqEntry.of(
                    "return", "en", "How long do I have to return something?", "You have 30 days to send it back.")
            .withSimilar(List.of("Can I send shoes back?", "Returning my parcel"));
    private static final FaqEntry DELIVERY =
            FaqEntry.of("delivery", "en", "How long does delivery take?", "A parcel takes two to four working days.");
    private static final FaqEntry CHINESE =
            FaqEntry.of("return", "zh", "怎么退货？", "三十天内可以退货。").withSimilar(List.of("退货流程是什么"));

    @TempDir
    static Path folder;

    private static KnowledgeBase knowledge;

    @BeforeAll
    static void publish() {
        knowledge = KnowledgeBase.open(folder, Embedders.bundled());
        knowledge.publish(List.of(RETURN, DELIVERY, CHINESE));
    }

    @AfterAll
    static void close() {
        knowledge.close();
    }

    @Test
    void explanationPutsTheSameEntriesInTheSameOrderAsTheSearch() {
        FaqQuery query = FaqQuery.of("may I send my shoes back", "en", 8);
        Explanation explained = knowledge.served().explain(query);
        List<FaqHit> found = knowledge.retrieve(query);
        assertThat(explained.candidates())
                .extracting(each -> each.entry().id())
                .startsWith(found.stream().map(hit -> hit.entry().id()).toArray(String[]::new));
        Candidate first = explained.candidates().getFirst();
        assertThat(first.score()).isEqualTo(found.getFirst().score());
        assertThat(first.weighed().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(first.score(), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(first.legs()).containsKeys("words", "vector");
        assertThat(first.nearest()).isEqualTo("Can I send shoes back?");
    }

    @Test
    void matchingWordsAreMarkedAsTheyAreSearched() {
        Candidate first = knowledge
                .served()
                .explain(FaqQuery.of("sending a shoe back", "en", 8))
                .candidates()
                .getFirst();
        assertThat(first.words().text()).isEqualTo("Can I send shoes back?");
        assertThat(marked(first.words())).containsExactly("send", "shoes", "back");
        Candidate chinese = knowledge
                .served()
                .explain(FaqQuery.of("想退貨", "zh", 8))
                .candidates()
                .getFirst();
        assertThat(marked(chinese.words())).contains("退货");
    }

    @Test
    void stepsOfTheReadingAreTold() {
        KnowledgeView view = knowledge.served().readBy(List.of(new SynonymRule("en", List.of("kicks"), "shoes")));
        Explanation.ReadQuestion question =
                view.explain(FaqQuery.of("ｋicks back?", "en", 8)).question();
        assertThat(question.normal()).isEqualTo("kicks back?");
        assertThat(question.meant()).isEqualTo("shoes back?");
        assertThat(knowledge.read("kicks back?", "en")).as("served knowledge").isEqualTo("kicks back?");
    }

    @Test
    void phrasingThatIsLeftOutDoesNotFindItsEntry() {
        KnowledgeView.LeftOut own = knowledge
                .served()
                .leaveOut(FaqQuery.of("How long does delivery take?", "en", 8), EntryKey.of(DELIVERY));
        assertThat(own.with().getFirst().entry().id()).isEqualTo("delivery");
        assertThat(own.with().getFirst().similarity()).isGreaterThan(0.99);
        assertThat(own.without().getFirst().entry().id()).isEqualTo("return");
        KnowledgeView.LeftOut other =
                knowledge.served().leaveOut(FaqQuery.of("Can I send shoes back?", "en", 8), EntryKey.of(RETURN));
        assertThat(other.without().getFirst().entry().id()).isEqualTo("return");
        assertThat(other.without().getFirst().similarity()).isLessThan(0.99);
    }

    @Test
    void whatIsKeptAsideIsAskedAndNeverServed() {
        FaqEntry boats = FaqEntry.of("boats", "en", "Do you rent boats?", "In summer.");
        KnowledgeAside aside = knowledge.aside("draft", List.of(RETURN, boats));
        FaqQuery query = FaqQuery.of("can I rent a boat", "en", 1);
        assertThat(aside.view().retrieve(query).getFirst().entry().id()).isEqualTo("boats");
        assertThat(aside.view().version()).isEqualTo("draft");
        assertThat(knowledge.retrieve(query).getFirst().entry().id()).isNotEqualTo("boats");
        assertThat(knowledge.size()).isEqualTo(3);
        aside.close();
        assertThatThrownBy(() -> aside.view().retrieve(query)).isInstanceOf(IllegalStateException.class);
    }

    private static List<String> marked(Marked text) {
        return text.marks().stream()
                .map((Mark mark) -> text.text().substring(mark.from(), mark.to()))
                .toList();
    }
}
