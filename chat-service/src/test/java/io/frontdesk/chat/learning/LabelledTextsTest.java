package io.frontdesk.chat.learning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.intent.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class LabelledTextsTest {
    @TempDir
    private Path pack;

    @Test
    void addsThePhrasingsOfEntriesWhoseCategoryIsAnIntent() throws IOException {
        write("utterances.csv", "text,label,lang\nwhere is it,track,en\nmoney back,refund,en\n我的快递呢,track,zh\n");
        write("oos.csv", "text,label,lang\nwho won the match,oos,en\n");
        write("faq.csv", """
                id,question,answer,lang,category,similar
                a,Where is my parcel?,Look here.,en,track,Where is it?|no sign of my box
                b,Money back,Soon.,en,track,
                c,Who are you?,A shop.,en,company,
                a,包裹到哪了,看这里。,zh,track,
                """);

        assertThat(new LabelledTexts(pack).of("en"))
                .containsExactly(
                        new Utterance("where is it", "track", "en"),
                        new Utterance("money back", "refund", "en"),
                        new Utterance("who won the match", "oos", "en"),
                        new Utterance("Where is my parcel?", "track", "en"),
                        new Utterance("no sign of my box", "track", "en"));
        assertThat(new LabelledTexts(pack).of("zh")).extracting(Utterance::text).containsExactly("我的快递呢", "包裹到哪了");
    }

    @Test
    void doesWithoutAnFaq() throws IOException {
        write("utterances.csv", "text,label,lang\nwhere is it,track,en\n");

        assertThat(new LabelledTexts(pack).of("en")).hasSize(1);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(pack.resolve(name), content, UTF_8);
    }
}
