package io.frontdesk.chat.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** What people of the company say on each need, in words that no entry has, and what they call the topics that are new. */
final class CompanyWords {
    private static final String ANY = "*";

    private final Map<String, List<String>> replies;
    private final Map<String, ObjectNode> topics;

    private CompanyWords(Map<String, List<String>> replies, Map<String, ObjectNode> topics) {
        this.replies = replies;
        this.topics = topics;
    }

    static CompanyWords shipped() {
        Map<String, List<String>> replies = rows("replies.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> key(row.getField("need"), row.getField("lang")),
                        Collectors.mapping(row -> row.getField("text"), Collectors.toList())));
        Map<String, ObjectNode> topics = rows("topics.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("intent"), row -> {
                    ObjectNode topic = Api.object();
                    row.getHeader().forEach(name -> topic.put(name, row.getField(name)));
                    return topic;
                }));
        return new CompanyWords(replies, topics);
    }

    /** One of the ways an agent answers {@code need}; where nothing in particular is to be said, that it is seen to. */
    String reply(String need, String lang, Random random) {
        List<String> ways = own(need, lang).orElseGet(() -> replies.getOrDefault(key(ANY, lang), List.of()));
        return ways.get(random.nextInt(ways.size()));
    }

    /** Whether {@code text} is one of the answers to {@code need}. */
    boolean isAnswer(String text, String need, String lang) {
        return own(need, lang).filter(ways -> ways.contains(text.strip())).isPresent();
    }

    /** The names and definitions of an intent for {@code need}, as the interface takes them. */
    Optional<ObjectNode> topic(String need) {
        return Optional.ofNullable(topics.get(need)).map(ObjectNode::deepCopy);
    }

    private Optional<List<String>> own(String need, String lang) {
        return Optional.ofNullable(replies.get(key(need, lang)));
    }

    private static String key(String need, String lang) {
        return need + "/" + lang;
    }

    private static List<NamedCsvRecord> rows(String name) {
        String path = "/simulation/" + name;
        try (InputStream file = Objects.requireNonNull(CompanyWords.class.getResourceAsStream(path), path)) {
            return CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), UTF_8)).stream()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
