package io.frontdesk.chat.learning.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.identity.audit.AuditNote;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.chat.learning.LearningSettings;
import io.frontdesk.chat.learning.UtteranceStore;
import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.example.ExampleStore;
import io.frontdesk.chat.learning.job.JobCause;
import io.frontdesk.chat.learning.job.JobKind;
import io.frontdesk.chat.learning.job.TrainingJob;
import io.frontdesk.chat.learning.job.TrainingJobs;
import io.frontdesk.chat.learning.job.TrainingTexts;
import io.frontdesk.chat.learning.plan.Planned;
import io.frontdesk.chat.learning.plan.TrainingPlanner;
import io.frontdesk.chat.learning.plan.Wish;
import io.frontdesk.intent.Utterance;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Trainings for administrators: how they go, one more, cancel, try again, and what each learned from. */
@Controller("/api/admin/training/jobs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrainingController {
    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_NAME = 20;
    private static final int MOST_EPOCHS = 50;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final TrainingJobs jobs;
    private final TrainingPlanner planner;
    private final TrainingTexts texts;
    private final ExampleStore examples;
    private final LearningSettings settings;
    private final InstantSource clock;

    TrainingController(
            TrainingJobs jobs,
            TrainingPlanner planner,
            TrainingTexts texts,
            ExampleStore examples,
            LearningSettings settings,
            InstantSource clock) {
        this.jobs = jobs;
        this.planner = planner;
        this.texts = texts;
        this.examples = examples;
        this.settings = settings;
        this.clock = clock;
    }

    @Get
    JobView.Page list(@QueryValue(defaultValue = "") String before, @QueryValue(defaultValue = "20") int limit) {
        int most = Math.clamp(limit, 1, LARGEST_PAGE);
        List<TrainingJob> page = jobs.list(before, most + 1);
        List<JobView> shown = page.stream().limit(most).map(JobView::of).toList();
        return new JobView.Page(shown, page.size() > most ? shown.getLast().id() : null, workers());
    }

    @Get("/{id}")
    JobView show(String id) {
        return JobView.withLog(require(id));
    }

    /** Orders a training of one language, or of all that have enough to learn from. */
    @Post
    @Status(HttpStatus.ACCEPTED)
    JobView.Ordered order(HttpRequest<?> request, Authentication caller, @Body String body) {
        JsonBody fields = JsonBody.of(body);
        Optional<String> lang = fields.optionalLine("lang", LONGEST_NAME);
        lang.ifPresent(TrainingController::requireKnown);
        JobKind kind = kind(fields);
        Integer epochs = fields.number("epochs", 1, MOST_EPOCHS).orElse(null);
        Long seed = fields.number("seed", 0, Integer.MAX_VALUE)
                .map(Integer::longValue)
                .orElse(null);
        Author author = Author.of(caller);
        TrainingJob.Order order = new TrainingJob.Order(JobCause.BUTTON, author.id(), author.name(), clock.instant());
        List<Planned> planned = LearnedLanguage.all().stream()
                .map(LearnedLanguage::lang)
                .filter(one -> lang.isEmpty() || lang.get().equals(one))
                .map(one -> planner.order(new Wish(one, order, kind, epochs, seed)))
                .toList();
        List<TrainingJob> ordered = ordered(planned);
        if (ordered.isEmpty()) {
            throw refusal(planned);
        }
        ordered.forEach(job -> AuditNote.on(request, "training/" + job.id(), job.version()));
        return new JobView.Ordered(ordered.stream().map(JobView::of).toList());
    }

    @Post("/{id}/cancel")
    JobView cancel(HttpRequest<?> request, String id) {
        TrainingJob job = require(id);
        if (!jobs.cancel(id, clock.instant())) {
            throw new HttpStatusException(HttpStatus.CONFLICT, "This training is over; there is nothing to cancel.");
        }
        AuditNote.on(request, "training/" + id, job.version());
        return JobView.of(require(id));
    }

    @Post("/{id}/retry")
    JobView retry(HttpRequest<?> request, String id) {
        TrainingJob job = require(id);
        if (!jobs.retry(id)) {
            throw new HttpStatusException(
                    HttpStatus.CONFLICT,
                    "Only a failed or cancelled training can be tried again, and only while no other of its language is"
                            + " open.");
        }
        AuditNote.on(request, "training/" + id, job.version());
        return JobView.of(require(id));
    }

    /** What it learned from, but for what was erased since. */
    @Get(value = "/{id}/data.csv", produces = "text/csv")
    HttpResponse<byte[]> data(String id) {
        TrainingJob job = require(id);
        List<Utterance> learned = new ArrayList<>(texts.of(job.plan().material().learn()));
        examples.of(jobs.examples(id)).stream()
                .filter(example -> example.state() != Example.State.ERASED)
                .forEach(example -> learned.add(example.utterance()));
        return HttpResponse.ok((BYTE_ORDER_MARK + UtteranceStore.csv(learned)).getBytes(UTF_8))
                .contentType(MediaType.of("text/csv;charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + job.version() + ".csv\"");
    }

    private TrainingJob require(String id) {
        return jobs.find(id)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such training."));
    }

    private String workers() {
        return !settings.ownWorker() ? "elsewhere" : settings.train() ? "own" : "none";
    }

    private static void requireKnown(String lang) {
        if (LearnedLanguage.all().stream().noneMatch(language -> language.lang().equals(lang))) {
            throw RefusedField.of("lang", "'lang' must be a language that is learned: en or zh.");
        }
    }

    private static @Nullable JobKind kind(JsonBody fields) {
        String kind = fields.optionalLine("kind", LONGEST_NAME).orElse("auto").toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "auto" -> null;
            case "full" -> JobKind.FULL;
            case "head_only" -> JobKind.HEAD_ONLY;
            default -> throw RefusedField.of("kind", "'kind' must be auto, full or head_only.");
        };
    }

    private static List<TrainingJob> ordered(List<Planned> planned) {
        List<TrainingJob> ordered = new ArrayList<>();
        for (Planned one : planned) {
            if (one instanceof Planned.Ordered(TrainingJob job)) {
                ordered.add(job);
            }
        }
        return ordered;
    }

    private static HttpStatusException refusal(List<Planned> planned) {
        boolean busy = planned.stream().anyMatch(Planned.Busy.class::isInstance);
        return busy
                ? new HttpStatusException(
                        HttpStatus.CONFLICT,
                        "A training of this language is not through yet; cancel it, or wait for it.")
                : new HttpStatusException(
                        HttpStatus.UNPROCESSABLE_ENTITY, "There are fewer than two intents with texts to learn from.");
    }
}
