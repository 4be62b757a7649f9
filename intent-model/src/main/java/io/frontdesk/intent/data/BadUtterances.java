package io.frontdesk.intent.data;

import java.util.List;

/** A file of utterances cannot be used as it is; every bad row is named and nothing of the file was taken. */
public final class BadUtterances extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RowProblem> problems;

    public BadUtterances(String file, List<RowProblem> problems) {
        super(sentence(file, problems));
        this.problems = List.copyOf(problems);
    }

    public List<RowProblem> problems() {
        return problems;
    }

    private static String sentence(String file, List<RowProblem> problems) {
        String first = file + ": " + problems.getFirst();
        return problems.size() == 1 ? first : first + " (and " + (problems.size() - 1) + " more)";
    }
}
