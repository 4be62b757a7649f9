package io.frontdesk.chat.knowledge.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.chat.knowledge.version.Expectation.Newest;
import io.frontdesk.chat.knowledge.version.Expectation.Unchanged;
import io.frontdesk.chat.knowledge.version.Publication.Nothing;
import io.frontdesk.chat.knowledge.version.Publication.Outdated;
import io.frontdesk.chat.knowledge.version.Publication.Published;
import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.CorpusStamp;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Versions on any database. */
abstract class VersionsContract extends TestVersions {
    @Test
    void everyVersionCanBeReadAndWritesOnlyWhatChanged() {
        publish(0, List.of(RETURN, CHINESE));
        FaqEntry longer = RETURN.withText(RETURN.question(), "Within 60 days.");
        publish(1, List.of(longer, CHINESE, REPAIR));
        publish(2, List.of(longer, REPAIR));
        assertThat(versions.entries(1)).containsExactly(RETURN, CHINESE);
        assertThat(versions.entries(2)).containsExactly(REPAIR, longer, CHINESE);
        assertThat(versions.entries(3)).containsExactly(REPAIR, longer);
        assertThat(rows()).isEqualTo(4);
    }

    @Test
    void versionKeepsWhoMadeItWhyAndHowMuchChanged() {
        publish(0, List.of(RETURN, CHINESE));
        writer.write(NewVersion.of(
                new Newest(1),
                Difference.between(List.of(RETURN, CHINESE), List.of(REPAIR, RETURN.withCategory("return_item"))),
                BEN,
                VersionKind.RESTORE,
                "夏季促销"));
        Version second = versions.find(2).orElseThrow();
        assertThat(second.author()).isEqualTo(BEN);
        assertThat(second.kind()).isEqualTo(VersionKind.RESTORE);
        assertThat(second.note()).isEqualTo("夏季促销");
        assertThat(second.counts()).isEqualTo(new Version.Counts(1, 1, 1));
        assertThat(versions.list(Long.MAX_VALUE, 10))
                .extracting(Version::number)
                .containsExactly(2L, 1L);
        assertThat(versions.list(2, 10)).extracting(Version::number).containsExactly(1L);
        assertThat(second.stamp().mark())
                .isNotEqualTo(versions.find(1).orElseThrow().stamp().mark());
    }

    @Test
    void differenceOfAnyTwoVersionsIsToldInBothDirections() {
        FaqEntry other = RETURN.withText(RETURN.question(), "Within 60 days.");
        publish(0, List.of(RETURN, CHINESE));
        publish(1, List.of(other, CHINESE));
        publish(2, List.of(RETURN, REPAIR));
        assertThat(versions.difference(1, 2).changes()).containsExactly(new EntryChange.Changed(RETURN, other));
        assertThat(versions.difference(1, 3).changes())
                .containsExactly(new EntryChange.Added(REPAIR), new EntryChange.Removed(CHINESE));
        assertThat(versions.difference(3, 1).changes())
                .containsExactly(new EntryChange.Removed(REPAIR), new EntryChange.Added(CHINESE));
        assertThat(versions.difference(2, 2).isEmpty()).isTrue();
        assertThat(versions.distance(2, 3)).isEqualTo(4);
    }

    @Test
    void ofTwoAtOnceTheSecondLearnsOfTheFirstAndChangesNothing() {
        publish(0, List.of(RETURN));
        Difference annas = Difference.between(List.of(RETURN), List.of(RETURN, REPAIR));
        Difference bens = Difference.between(List.of(RETURN), List.of(CHINESE));
        writer.write(NewVersion.of(new Newest(1), annas, ANNA, VersionKind.UPLOAD, "spring"));
        Publication second = writer.write(NewVersion.of(new Newest(1), bens, BEN, VersionKind.UPLOAD, ""));
        assertThat(second).isEqualTo(new Outdated(versions.find(2).orElseThrow()));
        assertThat(versions.newest().orElseThrow().note()).isEqualTo("spring");
        assertThat(versions.entries(2)).containsExactly(REPAIR, RETURN);
    }

