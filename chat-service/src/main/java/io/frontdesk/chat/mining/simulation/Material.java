package io.frontdesk.chat.mining.simulation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** What people wrote for the simulated log: questions and replies by topic, and what is said around them by kind. */
public final class Material {
    /** A text under the topic or kind it was written for. */
    record Written(String heading, String lang, String text) {
        static Written of(NamedCsvRecord row) {
            return new Written(row.getField(0), row.getField("lang"), row.getField("text"));
        }
    }

    private final List<Written> questions;
    private final List<Written> replies;
    private final List<Written> phrases;

    private Material(List<Written> questions, List<Written> replies, List<Written> phrases) {
        this.questions = questions;
        this.replies = replies;
        this.phrases = phrases;
    }

    /** Reads {@code questions.csv}, {@code replies.csv} and {@code phrases.csv} of a folder. */
    public static Material in(Path folder) throws IOException {
        return new Material(read(folder, "questions.csv"), read(folder, "replies.csv"), read(folder, "phrases.csv"));
    }

    /** The same with those topics only whose place in the list is wanted. */
    Material only(Predicate<Integer> wanted) {
        List<String> all = topics();
        Predicate<Written> kept = written -> wanted.test(all.indexOf(written.heading()));
        return new Material(
                questions.stream().filter(kept).toList(),
                replies.stream().filter(kept).toList(),
                phrases);
    }

    List<String> topics() {
        return questions.stream().map(Written::heading).distinct().toList();
    }

    List<String> questions(String topic, String lang) {
        return texts(questions, topic, lang);
    }

    List<String> replies(String topic, String lang) {
        return texts(replies, topic, lang);
    }

    List<String> phrases(String kind, String lang) {
        return texts(phrases, kind, lang);
    }

    private static List<String> texts(List<Written> all, String heading, String lang) {
        return all.stream()
                .filter(written ->
                        written.heading().equals(heading) && written.lang().equals(lang))
                .map(Written::text)
                .toList();
    }

    private static List<Written> read(Path folder, String name) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(Files.readString(folder.resolve(name))).stream()
                .map(Written::of)
                .toList();
    }
}
