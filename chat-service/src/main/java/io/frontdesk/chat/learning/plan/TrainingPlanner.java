package io.frontdesk.chat.learning.plan;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.learning.LearningSettings;
import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.job.JobCause;
import io.frontdesk.chat.learning.job.JobKind;
import io.frontdesk.chat.learning.job.JobPlan;
import io.frontdesk.chat.learning.job.JobState;
import io.frontdesk.chat.learning.job.TrainingJob;
import io.frontdesk.chat.learning.job.TrainingJobs;
import io.frontdesk.chat.learning.job.TrainingTexts;
import io.frontdesk.chat.learning.plan.Planned.AllHeld;
import io.frontdesk.chat.learning.plan.Planned.Busy;
import io.frontdesk.chat.learning.plan.Planned.NothingNew;
import io.frontdesk.chat.learning.plan.Planned.Ordered;
import io.frontdesk.chat.learning.plan.Planned.TooLittle;
import io.frontdesk.intent.registry.ModelStore;
import io.frontdesk.intent.training.TrainingSettings;
import jakarta.inject.Singleton;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Turns wishes into trainings with everything they need, so that a worker needs no more than the database. Blocks the caller. */
@Singleton
public final class TrainingPlanner {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int SUFFIX = 4;

    private final LearningSettings settings;
    private final DataCollection collection;
    private final Precedents precedents;
    private final Ancestry ancestry;
    private final TrainingTexts texts;
    private final TrainingJobs jobs;

    TrainingPlanner(
            LearningSettings settings,
            DataCollection collection,
            Precedents precedents,
            Ancestry ancestry,
            TrainingTexts texts,
            TrainingJobs jobs) {
        this.settings = settings;
        this.collection = collection;
        this.precedents = precedents;
        this.ancestry = ancestry;
        this.texts = texts;
        this.jobs = jobs;
    }

    /** Orders what is wished for, unless it would be in vain; only a person may have the same trained again. */
    public Planned order(Wish wish) {
        if (jobs.open(wish.lang()).isPresent()) {
            return new Busy();
        }
        TrainingData found = collection.of(wish.lang());
        if (!found.isEnough()) {
            return new TooLittle();
        }
        if (precedents.makeVain(wish, found.fingerprint())) {
            return new NothingNew();
        }
        TrainingData data = collection.screened(wish.lang());
        if (!data.isEnough()) {
            return new TooLittle();
        }
        if (precedents.makeVain(wish, data.fingerprint())) {
            return new AllHeld(note(wish, data));
        }
        TrainingJob job = job(wish, data, JobState.WAITING);
        return jobs.add(job, ids(data)) ? new Ordered(job) : new Busy();
    }

    /** Notes that a training that was due is left out because nothing is new. */
    public void note(Wish wish) {
        note(wish, collection.of(wish.lang()));
    }

    private TrainingJob note(Wish wish, TrainingData data) {
        TrainingJob job = job(wish, data, JobState.SKIPPED);
        jobs.add(job, List.of());
        return job;
    }

    /** How many examples of {@code lang} could be learned from that no training has had. */
    public int newExamples(String lang) {
        return jobs.unseen(collection.learnable(lang).stream().map(Example::id).toList())
                .size();
    }

    private TrainingJob job(Wish wish, TrainingData data, JobState state) {
        LearnedLanguage language = language(wish.lang());
        String serving =
                ModelStore.in(settings.data().models()).current(wish.lang()).orElse(null);
        Ancestry.Step step = ancestry.to(data, serving);
        KindChoice choice = wish.order().cause() == JobCause.ERASURE
                ? KindChoice.afterErasure(step.before())
                : KindChoice.of(step.before(), wish.kind());
        JobPlan.Course course = new JobPlan.Course(
                choice.kind(),
                choice.reason(),
                language.base(),
                choice.kind() == JobKind.HEAD_ONLY ? step.before().parent() : null,
                wish.seed() == null ? seed(wish, data) : wish.seed(),
                wish.epochs() == null ? language.epochs() : wish.epochs());
        JobPlan.Material material = new JobPlan.Material(
                texts.keep(data.texts()),
                texts.keep(data.calibrate()),
                data.texts().size(),
                data.examples().size(),
                data.leftOut(),
                data.heldBack());
        String id = ConversationId.fresh().toString();
        String version = wish.lang() + "-" + STAMP.format(wish.order().at()) + "-" + id.substring(id.length() - SUFFIX);
        return TrainingJob.ordered(
                id,
                wish.lang(),
                wish.order(),
                state,
                version,
                data.fingerprint(),
                new JobPlan(course, material, step.change()));
    }

    /** A first model that the gate has stopped is trained from other random numbers the next time. */
    private long seed(Wish wish, TrainingData data) {
        long seed = TrainingSettings.defaults().seed();
        return wish.order().cause() == JobCause.FIRST_START
                ? seed + precedents.stopped(wish.lang(), data.fingerprint())
                : seed;
    }

    private static List<String> ids(TrainingData data) {
        return data.examples().stream().map(Example::id).toList();
    }

    private static LearnedLanguage language(String lang) {
        return LearnedLanguage.all().stream()
                .filter(language -> language.lang().equals(lang))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model is learned for " + lang));
    }
}
