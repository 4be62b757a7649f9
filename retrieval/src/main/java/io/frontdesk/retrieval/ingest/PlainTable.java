package io.frontdesk.retrieval.ingest;

import io.frontdesk.retrieval.ingest.FileShape.HeaderColumn;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table with one entry a row and one column a field, Chatwoot's FAQ export among them. */
record PlainTable(Header header) implements TableForm {
    private static final Set<String> CHATWOOT =
            Set.of("assistantid", "documentableid", "documentabletype", "accountid", "assistantname");

    @Override
    public Origin origin() {
        boolean chatwoot = header.names().stream().anyMatch(CHATWOOT::contains);
        return chatwoot ? Origin.CHATWOOT : Origin.PLAIN;
    }

    @Override
    public List<HeaderColumn> columns() {
        return header.shape();
    }

    @Override
    public Optional<Column> column(int at) {
        return header.column(at);
    }

    @Override
    public boolean makesIds() {
        return !header.has(Column.ID);
    }

    @Override
    public int width() {
        return header.width();
    }

    @Override
    public int leastWidth() {
        return header.width();
    }

    @Override
    public List<RowProblem> problems() {
        return header.problems();
    }

    @Override
    public List<RowProblem> warnings() {
        return header.warnings();
    }

    @Override
    public Map<String, String> fields(TableRow row) {
        return header.fields(row);
    }

    /** Chatwoot keeps proposals that nobody has approved beside the others. */
    @Override
    public Optional<Reason> leavesOut(TableRow row) {
        int status = header.names().indexOf("status");
        if (status < 0 || origin() != Origin.CHATWOOT) {
            return Optional.empty();
        }
        String value = row.cell(status).strip().toLowerCase(Locale.ROOT);
        return value.equals("pending") ? Optional.of(Reason.of(ReasonCode.RECORD_IGNORED, value)) : Optional.empty();
    }
}
