package io.frontdesk.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Past conversations made of the questions and replies in {@code test-data/dialogues}. */
public final class TestDialogues {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TestDialogues() {}

    /** The folder of what was written by hand. */
    public static Path material() {
        return Path.of(System.getProperty("frontdesk.root", "."), "test-data", "dialogues");
    }

    /** A conversation a line for each question about {@code topics}, in both languages, answered at once. */
    public static String log(Set<String> topics) throws IOException {
        Map<String, List<NamedCsvRecord>> replies =
                rows("replies.csv", topics).stream().collect(Collectors.groupingBy(TestDialogues::key));
        StringBuilder log = new StringBuilder();
        int number = 0;
        for (NamedCsvRecord question : rows("questions.csv", topics)) {
            List<NamedCsvRecord> own = replies.get(key(question));
            number++;
            log.append(dialogue(number, question, own.get(number % own.size()))).append('\n');
        }
        return log.toString();
    }

    private static ObjectNode dialogue(int number, NamedCsvRecord question, NamedCsvRecord reply) {
        ObjectNode dialogue = JSON.createObjectNode().put("conversation", number);
        ArrayNode messages = dialogue.putArray("messages");
        messages.addObject().put("role", "customer").put("text", question.getField("text"));
        messages.addObject().put("role", "agent").put("text", reply.getField("text"));
        return dialogue;
    }

    private static String key(NamedCsvRecord row) {
        return row.getField("topic") + row.getField("lang");
    }

    private static List<NamedCsvRecord> rows(String name, Set<String> topics) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(Files.readString(material().resolve(name))).stream()
                .filter(row -> topics.contains(row.getField("topic")))
                .toList();
    }
}