    @Test
    void ofManyAtOnceOneMakesEachVersion() {
        publish(0, List.of(RETURN));
        List<Publication> outcomes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> writer.write(NewVersion.of(
                        new Newest(1), adding(FaqEntry.of("n" + n, "en", "q", "a")), ANNA, VersionKind.UPLOAD, "")))
                .toList();
        assertThat(outcomes).filteredOn(Published.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outdated.class::isInstance).hasSize(7);
        assertThat(versions.entries(2)).hasSize(2);
    }

    @Test
    void editIsRefusedWhereTheEntryIsOtherThanWhenItWasRead() {
        publish(0, List.of(RETURN, REPAIR));
        EntryKey key = EntryKey.of(RETURN);
        assertThat(edit(RETURN, "Within 40 days.", 1)).isInstanceOf(Published.class);
        Publication late = edit(RETURN, "Within 50 days.", 1);
        assertThat(late).isEqualTo(new Outdated(versions.find(2).orElseThrow()));
        assertThat(revisions.find(key).orElseThrow().entry().answer()).isEqualTo("Within 40 days.");
        assertThat(edit(REPAIR, "Nobody.", 1))
                .as("another entry is another matter")
                .isInstanceOf(Published.class);
        Publication twice =
                writer.write(NewVersion.of(new Unchanged(key, 0), adding(RETURN), ANNA, VersionKind.EDIT, ""));
        assertThat(twice).as("there is one already").isInstanceOf(Outdated.class);
    }

    @Test
    void editOfAnEntryThatIsGoneNamesTheVersionThatRemovedIt() {
        publish(0, List.of(RETURN, REPAIR));
        publish(1, List.of(REPAIR));
        assertThat(edit(RETURN, "Within 40 days.", 1))
                .isEqualTo(new Outdated(versions.find(2).orElseThrow()));
    }

    @Test
    void restoredVersionHoldsTheEntriesOfWhatItRestored() {
        publish(0, List.of(RETURN));
        publish(1, List.of(REPAIR));
        restore(1, 2);
        restore(2, 3);
        restore(3, 4);
        assertThat(versions.list(Long.MAX_VALUE, 9))
                .extracting(Version::content)
                .containsExactly(1L, 2L, 1L, 2L, 1L);
        assertThat(versions.entries(5)).containsExactly(RETURN);
        assertThat(versions.of(new CorpusStamp(5, "of another database"))).isEmpty();
    }

    @Test
    void nothingToChangeMakesNoVersion() {
        publish(0, List.of(RETURN));
        assertThat(writer.write(NewVersion.of(new Newest(1), Difference.NONE, ANNA, VersionKind.UPLOAD, "")))
                .isEqualTo(new Nothing());
        assertThat(versions.newest().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void largeVersionIsNowhereToBeSeenBeforeItIsWhole() {
        publish(0, List.of(RETURN));
        List<FaqEntry> many = many(700);
        List<Long> heads = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        writer.write(NewVersion.of(
                        new Newest(1), Difference.between(List.of(RETURN), many), ANNA, VersionKind.UPLOAD, "")
                .with((handle, number) -> {
                    heads.add(versions.newest().orElseThrow().number());
                    sizes.add(Math.toIntExact(
                            revisions.page(EntryFilter.ALL, 0, 1).total()));
                }));
        assertThat(heads).containsExactly(1L);
        assertThat(sizes).as("all slices are written, and not to be seen").containsExactly(1);
        assertThat(versions.entries(1)).containsExactly(RETURN);
        assertThat(versions.entries(2)).hasSize(700);
    }

    @Test
    void otherChangesAreCommittedWhileALargeVersionIsWritten() {
        publish(0, List.of(RETURN));
        List<Long> seen = new CopyOnWriteArrayList<>();
        AtomicBoolean busy = new AtomicBoolean(true);
        countRows(seen, busy);
        publish(1, many(5_000));
        busy.set(false);
        assertThat(seen.getLast()).as("rows when it was whole").isGreaterThan(4_600);
        assertThat(IntStream.range(1, seen.size()).mapToLong(i -> seen.get(i) - seen.get(i - 1)))
                .as("rows written between one other change and the next: two slices at most")
                .allMatch(written -> written <= 400);
        assertThat(versions.entries(2)).hasSize(5_000);
    }

    @Test
    void whatAWriterThatDiedLeftIsClearedAway() {
        publish(0, List.of(RETURN));
        assertThatThrownBy(() -> writer.write(NewVersion.of(
                                new Newest(1),
                                Difference.between(List.of(RETURN), many(500)),
                                ANNA,
                                VersionKind.UPLOAD,
                                "")
                        .with((handle, number) -> {
                            throw new IllegalStateException("the power went");
                        })))
                .hasMessageContaining("the power went");
        assertThat(rows()).as("slices that were written lie about").isGreaterThan(400);
        assertThat(versions.entries(1)).containsExactly(RETURN);
        publish(1, List.of(RETURN, REPAIR));
        assertThat(versions.entries(2)).containsExactly(REPAIR, RETURN);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void writerWaitsForOneThatIsAtWorkAndNotForOneThatIsDead() {
        publish(0, List.of(RETURN));
        holdTurn(System.currentTimeMillis() - 1);
        publish(1, List.of(RETURN, REPAIR));
        assertThat(versions.entries(2)).hasSize(2);
        holdTurn(System.currentTimeMillis() + 60_000);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> publish(2, List.of(RETURN)));
        assertThat(versions.newest().orElseThrow().number()).isEqualTo(2);
        assertThat(waiting).isNotDone();
        writer.recover();
        waiting.join();
        assertThat(versions.entries(3)).containsExactly(RETURN);
    }

    @Test
    void whatIsWrittenAlongsideIsWrittenWithTheVersionOrNotAtAll() {
        publish(0, List.of(RETURN));
        NewVersion wanted = NewVersion.of(new Newest(1), adding(REPAIR), ANNA, VersionKind.UPLOAD, "");
        assertThatThrownBy(() -> writer.write(wanted.with((handle, number) -> {
                    handle.execute("DELETE FROM knowledge_version");
                    throw new IllegalStateException("no");
                })))
                .hasMessage("no");
        assertThat(versions.newest().orElseThrow().number()).isEqualTo(1);
        assertThat(writer.write(wanted)).isInstanceOf(Published.class);
    }

    private void restore(long number, long newest) {
        writer.write(NewVersion.restoring(
                versions.find(number).orElseThrow(), newest, versions.difference(newest, number), ANNA, ""));
    }

    private void holdTurn(long until) {
        database.writer()
                .commit(handle -> handle.execute(
                        "UPDATE knowledge_head SET writer = 'another', writer_until = ? WHERE one = 1", until))
                .block();
    }

    /** Another change is always waiting: each one asks for the next before it is committed itself. */
    private void countRows(List<Long> seen, AtomicBoolean busy) {
        database.writer()
                .commit(handle -> {
                    if (busy.get()) {
                        seen.add(rows(handle));
                        countRows(seen, busy);
                    }
                    return seen.size();
                })
                .subscribe();
    }

    private long rows() {
        return database.jdbi().withHandle(VersionsContract::rows);
    }

    private static long rows(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM knowledge_revision")
                .mapTo(Long.class)
                .one();
    }
}
