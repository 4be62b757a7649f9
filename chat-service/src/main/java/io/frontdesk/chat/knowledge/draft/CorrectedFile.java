package io.frontdesk.chat.knowledge.draft;

import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.BadRow;
import io.frontdesk.retrieval.ingest.FaqImport;
import io.frontdesk.retrieval.ingest.RowProblem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file's rows with those that a person has corrected in the place of the bad ones. */
final class CorrectedFile {
    private final Map<EntryKey, FaqEntry> known = new HashMap<>();
    private final List<FaqEntry> entries;
    private final List<RowProblem> problems;
    private final List<RowProblem> warnings;
    private final List<BadRow> bad;

    private CorrectedFile(FaqImport file) {
        this.entries = new ArrayList<>(file.entries());
        this.problems = new ArrayList<>(file.problems());
        this.warnings = new ArrayList<>(file.warnings());
        this.bad = new ArrayList<>(file.bad());
        entries.forEach(entry -> known.put(EntryKey.of(entry), entry));
    }

    /** Corrections of rows that are not bad, or no longer, are passed over. */
    static FaqImport of(FaqImport file, List<Correction> corrections) {
        CorrectedFile corrected = new CorrectedFile(file);
        corrections.forEach(corrected::take);
        return new FaqImport(
                file.rows(), corrected.entries, corrected.problems, corrected.warnings, corrected.bad, file.shape());
    }

    private void take(Correction correction) {
        if (!problems.removeIf(correction::replaces)) {
            return;
        }
        bad.removeIf(row -> row.place().equals(correction.place()));
        if (correction.leavesOut()) {
            return;
        }
        FaqImport row = correction.read();
        problems.addAll(correction.placed(row.problems()));
        warnings.addAll(correction.placed(row.warnings()));
        row.entries().forEach(entry -> add(correction, entry));
        if (problems.stream().anyMatch(correction::replaces)) {
            bad.add(new BadRow(correction.place(), correction.fields()));
        }
    }

    private void add(Correction correction, FaqEntry entry) {
        if (known.putIfAbsent(EntryKey.of(entry), entry) == null) {
            entries.add(entry);
        } else {
            RowProblem twice = new RowProblem(
                    correction.line(), "id", "'" + entry.id() + "' in " + entry.lang() + " is in the file already");
            problems.addAll(correction.placed(List.of(twice)));
        }
    }
}
