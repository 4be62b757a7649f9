package io.frontdesk.chat.knowledge.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.knowledge.version.EntryFilter.Condition;
import io.frontdesk.chat.knowledge.version.Expectation.Unchanged;
import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Entries and what they were, on any database. */
abstract class RevisionsContract extends TestVersions {
    @Test
    void entryIsStaleFromWhenItsVariantChangesUntilItIsEditedOrConfirmed() {
        publish(0, List.of(RETURN, CHINESE));
        assertThat(stale()).as("both are new").isEmpty();
        edit(RETURN, "Within 60 days.", 1);
        assertThat(stale()).containsExactly("zh");
        publish(2, List.of(RETURN.withText(RETURN.question(), "Within 60 days."), CHINESE.withCategory("x")));
        assertThat(stale()).as("somebody has looked at the Chinese one").isEmpty();
        edit(CHINESE.withCategory("x"), "60天内可以退。", 3);
        assertThat(stale()).containsExactly("en");
        assertThat(writer.settle(new Unchanged(EntryKey.of(RETURN), 1)))
                .as("no longer what it was")
                .isFalse();
        assertThat(writer.settle(new Unchanged(EntryKey.of(RETURN), 2))).isTrue();
        assertThat(stale()).isEmpty();
    }

    @Test
    void variantThatIsAddedLaterOrThatOnlyChangesItsTagsMakesNothingStale() {
        publish(0, List.of(RETURN));
        publish(1, List.of(RETURN, CHINESE));
        assertThat(stale()).isEmpty();
        publish(2, List.of(RETURN.withTags(List.of("new")), CHINESE));
        assertThat(stale()).isEmpty();
    }

    @Test
    void entriesAreFoundByLanguageTextCategoryAndDates() {
        LocalDate today = LocalDate.of(2026, 11, 26);
        FaqEntry old = REPAIR.withValidity(null, today.minusDays(1)).withCategory("repair");
        FaqEntry due = CHINESE.withOwner("anna", today).withSimilar(List.of("可以 100% 退吗"));
        publish(0, List.of(RETURN.withValidity(null, today), old, due));
        assertThat(keys(filter("zh", null, null))).containsExactly("return in zh");
        assertThat(keys(filter(null, "REPAIRS", null))).containsExactly("repair in en");
        assertThat(keys(filter(null, "100%", null))).containsExactly("return in zh");
        assertThat(keys(filter(null, "_", null))).isEmpty();
        assertThat(keys(filter(null, null, "repair"))).containsExactly("repair in en");
        assertThat(keys(filter(null, null, null, Condition.EXPIRED))).containsExactly("repair in en");
        assertThat(keys(filter(null, null, null, Condition.REVIEW_DUE))).containsExactly("return in zh");
        Revisions.Page second = revisions.page(EntryFilter.ALL, 1, 1);
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.revisions()).extracting(Revision::since).containsExactly(1L);
    }

    @Test
    void entriesAreFoundByWhoOwnsThemAndBeforeTheirFirstDay() {
        LocalDate today = LocalDate.of(2026, 11, 26);
        FaqEntry tomorrow = REPAIR.withValidity(today.plusDays(1), null);
        publish(0, List.of(RETURN.withOwner("ben", null), tomorrow, CHINESE.withValidity(today, null)));
        assertThat(keys(filter(null, null, null, Condition.UPCOMING))).containsExactly("repair in en");
        assertThat(keys(new EntryFilter(null, null, null, "ben", Set.of(), today)))
                .containsExactly("return in en");
    }

    @Test
    void historyTellsWhatAnEntryWasTheLatestFirst() {
        publish(0, List.of(RETURN));
        edit(RETURN, "Within 60 days.", 1);
        publish(2, List.of(REPAIR));
        publish(3, List.of(REPAIR, RETURN));
        List<Revisions.Past> history = revisions.history(EntryKey.of(RETURN));
        assertThat(history)
                .extracting(past -> past.entry().answer())
                .containsExactly("Within 30 days.", "Within 60 days.", "Within 30 days.");
        assertThat(history).extracting(past -> past.version().number()).containsExactly(4L, 2L, 1L);
        assertThat(history).extracting(Revisions.Past::until).containsExactly(0L, 3L, 2L);
    }

    private List<String> stale() {
        EntryFilter filter = new EntryFilter(null, null, null, null, Set.of(Condition.STALE), LocalDate.EPOCH);
        return revisions.page(filter, 0, 10).revisions().stream()
                .peek(revision -> assertThat(revision.stale()).isTrue())
                .map(revision -> revision.entry().lang())
                .toList();
    }

    private static EntryFilter filter(String lang, String text, String category, Condition... conditions) {
        return new EntryFilter(lang, text, category, null, Set.of(conditions), LocalDate.of(2026, 11, 26));
    }

    private List<String> keys(EntryFilter filter) {
        return revisions.page(filter, 0, 10).revisions().stream()
                .map(revision -> EntryKey.of(revision.entry()).toString())
                .toList();
    }
}
