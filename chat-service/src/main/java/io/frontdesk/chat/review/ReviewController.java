package io.frontdesk.chat.review;

import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.chat.dialogue.IntentTopic;
import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.review.Event.Action;
import io.frontdesk.chat.review.Item.State;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The review inbox: what to look at, in which order, and what people decide of it. */
@Controller("/api/admin/review")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReviewController {
    private static final int LARGEST_PAGE = 200;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_DEFINITION = 500;
    private static final int LATEST_REVISION = Integer.MAX_VALUE;
    private static final Pattern INTENT = Pattern.compile("[\\p{L}\\p{N}_-]{1," + LONGEST_NAME + "}");

    private final ItemList items;
    private final Decisions decisions;
    private final NewIntents newIntents;
    private final IntentCatalog intents;
    private final SettingStore settings;

    ReviewController(
            ItemList items, Decisions decisions, NewIntents newIntents, IntentCatalog intents, SettingStore settings) {
        this.items = items;
        this.decisions = decisions;
        this.newIntents = newIntents;
        this.intents = intents;
        this.settings = settings;
    }

    /** @param state {@code todo} for what the caller has to do, or one of the states */
    @Get("/items")
    ItemView.Page list(
            Authentication caller,
            @QueryValue(defaultValue = "todo") String state,
            @QueryValue @Nullable String lang,
            @QueryValue(defaultValue = "0") int offset,
            @QueryValue(defaultValue = "50") int limit) {
        int from = Math.max(0, offset);
        int most = Math.clamp(limit, 1, LARGEST_PAGE);
        Map<State, Long> counts = items.counts();
        if (state.equals("todo")) {
            List<Item> found = items.toDo(caller.getName(), lang, from, most);
            return page(items.toDoCount(caller.getName(), lang), found, counts);
        }
        State wanted = State.ofCode(state)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.BAD_REQUEST, "There is no such state."));
        return page(counts.getOrDefault(wanted, 0L), items.in(wanted, lang, from, most), counts);
    }

    @Get("/items/{id}")
    DetailView show(Authentication caller, String id) {
        return DetailView.of(items.detail(id), intents, Person.of(caller));
    }

    /** Says what the words mean; without a label, that what was predicted is right. */
    @Post("/items/{id}/label")
    ItemView label(Authentication caller, String id, @Body String body) {
        JsonBody fields = JsonBody.of(body);
        String predicted = items.find(id).predicted();
        String label = fields.optionalLine("label", LONGEST_NAME).orElse(predicted);
        if (!ItemView.isKnown(label, intents)) {
            throw RefusedField.of("label", "There is no intent '" + label + "' any more; choose another.");
        }
        Action action = label.equals(predicted) ? Action.ACCEPT : Action.CORRECT;
        return view(decisions.label(id, revision(fields), Person.of(caller), action, label));
    }

    /** Adds an intent to the catalogue and gives it to the words. */
    @Post("/items/{id}/intent")
    ItemView newIntent(Authentication caller, String id, @Body String body) {
        JsonBody fields = JsonBody.of(body);
        long revision = revision(fields);
        IntentTopic topic = topic(fields);
        if (items.find(id).revision() != revision) {
            throw RefusedField.conflict("revision", "Somebody has decided this meanwhile; look at it again.");
        }
        newIntents.add(topic, Person.of(caller));
        return view(decisions.label(id, revision, Person.of(caller), Action.NEW_INTENT, topic.intent()));
    }

    @Post("/items/{id}/ignore")
    ItemView ignore(Authentication caller, String id, @Body String body) {
        return view(decisions.ignore(id, revision(JsonBody.of(body)), Person.of(caller)));
    }

    /** Takes back what the caller decided last; an intent that was added stays. */
    @Post("/items/{id}/undo")
    ItemView undo(Authentication caller, String id, @Body String body) {
        return view(decisions.undo(id, revision(JsonBody.of(body)), Person.of(caller)));
    }

    @Get("/settings")
    ReviewSettings settings() {
        return settings.get();
    }

    @Put("/settings")
    ReviewSettings set(@Body String body) {
        boolean two = JsonBody.of(body)
                .flag("two_people")
                .orElseThrow(() -> RefusedField.of("two_people", "'two_people' is missing."));
        return settings.set(new ReviewSettings(two));
    }

    private ItemView.Page page(long total, List<Item> found, Map<State, Long> counts) {
        return new ItemView.Page(total, found.stream().map(this::view).toList(), counts(counts));
    }

    private static ItemView.CountsView counts(Map<State, Long> counts) {
        return new ItemView.CountsView(
                counts.getOrDefault(State.OPEN, 0L),
                counts.getOrDefault(State.SECOND, 0L),
                counts.getOrDefault(State.CONFLICT, 0L),
                counts.getOrDefault(State.LABELLED, 0L),
                counts.getOrDefault(State.IGNORED, 0L),
                counts.getOrDefault(State.DRAFTED, 0L));
    }

    private ItemView view(Item item) {
        return ItemView.of(item, intents);
    }

    private static IntentTopic topic(JsonBody fields) {
        String intent = fields.line("intent", LONGEST_NAME);
        if (!INTENT.matcher(intent).matches() || intent.equals("oos")) {
            throw RefusedField.of("intent", "'intent' must be letters, digits, _ and -, and not 'oos'.");
        }
        return new IntentTopic(
                intent,
                fields.line("title_en", LONGEST_TITLE),
                fields.line("title_zh", LONGEST_TITLE),
                fields.line("definition_en", LONGEST_DEFINITION),
                fields.line("definition_zh", LONGEST_DEFINITION),
                false);
    }

    static long revision(JsonBody fields) {
        return fields.number("revision", 0, LATEST_REVISION)
                .orElseThrow(() -> RefusedField.of("revision", "'revision' is missing: that of the item you saw."));
    }
}
