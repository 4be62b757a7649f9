package io.frontdesk.chat.search;

import io.frontdesk.chat.TestPack;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Speaker;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.UtteranceFile;
import org.HdrHistogram.Histogram;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Prints how long it takes to put turns into an index and to find a page of them, and what of it the processor was busy with; the first argument is how many. Texts and
 * questions are the shop's utterances, half Chinese; nothing is asked while it writes.
 */
public final class SearchMeasurement {
    private static final int PER_CONVERSATION = 10;
    private static final int QUESTIONS = 5_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SearchMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        int turns = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        List<String> texts = UtteranceFile.read(TestPack.shop().resolve("utterances.csv")).stream()
                .map(Utterance::text)
                .toList();
        Path folder = Files.createTempDirectory("search-measurement");
        try (SearchIndex index = SearchIndex.open(folder, "measured")) {
            write(index, texts, turns);
            for (String typed : List.of("退", "退款多久到账", "refund", "where is my parcel", "SKU-77777")) {
                ask(index, List.of(typed), QUESTIONS / 5);
            }
            ask(index, texts, QUESTIONS);
        }
    }

    private static void write(SearchIndex index, List<String> texts, int turns) throws IOException {
        Random random = new Random(7);
        long start = System.nanoTime();
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        ConversationId conversation = ConversationId.fresh();
        for (int n = 0; n < turns; n++) {
            int seq = n % PER_CONVERSATION + 1;
            conversation = seq == 1 ? ConversationId.fresh() : conversation;
            String text = texts.get(random.nextInt(texts.size())) + " SKU-" + random.nextInt(100_000) + " "
                    + texts.get(random.nextInt(texts.size()));
            Speaker speaker = n % 2 == 0 ? Speaker.VISITOR : Speaker.BOT;
            index.put(new Passage(
                    conversation + "/%010d".formatted(seq), conversation, seq, speaker, null, text, at.plusSeconds(n)));
        }
        index.commit();
        index.refresh();
        System.out.printf("%d turns written in %.1f s%n", turns, (System.nanoTime() - start) / 1e9);
    }

    private static void ask(SearchIndex index, List<String> typed, int times) throws IOException {
        Random random = new Random(11);
        Histogram micros = new Histogram(3);
        Histogram busy = new Histogram(3);
        long found = 0;
        for (int n = -times / 5; n < times; n++) {
            String words = typed.get(random.nextInt(typed.size()));
            long cpu = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            found += index.search(new SearchQuery(words, null, null, null, null, 20))
                    .hits()
                    .size();
            if (n >= 0) {
                micros.recordValue((System.nanoTime() - start) / 1_000);
                busy.recordValue((THREADS.getCurrentThreadCpuTime() - cpu) / 1_000);
            }
        }
        System.out.printf(
                "%-24s p50 %.1f ms, p99 %.1f ms, of the processor p50 %.1f ms, p99 %.1f ms; %d hits a page%n",
                typed.size() == 1 ? typed.getFirst() : typed.size() + " utterances",
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                busy.getValueAtPercentile(50) / 1e3,
                busy.getValueAtPercentile(99) / 1e3,
                found / (times + times / 5));
    }
}
