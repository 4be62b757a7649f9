package io.frontdesk.chat.learning.plan;

import static java.util.stream.Collectors.toSet;

import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.example.ExampleStore;
import io.frontdesk.chat.learning.job.JobKind;
import io.frontdesk.chat.learning.job.JobPlan;
import io.frontdesk.chat.learning.job.TrainingJob;
import io.frontdesk.chat.learning.job.TrainingJobs;
import io.frontdesk.chat.learning.job.TrainingTexts;
import io.frontdesk.chat.learning.lineage.ModelShelf;
import io.frontdesk.chat.learning.lineage.ModelVersion;
import io.frontdesk.chat.learning.lineage.ModelVersions;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelFolder;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells how what there is to learn now differs from what the model in service and its encoder were trained on. Where that
 * model saw texts that were erased, the newest of those it descends from that did not is looked at in its stead.
 */
@Singleton
final class Ancestry {
    /** No chain is longer: so many heads in a row are never trained. */
    private static final int LONGEST = 100;

    private final ModelVersions versions;
    private final ModelShelf shelf;
    private final TrainingJobs jobs;
    private final TrainingTexts texts;
    private final ExampleStore examples;

    Ancestry(ModelVersions versions, ModelShelf shelf, TrainingJobs jobs, TrainingTexts texts, ExampleStore examples) {
        this.versions = versions;
        this.shelf = shelf;
        this.jobs = jobs;
        this.texts = texts;
        this.examples = examples;
    }

    /** What comes before {@code data}, and what that changes. */
    record Step(KindChoice.Before before, JobPlan.Change change) {}

    /** @param serving the version that a new one is to follow */
    Step to(TrainingData data, @Nullable String serving) {
        Optional<ModelVersion> parent = Optional.ofNullable(serving).flatMap(versions::find);
        List<Utterance> now = data.all();
        int fresh =
                jobs.unseen(data.examples().stream().map(Example::id).toList()).size();
        if (parent.isEmpty()) {
            return new Step(
                    KindChoice.Before.NOTHING, new JobPlan.Change(fresh, now.size(), sorted(labels(now)), List.of()));
        }
        List<ModelVersion> line = clean(line(parent.get()));
        ModelVersion base = line.getFirst();
        List<Utterance> learned = learned(line.getLast());
        Set<String> before = labels(learned);
        Set<String> appeared = without(labels(now), before);
        Set<String> withdrawn = without(before, labels(now));
        int changed = without(keys(now), keys(learned)).size()
                + without(keys(learned), keys(now)).size();
        return new Step(
                new KindChoice.Before(
                        base.version(),
                        base.isFlagged(),
                        keeps(base),
                        line.size() - 1,
                        changed,
                        now.size(),
                        appeared.size() + withdrawn.size()),
                new JobPlan.Change(fresh, changed, sorted(appeared), sorted(withdrawn)));
    }

    /** The version and those it descends from, down to the one whose encoder was trained. */
    private List<ModelVersion> line(ModelVersion newest) {
        List<ModelVersion> line = new ArrayList<>(List.of(newest));
        while (line.getLast().kind() == JobKind.HEAD_ONLY && line.size() < LONGEST) {
            String parent = String.valueOf(line.getLast().parent());
            Optional<ModelVersion> above = versions.find(parent);
            if (above.isEmpty()) {
                break;
            }
            line.add(above.get());
        }
        return line;
    }

    /** {@code line} from its newest version on that saw nothing of what was erased; all of it where each one did. */
    private static List<ModelVersion> clean(List<ModelVersion> line) {
        List<ModelVersion> clean =
                line.stream().dropWhile(ModelVersion::isFlagged).toList();
        return clean.isEmpty() ? line : clean;
    }

    private List<Utterance> learned(ModelVersion version) {
        Optional<TrainingJob> job = jobs.find(version.job());
        if (job.isEmpty()) {
            return List.of();
        }
        List<Utterance> learned =
                new ArrayList<>(texts.of(job.get().plan().material().learn()));
        examples.of(jobs.examples(version.job())).stream()
                .filter(example -> example.state() != Example.State.ERASED)
                .forEach(example -> learned.add(example.utterance()));
        return learned;
    }

    private boolean keeps(ModelVersion version) {
        try {
            ModelFolder folder = shelf.fetch(version.lang(), version.version());
            return folder.has(ModelFolder.FEATURES) && folder.has(ModelFolder.TRAINING);
        } catch (CorruptModel gone) {
            return false;
        }
    }

    private static Set<String> labels(List<Utterance> texts) {
        return texts.stream()
                .filter(text -> !text.isOutOfScope())
                .map(Utterance::label)
                .collect(toSet());
    }

    private static Set<String> keys(List<Utterance> texts) {
        return texts.stream().map(text -> text.label() + "\t" + text.text()).collect(toSet());
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static List<String> sorted(Set<String> labels) {
        return List.copyOf(new TreeSet<>(labels));
    }
}
