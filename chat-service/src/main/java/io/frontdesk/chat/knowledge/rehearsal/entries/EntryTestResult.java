package io.frontdesk.chat.knowledge.rehearsal.entries;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What became of all phrasings of all entries.
 *
 * @param found phrasings that find their entry
 * @param measured phrasings whose entry has others, so that it can be looked for without them
 * @param foundWithout those of them that find it even then
 * @param skipped entries that are not valid today
 * @param failed entries with a phrasing that does not find them, the worst first, as many as are kept
 * @param failedEntries how many there are in all
 */
@Serdeable
record EntryTestResult(
        int entries,
        int phrasings,
        int found,
        int measured,
        @JsonProperty("found_without") int foundWithout,
        int skipped,
        @JsonProperty("failed_entries") int failedEntries,
        List<Failed> failed) {
    EntryTestResult {
        failed = List.copyOf(failed);
    }

    /** An entry that customers may not find. */
    @Serdeable
    record Failed(String id, String lang, String question, List<Missed> phrasings) {
        Failed {
            phrasings = List.copyOf(phrasings);
        }

        int lost() {
            return (int) phrasings.stream().filter(Missed::lost).count();
        }
    }

    /**
     * A phrasing that finds something else.
     *
     * @param lost whether it does so even though it is the entry's own; else only a customer who says it otherwise is lost
     * @param rank the entry's place among what is found, counted from 1; absent where it is not found at all
     */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Missed(
            String phrasing,
            boolean lost,
            @Nullable Integer rank,
            @JsonProperty("found_id") @Nullable String foundId,
            @JsonProperty("found_question") @Nullable String foundQuestion) {}
}
