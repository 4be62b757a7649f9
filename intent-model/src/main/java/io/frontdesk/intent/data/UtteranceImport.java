package io.frontdesk.intent.data;

import io.frontdesk.intent.Utterance;

import java.util.List;

/** What a file of utterances holds: the good rows in their order, and every problem of the others. */
public record UtteranceImport(List<Utterance> utterances, List<RowProblem> problems) {
    public UtteranceImport {
        utterances = List.copyOf(utterances);
        problems = List.copyOf(problems);
    }
}
