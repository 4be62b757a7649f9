package io.frontdesk.chat.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.Embedders;
import io.frontdesk.retrieval.index.KnowledgeBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PackCorpusTest {
    private static final Embedders EMBEDDERS = Embedders.bundled();

    @TempDir
    Path folder;

    private Path pack;

    @BeforeEach
    void preparePack() throws IOException {
        pack = Files.createDirectories(folder.resolve("pack"));
        write("return,How do I send it back?,Within 30 days.,en");
        PackCorpus.prepare(pack, EMBEDDERS);
    }

    @Test
    void isServedWithoutPublishingAgain() throws IOException {
        Path corpus = folder.resolve("data/corpus");
        Files.createDirectories(corpus.getParent());
        PackCorpus.handTo(corpus, pack);
        try (KnowledgeBase knowledge = KnowledgeBase.open(corpus, EMBEDDERS)) {
            assertThat(knowledge.entries()).extracting(FaqEntry::id).containsExactly("return");
        }
    }

    @Test
    void handsOnlyTheVectorsOfAFaqThatHasChangedSince() throws IOException {
        write("repair,Who repairs it?,We do.,en");
        Path corpus = folder.resolve("corpus");
        PackCorpus.handTo(corpus, pack);
        try (KnowledgeBase knowledge = KnowledgeBase.open(corpus, EMBEDDERS)) {
            assertThat(knowledge.entries()).isEmpty();
        }
        assertThat(corpus.resolve("vectors.cache")).exists();
    }

    @Test
    void isPreparedAnewWhenTheFaqHasChanged() throws IOException {
        write("repair,Who repairs it?,We do.,en");
        PackCorpus.prepare(pack, EMBEDDERS);
        Path corpus = folder.resolve("corpus");
        PackCorpus.handTo(corpus, pack);
        try (KnowledgeBase knowledge = KnowledgeBase.open(corpus, EMBEDDERS)) {
            assertThat(knowledge.entries()).extracting(FaqEntry::id).containsExactly("repair");
        }
    }

    @Test
    void leavesACorpusThatIsThereAlone() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        PackCorpus.handTo(corpus, pack);
        assertThat(corpus).isEmptyDirectory();
    }

    private void write(String row) throws IOException {
        Files.writeString(pack.resolve("faq.csv"), "id,question,answer,lang\n" + row + "\n", UTF_8);
    }
}
