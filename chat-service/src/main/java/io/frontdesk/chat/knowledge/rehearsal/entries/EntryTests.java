package io.frontdesk.chat.knowledge.rehearsal.entries;

import io.frontdesk.chat.dialogue.Rehearsal;
import io.frontdesk.chat.knowledge.rehearsal.Snapshots;
import io.frontdesk.chat.knowledge.rehearsal.entries.EntryTestResult.Failed;
import io.frontdesk.chat.knowledge.rehearsal.entries.EntryTestResult.Missed;
import io.frontdesk.chat.knowledge.rehearsal.run.Progress;
import io.frontdesk.chat.knowledge.rehearsal.run.Run;
import io.frontdesk.chat.knowledge.rehearsal.run.RunBench;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.index.KnowledgeView;
import io.frontdesk.retrieval.index.KnowledgeView.LeftOut;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Asks every phrasing of every entry. That it finds its entry is the least; that the entry would be found without it as well
 * tells how a customer fares who says it in words of their own.
 */
@Singleton
final class EntryTests {
    private static final int MOST_KEPT = 2_000;

    private final Snapshots snapshots;
    private final Rehearsal rehearsal;
    private final RunBench bench;

    EntryTests(Snapshots snapshots, Rehearsal rehearsal, RunBench bench) {
        this.snapshots = snapshots;
        this.rehearsal = rehearsal;
        this.bench = bench;
    }

    Run begin(@Nullable String draft, Author author) {
        String subject = draft == null ? "" : snapshots.require(draft).fileName();
        return bench.begin(
                Run.Kind.ENTRIES,
                draft,
                subject,
                author,
                (run, progress) -> snapshots.with(draft, knowledge -> new Test(knowledge).all(progress)));
    }

    /** One run over one state of the knowledge. */
    private final class Test {
        private final KnowledgeView knowledge;
        private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
        private final List<Failed> failed = new ArrayList<>();
        private int phrasings;
        private int found;
        private int measured;
        private int foundWithout;
        private int skipped;

        private Test(KnowledgeView knowledge) {
            this.knowledge = knowledge;
        }

        EntryTestResult all(Progress progress) {
            List<FaqEntry> entries = knowledge.entries();
            for (int i = 0; i < entries.size(); i++) {
                progress.at(i, entries.size());
                FaqEntry entry = entries.get(i);
                if (entry.validOn(today)) {
                    test(entry);
                } else {
                    skipped++;
                }
            }
            progress.at(entries.size(), entries.size());
            failed.sort(Comparator.comparingInt(Failed::lost)
                    .reversed()
                    .thenComparing(Comparator.<Failed>comparingInt(
                                    each -> each.phrasings().size())
                            .reversed()));
            return new EntryTestResult(
                    entries.size(),
                    phrasings,
                    found,
                    measured,
                    foundWithout,
                    skipped,
                    failed.size(),
                    failed.subList(0, Math.min(MOST_KEPT, failed.size())));
        }

        private void test(FaqEntry entry) {
            List<String> own = KnowledgeView.phrasings(entry);
            List<Missed> missed = new ArrayList<>();
            for (String phrasing : own) {
                LeftOut result =
                        knowledge.leaveOut(rehearsal.query(knowledge, phrasing, entry.lang()), EntryKey.of(entry));
                boolean finds = isFirst(result.with(), entry);
                boolean findsWithout = isFirst(result.without(), entry);
                phrasings++;
                found += finds ? 1 : 0;
                if (own.size() > 1) {
                    measured++;
                    foundWithout += findsWithout ? 1 : 0;
                }
                if (!finds) {
                    missed.add(missed(phrasing, true, result.with(), entry));
                } else if (own.size() > 1 && !findsWithout) {
                    missed.add(missed(phrasing, false, result.without(), entry));
                }
            }
            if (!missed.isEmpty()) {
                failed.add(new Failed(entry.id(), entry.lang(), entry.question(), missed));
            }
        }
    }

    private static Missed missed(String phrasing, boolean lost, List<FaqHit> hits, FaqEntry own) {
        FaqEntry other = hits.isEmpty() ? null : hits.getFirst().entry();
        return new Missed(
                phrasing,
                lost,
                rank(hits, own),
                other == null ? null : other.id(),
                other == null ? null : other.question());
    }

    private static @Nullable Integer rank(List<FaqHit> hits, FaqEntry own) {
        for (int i = 0; i < hits.size(); i++) {
            if (EntryKey.of(hits.get(i).entry()).equals(EntryKey.of(own))) {
                return i + 1;
            }
        }
        return null;
    }

    private static boolean isFirst(List<FaqHit> hits, FaqEntry own) {
        return Integer.valueOf(1).equals(rank(hits, own));
    }
}
