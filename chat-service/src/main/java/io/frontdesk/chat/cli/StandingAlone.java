package io.frontdesk.chat.cli;

import io.frontdesk.chat.dialogue.evaluation.Exchange;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.evaluation.QueryFile;
import io.frontdesk.retrieval.ingest.LanguageDetection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Messages that refer to nothing, to be put after any question: the conversation should make no difference to them. */
final class StandingAlone {
    private static final long SEED = 11;

    private final List<Message> messages;

    private StandingAlone(List<Message> messages) {
        this.messages = messages;
    }

    private record Message(String text, Set<String> expected, String lang, String kind) {}

    static StandingAlone read(List<Path> queries, List<Path> foreign) throws IOException {
        List<Message> messages = new ArrayList<>();
        for (Path file : queries) {
            QueryFile.QueryImport read = QueryFile.read(InputFile.readable(file));
            InputFile.refuse(file, read.problems());
            read.queries()
                    .forEach(query -> messages.add(new Message(query.text(), query.relevant(), query.lang(), "alone")));
        }
        for (Path file : foreign) {
            UtteranceFile.read(InputFile.readable(file))
                    .forEach(row -> messages.add(new Message(
                            row.text(),
                            Set.of(),
                            row.lang() == null
                                    ? LanguageDetection.of(row.text(), LanguageDetection.ENGLISH)
                                    : row.lang(),
                            "foreign")));
        }
        return new StandingAlone(messages);
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    /** Each after the question of any entry of its language, the same one every time. */
    List<Exchange> after(List<FaqEntry> entries) {
        Random random = new Random(SEED);
        List<Exchange> exchanges = new ArrayList<>();
        for (Message message : messages) {
            List<FaqEntry> before = entries.stream()
                    .filter(entry -> entry.lang().equals(message.lang()))
                    .toList();
            if (!before.isEmpty()) {
                String question = before.get(random.nextInt(before.size())).question();
                exchanges.add(new Exchange(
                        List.of(question), message.text(), message.expected(), message.lang(), message.kind()));
            }
        }
        return exchanges;
    }
}
