package io.frontdesk.chat.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.knowledge.draft.CheckedDraft;
import io.frontdesk.chat.knowledge.draft.Draft;
import io.frontdesk.chat.knowledge.draft.DraftOptions;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The report on a draft: how its file was understood, what is wrong with it, and what publishing it would change.
 *
 * @param difference what would change, the first of it; the rest is read page by page
 * @param findings what its texts alone tell an editor; what vectors tell as well has a route of its own
 * @param problems why rows cannot be taken, the first of them; all are in the CSV
 */
@Serdeable
record DraftView(
        Summary draft,
        ShapeView shape,
        Options options,
        int rows,
        boolean publishable,
        long unchanged,
        ChangeView.Page difference,
        @JsonProperty("problem_count") int problemCount,
        List<ProblemRow> problems,
        @JsonProperty("warning_count") int warningCount,
        List<ProblemRow> warnings,
        FindingView.ListOfAll findings) {
    private static final int MOST = 200;

    /** A draft in a list. */
    @Serdeable
    record Summary(
            String id,
            Instant at,
            String author,
            @JsonProperty("author_name") String authorName,
            String file,
            long base) {
        static Summary of(Draft draft) {
            return new Summary(
                    draft.id(), draft.at(), draft.author().id(), draft.author().name(), draft.fileName(), draft.base());
        }
    }

    /** All drafts. */
    @Serdeable
    record ListOfAll(List<Summary> drafts) {}

    /** How the file is meant; what is not given is found. */
    @Serdeable
    record Options(
            String mode,
            @JsonProperty("skip_bad") boolean skipBad,
            @Nullable String encoding,
            @Nullable String delimiter,
            Map<String, String> columns,
            int corrections) {
        static Options of(DraftOptions options) {
            return new Options(
                    options.mode().name().toLowerCase(Locale.ROOT),
                    options.skipBad(),
                    options.encoding(),
                    options.delimiter(),
                    options.columns(),
                    options.corrections().size());
        }
    }

    static DraftView of(CheckedDraft checked) {
        return new DraftView(
                Summary.of(checked.draft()),
                ShapeView.of(checked.file().shape()),
                Options.of(checked.draft().options()),
                checked.file().rows(),
                checked.isPublishable(),
                checked.unchanged(),
                ChangeView.Page.of(checked.difference(), 0, MOST),
                checked.file().problems().size(),
                ProblemRow.of(checked.file().problems(), MOST),
                checked.file().warnings().size(),
                ProblemRow.of(checked.file().warnings(), MOST),
                FindingView.ListOfAll.of(DraftFindings.byText(checked), LeftBehind.by(checked)));
    }
}
