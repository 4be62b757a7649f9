package io.frontdesk.chat.learning.rollout;

import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.identity.audit.AuditNote;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.chat.learning.rollout.RolloutDesk.Outcome;
import io.frontdesk.chat.learning.rollout.RolloutView.Detail;
import io.frontdesk.chat.learning.rollout.RolloutView.OfLanguage;
import io.frontdesk.chat.learning.rollout.RolloutView.SeenView;
import io.frontdesk.chat.learning.rollout.RolloutView.StepView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
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
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** How far each language's candidate is, and its steps by hand; on this node a step is taken before the answer is given. */
@Controller("/api/admin/learning/rollouts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RolloutController {
    private static final int MOST = 100;

    private final RolloutStore store;
    private final RolloutDesk desk;
    private final HandPicked picked;
    private final Running running;
    private final RolloutSettings settings;

    RolloutController(
            RolloutStore store, RolloutDesk desk, HandPicked picked, Running running, RolloutSettings settings) {
        this.store = store;
        this.desk = desk;
        this.picked = picked;
        this.running = running;
        this.settings = settings;
    }

    /** What goes on on this node. */
    @Singleton
    static final class Running {
        private final IntentClassifiers classifiers;
        private final RolloutWatch watch;
        private final ShadowReader shadow;

        Running(IntentClassifiers classifiers, RolloutWatch watch, ShadowReader shadow) {
            this.classifiers = classifiers;
            this.watch = watch;
            this.shadow = shadow;
        }
    }

    @Get
    RolloutView.OfAll all() {
        List<OfLanguage> languages = LearnedLanguage.all().stream()
                .map(language -> ofLanguage(language.lang()))
                .toList();
        return new RolloutView.OfAll(languages, settings.automatic(), running.shadow.leftOut());
    }

    @Get("/history")
    RolloutView.History history(
            @QueryValue @Nullable String lang,
            @QueryValue @Nullable String before,
            @QueryValue(defaultValue = "20") int limit) {
        return new RolloutView.History(store.latest(lang, before, Math.clamp(limit, 1, MOST)).stream()
                .map(rollout -> RolloutView.of(rollout, settings))
                .toList());
    }

    @Get("/{id}")
    Detail show(String id) {
        Rollout rollout = require(id);
        return new Detail(
                RolloutView.of(rollout, settings),
                rollout.verdict(),
                store.steps(id).stream().map(StepView::of).toList(),
                SeenView.of(store.seen(id, rollout.beganAt())),
                store.signals(id));
    }

    /** Has a model of the data folder judged by the gate, and begins to roll it out where it passes. */
    @Post
    @Status(HttpStatus.ACCEPTED)
    OfLanguage judge(HttpRequest<?> request, @Body String body) {
        JsonBody fields = JsonBody.of(body);
        String lang = fields.line("lang", 20);
        String version = fields.line("version", 100);
        if (LearnedLanguage.all().stream().noneMatch(language -> language.lang().equals(lang))) {
            throw RefusedField.of("lang", "There are no models of this language.");
        }
        if (!version.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || !picked.has(lang, version)) {
            throw RefusedField.of("version", "There is no such model in the data folder.");
        }
        if (!picked.judge(lang, version)) {
            throw RefusedField.conflict("version", "This model is being judged already.");
        }
        AuditNote.on(request, "rollouts", lang + " " + version + " to be judged");
        return ofLanguage(lang);
    }

    /** Takes the next step, or with {@code all} the last one. */
    @Post("/{id}/promote")
    RolloutView promote(HttpRequest<?> request, Authentication caller, String id, @Body @Nullable String body) {
        boolean all =
                body != null && !body.isBlank() && JsonBody.of(body).flag("all").orElse(false);
        Rollout rollout = require(id);
        Outcome outcome = desk.promote(
                rollout, all, RolloutDesk.BY_HAND, Author.of(caller).name());
        return taken(request, outcome, "promoted");
    }

    /** Back to what served before. */
    @Post("/{id}/return")
    RolloutView giveBack(HttpRequest<?> request, Authentication caller, String id) {
        Outcome outcome = desk.giveBack(
                require(id), RolloutDesk.BY_HAND, Author.of(caller).name());
        return taken(request, outcome, "returned");
    }

    private RolloutView taken(HttpRequest<?> request, Outcome outcome, String what) {
        return switch (outcome) {
            case Outcome.Done done -> {
                running.watch.lookNow();
                Rollout now = done.rollout();
                AuditNote.on(request, "rollouts/" + now.id(), now.lang() + " " + now.version() + " " + what);
                yield RolloutView.of(now, settings);
            }
            case Outcome.Refused refused -> throw RefusedField.conflict("", refused.why());
            case Outcome.Outdated _ -> throw RefusedField.conflict("", "Somebody else has just changed this rollout.");
        };
    }

    private OfLanguage ofLanguage(String lang) {
        Optional<Rollout> shown =
                store.open(lang).or(() -> store.latest(lang, null, 1).stream().findFirst());
        return new OfLanguage(
                lang,
                running.classifiers.version(lang).orElse(null),
                shown.map(rollout -> RolloutView.of(rollout, settings)).orElse(null),
                picked.judging().stream()
                        .filter(one -> one.startsWith(lang + "/"))
                        .map(one -> one.substring(lang.length() + 1))
                        .toList());
    }

    private Rollout require(String id) {
        return require(store, id);
    }

    /** The one of this id; what there is not is not found. */
    static Rollout require(RolloutStore store, String id) {
        return store.find(id)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no rollout " + id + "."));
    }
}
