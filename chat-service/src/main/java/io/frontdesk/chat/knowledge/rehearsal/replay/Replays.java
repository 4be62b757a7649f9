package io.frontdesk.chat.knowledge.rehearsal.replay;

import io.frontdesk.chat.conversation.Trace;
import io.frontdesk.chat.dialogue.Earlier;
import io.frontdesk.chat.dialogue.Gist;
import io.frontdesk.chat.dialogue.Rehearsal;
import io.frontdesk.chat.knowledge.rehearsal.GistView;
import io.frontdesk.chat.knowledge.rehearsal.Snapshots;
import io.frontdesk.chat.knowledge.rehearsal.replay.LoggedQuestions.Logged;
import io.frontdesk.chat.knowledge.rehearsal.run.Progress;
import io.frontdesk.chat.knowledge.rehearsal.run.Run;
import io.frontdesk.chat.knowledge.rehearsal.run.RunBench;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.KnowledgeView;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks what customers asked once more, of the served knowledge and of a draft, and keeps what changes. */
@Singleton
final class Replays {
    static final int MOST_QUESTIONS = 5_000;

    private final LoggedQuestions questions;
    private final Snapshots snapshots;
    private final Rehearsal rehearsal;
    private final Changes changes;
    private final RunBench bench;

    Replays(LoggedQuestions questions, Snapshots snapshots, Rehearsal rehearsal, Changes changes, RunBench bench) {
        this.questions = questions;
        this.snapshots = snapshots;
        this.rehearsal = rehearsal;
        this.changes = changes;
        this.bench = bench;
    }

    Run begin(String draft, int days, Author author) {
        String subject = snapshots.require(draft).fileName();
        return bench.begin(
                Run.Kind.REPLAY,
                draft,
                subject,
                author,
                (run, progress) -> snapshots.with(
                        null,
                        served -> snapshots.with(draft, drafted -> replayed(run, served, drafted, days, progress))));
    }

    private ReplayResult replayed(Run run, KnowledgeView served, KnowledgeView drafted, int days, Progress progress) {
        List<Logged> asked = questions.ofLast(days, MOST_QUESTIONS);
        List<Change.What> found = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            progress.at(i, asked.size());
            Change.What change = change(asked.get(i), served, drafted);
            if (change != null) {
                found.add(change);
            }
        }
        changes.keep(run.id(), found);
        progress.at(asked.size(), asked.size());
        return new ReplayResult(
                days,
                asked.size(),
                asked.stream().mapToLong(Logged::count).sum(),
                found.size(),
                found.stream().mapToLong(Change.What::count).sum());
    }

    /** What changes for {@code asked} from one knowledge to the other; absent where nothing does. */
    Change.@Nullable What change(Logged asked, KnowledgeView before, KnowledgeView after) {
        return Change.What.of(asked, gist(asked, before), gist(asked, after));
    }

    private GistView gist(Logged asked, KnowledgeView knowledge) {
        return GistView.of(Gist.of(rehearsal
                .decide(knowledge, asked.text(), asked.lang(), earlier(asked, knowledge))
                .decision()));
    }

    /** What a follow-up referred to, as it would be answered from {@code knowledge}. */
    private static @Nullable Earlier earlier(Logged asked, KnowledgeView knowledge) {
        Trace.Follows follows = asked.follows();
        return follows == null
                ? null
                : new Earlier(
                        follows.question(),
                        follows.entry(),
                        Optional.ofNullable(follows.entry())
                                .flatMap(entry -> knowledge.find(entry, asked.lang()))
                                .map(FaqEntry::answer)
                                .orElse(""));
    }
}
