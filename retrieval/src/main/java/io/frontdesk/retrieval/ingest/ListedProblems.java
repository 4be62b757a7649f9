package io.frontdesk.retrieval.ingest;

import java.util.ArrayList;
import java.util.List;

/** What there is to say about the rows of a file, up to as much as anybody reads. */
final class ListedProblems {
    private final ReasonCode more;
    private final List<RowProblem> listed = new ArrayList<>();

    ListedProblems(ReasonCode more) {
        this.more = more;
    }

    void add(RowProblem problem) {
        if (listed.size() < Limits.LISTED) {
            listed.add(problem);
        } else if (listed.size() == Limits.LISTED) {
            listed.add(new RowProblem(problem.place(), Reason.of(more, Limits.LISTED)));
        }
    }

    void addFirst(RowProblem problem) {
        listed.addFirst(problem);
    }

    boolean isEmpty() {
        return listed.isEmpty();
    }

    List<RowProblem> listed() {
        return listed;
    }
}
