package io.frontdesk.retrieval.ingest;

/** Ends the reading of a file that cannot be taken as a whole; caught where the reading began. */
final class RefusedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RowProblem problem;

    RefusedFile(Place place, ReasonCode code, Object... arguments) {
        super(code.code());
        this.problem = new RowProblem(place, Reason.of(code, arguments));
    }

    RowProblem problem() {
        return problem;
    }
}
