package io.frontdesk.intent.data;

import io.frontdesk.intent.Utterance;

import java.util.List;

/**
 * What a file of utterances holds: the good rows in their order, and every problem of the others.
 *
 * @param lines where each good row begins, counted from 1, the header included
 */
public record UtteranceImport(List<Utterance> utterances, List<Long> lines, List<RowProblem> problems) {
    public UtteranceImport {
        utterances = List.copyOf(utterances);
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }
}
