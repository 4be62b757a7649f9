package io.frontdesk.intent.doctor;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.TextKey;
import io.frontdesk.intent.data.UtteranceImport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of a file that hold an utterance, each with the line it came from. */
record Rows(List<Utterance> utterances, List<Long> lines) {
    Rows {
        utterances = List.copyOf(utterances);
        lines = List.copyOf(lines);
    }

    static Rows of(UtteranceImport file) {
        return new Rows(file.utterances(), file.lines());
    }

    int size() {
        return utterances.size();
    }

    Utterance at(int place) {
        return utterances.get(place);
    }

    Finding.Row row(int place) {
        return new Finding.Row(lines.get(place), at(place).text());
    }

    /** The places of the rows of each label, labels in the order of their names. */
    Map<String, List<Integer>> byLabel() {
        Map<String, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < size(); i++) {
            places.computeIfAbsent(at(i).label(), label -> new ArrayList<>()).add(i);
        }
        return places;
    }

    /** The places of the rows of each text, texts that differ only in case, spaces or punctuation together. */
    Map<TextKey, List<Integer>> byText() {
        Map<TextKey, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < size(); i++) {
            places.computeIfAbsent(TextKey.of(at(i).text()), text -> new ArrayList<>())
                    .add(i);
        }
        return places;
    }
}
