package io.frontdesk.chat.knowledge.rehearsal.story;

import io.frontdesk.chat.conversation.BotReply;
import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.chat.dialogue.Extent;
import io.frontdesk.chat.dialogue.Rehearsal;
import io.frontdesk.chat.dialogue.Rehearsed;
import io.frontdesk.chat.dialogue.RehearsedTalk;
import io.frontdesk.chat.knowledge.rehearsal.Snapshots;
import io.frontdesk.chat.knowledge.rehearsal.run.Progress;
import io.frontdesk.chat.knowledge.rehearsal.run.Run;
import io.frontdesk.chat.knowledge.rehearsal.run.RunBench;
import io.frontdesk.chat.knowledge.rehearsal.story.Story.Expected;
import io.frontdesk.chat.knowledge.rehearsal.story.Story.Step;
import io.frontdesk.chat.knowledge.rehearsal.story.StoryResult.Exchange;
import io.frontdesk.chat.knowledge.rehearsal.story.StoryResult.Told;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.retrieval.index.KnowledgeView;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Goes through saved stories over knowledge that is served or drafted, with the dialogue's memory. */
@Singleton
public final class StoryTests {
    private final Stories stories;
    private final Snapshots snapshots;
    private final Rehearsal rehearsal;
    private final RunBench bench;

    StoryTests(Stories stories, Snapshots snapshots, Rehearsal rehearsal, RunBench bench) {
        this.stories = stories;
        this.snapshots = snapshots;
        this.rehearsal = rehearsal;
        this.bench = bench;
    }

    Run begin(@Nullable String draft, Author author) {
        String subject = draft == null ? "" : snapshots.require(draft).fileName();
        return bench.begin(
                Run.Kind.STORIES, draft, subject, author, (run, progress) -> result(draft, stories.all(), progress));
    }

    /** What fails on {@code draft}; returns when all have been gone through. */
    public List<Told> failures(String draft) {
        List<StoredStory> all = stories.all();
        return all.isEmpty()
                ? List.of()
                : result(draft, all, (done, total) -> {}).failures();
    }

    private StoryResult result(@Nullable String draft, List<StoredStory> all, Progress progress) {
        return snapshots.with(draft, knowledge -> {
            List<Told> told = new ArrayList<>();
            for (StoredStory stored : all) {
                progress.at(told.size(), all.size());
                told.add(told(stored, knowledge));
            }
            progress.at(all.size(), all.size());
            told.sort(Comparator.comparing(Told::passed));
            return new StoryResult(
                    all.size(),
                    (int) told.stream().filter(each -> !each.passed()).count(),
                    told);
        });
    }

    private Told told(StoredStory stored, KnowledgeView knowledge) {
        Story story = stored.story();
        RehearsedTalk talk = rehearsal.talk(knowledge, story.lang(), Extent.ALONE);
        List<Exchange> exchanges = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        BotReply last = null;
        for (Step step : story.turns()) {
            Optional<Rehearsed> rehearsed =
                    step.say() != null ? Optional.of(talk.says(step.say(), null)) : talk.presses(step.words());
            if (rehearsed.isEmpty()) {
                missing.add("button");
                break;
            }
            last = rehearsed.get().reply();
            exchanges.add(exchange(step, last));
        }
        if (last != null && missing.isEmpty()) {
            missing.addAll(missing(story.expect(), last));
        }
        return new Told(stored.id(), story.name(), story.lang(), missing.isEmpty(), missing, exchanges);
    }

    private static Exchange exchange(Step step, BotReply reply) {
        return new Exchange(
                step.words(),
                reply.text(),
                reply.outcome() == null ? null : reply.outcome().code(),
                reply.reason(),
                reply.intent(),
                reply.citations());
    }

    private static List<String> missing(Expected expected, BotReply reply) {
        List<String> missing = new ArrayList<>();
        String outcome = reply.outcome() == null ? "" : reply.outcome().code();
        if (expected.outcome() != null && !expected.outcome().equals(outcome)) {
            missing.add("outcome");
        }
        List<String> wanted = expected.entries() == null ? List.of() : expected.entries();
        if (!wanted.isEmpty() && reply.citations().stream().map(Citation::id).noneMatch(wanted::contains)) {
            missing.add("entries");
        }
        if (expected.intent() != null && !expected.intent().equals(reply.intent())) {
            missing.add("intent");
        }
        return missing;
    }
}
