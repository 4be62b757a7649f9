package io.frontdesk.chat.cli;

import io.frontdesk.chat.knowledge.UploadReport;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What importing one file changed, or would change; printed as it is with {@code --json}. */
record ImportedFile(
        String file,
        String kind,
        int rows,
        int added,
        int changed,
        int unchanged,
        boolean imported,
        @Nullable String version,
        List<UploadReport.Row> problems) {
    ImportedFile {
        problems = List.copyOf(problems);
    }

    String sentence() {
        return file + ": " + kind + ", " + rows + " rows, " + added + " added, " + changed + " changed, " + unchanged
                + " unchanged" + (problems.isEmpty() ? "" : ", " + problems.size() + " problems")
                + (imported ? ", imported" : ", not imported");
    }
}
