package io.frontdesk.chat.simulation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.frontdesk.chat.client.BotTurn;
import io.frontdesk.chat.client.BotTurn.Choice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each entry is about, the pack's by their intent and those that the simulated admin published by what they were published
 * for, and so whether a reply is what the customer wanted. Knows nothing of what the bot thinks.
 */
final class GroundTruth {
    private static final String ANSWER = "answer";
    private static final String CLARIFY = "clarify";
    private static final String HAND_OFF = "hand_off";

    private final Map<String, String> needs = new ConcurrentHashMap<>();
    private final Map<String, List<String>> entries = new ConcurrentHashMap<>();

    /** The entries of the pack in {@code folder}. */
    static GroundTruth of(Path folder) throws IOException {
        GroundTruth truth = new GroundTruth();
        String csv = Files.readString(folder.resolve("faq.csv"));
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(csv)) {
            truth.published(row.getField("id"), row.getField("category"));
        }
        return truth;
    }

    void published(String entry, String need) {
        needs.put(entry, need);
        entries.computeIfAbsent(need, once -> new ArrayList<>()).add(entry);
    }

    /** Some entry that answers {@code need}. */
    Optional<String> entryFor(String need) {
        return Optional.ofNullable(entries.get(need)).map(List::getFirst);
    }

    boolean isAbout(String entry, String need) {
        return need.equals(needs.get(entry));
    }

    Outcome judge(BotTurn turn, String need) {
        return switch (turn.decision()) {
            case ANSWER -> answered(turn, need);
            case CLARIFY -> Outcome.ASKED_BACK;
            case HAND_OFF -> Outcome.PERSON;
            default -> Outcome.DECLINED;
        };
    }

    /** The button that says what the customer wants, where there is one. */
    Optional<Choice> choice(BotTurn turn, String need) {
        return turn.decision().equals(CLARIFY)
                ? turn.choices().stream()
                        .filter(choice -> choice.option().equals(need))
                        .findFirst()
                : Optional.empty();
    }

    /** The entry that is cited first, else the intent that the reply names. */
    static String subject(BotTurn turn) {
        return turn.citations().isEmpty()
                ? Optional.ofNullable(turn.intent()).orElse("")
                : turn.citations().getFirst().id();
    }

    /** By the entry that is cited first; without one the words are a template's, and about the intent that is named. */
    private Outcome answered(BotTurn turn, String need) {
        boolean cited = !turn.citations().isEmpty();
        String about = cited
                ? needs.getOrDefault(turn.citations().getFirst().id(), "")
                : Optional.ofNullable(turn.intent()).orElse("");
        if (!cited && Needs.isSmallTalk(about)) {
            return Outcome.CHATTED;
        }
        return about.equals(need) ? Outcome.MET : Outcome.WRONG;
    }
}
