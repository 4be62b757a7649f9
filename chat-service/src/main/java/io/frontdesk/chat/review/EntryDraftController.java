package io.frontdesk.chat.review;

import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.mining.proposal.Proposal;
import io.frontdesk.chat.review.EntryDrafts.Wanted;
import io.frontdesk.chat.review.topics.UnansweredTopic;
import io.frontdesk.chat.review.topics.UnansweredTopics;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What customers get no answer to, and drafts of entries that would give one. Publishes nothing. */
@Controller("/api/admin/review")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EntryDraftController {
    private static final int LARGEST_PAGE = 200;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_ANSWER = 8_000;

    private final ItemList items;
    private final Decisions decisions;
    private final EntryDrafts drafts;
    private final UnansweredTopics topics;
    private final IntentCatalog intents;

    EntryDraftController(
            ItemList items, Decisions decisions, EntryDrafts drafts, UnansweredTopics topics, IntentCatalog intents) {
        this.items = items;
        this.decisions = decisions;
        this.drafts = drafts;
        this.topics = topics;
        this.intents = intents;
    }

    /** Opens a draft with one new entry that would answer the words. */
    @Post("/items/{id}/entry")
    ItemView newEntry(Authentication caller, String id, @Body String body) {
        JsonBody fields = JsonBody.of(body);
        Person by = Person.of(caller);
        long revision = ReviewController.revision(fields);
        Item item = items.find(id);
        if (item.revision() != revision) {
            throw RefusedField.conflict("revision", "Somebody has decided this meanwhile; look at it again.");
        }
        String question = fields.optionalLine("question", LONGEST_QUESTION).orElse(item.text());
        List<String> similar = question.equals(item.text()) ? List.of() : List.of(item.text());
        String draft = drafts.open(wanted(fields, item.lang(), question, similar), by.author());
        try {
            return ItemView.of(decisions.drafted(id, revision, by, draft), intents);
        } catch (RefusedField late) {
            drafts.close(draft);
            throw late;
        }
    }

    @Get("/topics")
    TopicView.Page topics(@QueryValue @Nullable String lang, @QueryValue(defaultValue = "100") int limit) {
        return TopicView.Page.of(topics.all(lang, Math.clamp(limit, 1, LARGEST_PAGE)), topics.foundAt());
    }

    /** Finds the topics anew; takes as long as an encoder does for texts it has not read. */
    @Post("/topics")
    TopicView.Page refresh() {
        topics.refresh();
        return TopicView.Page.of(topics.all(null, LARGEST_PAGE), topics.foundAt());
    }

    /** Opens a draft with the entry that was proposed, or what the caller made of it. */
    @Post("/topics/{id}/draft")
    TopicView draft(Authentication caller, String id, @Body String body) {
        JsonBody fields = JsonBody.of(body);
        UnansweredTopic topic = require(id);
        if (!topic.draft().isEmpty()) {
            throw RefusedField.conflict("", "A draft was opened from this topic already.");
        }
        Proposal proposal = topic.proposal();
        String question = fields.optionalLine("question", LONGEST_QUESTION).orElse(proposal.question());
        List<String> similar = proposal.utterances().stream()
                .filter(text -> !text.equals(question))
                .toList();
        String draft = drafts.open(
                wanted(fields, proposal.lang(), question, similar),
                Person.of(caller).author());
        if (!topics.drafted(id, draft)) {
            drafts.close(draft);
            throw RefusedField.conflict("", "A draft was opened from this topic already, or it is gone.");
        }
        return TopicView.of(require(id));
    }

    private UnansweredTopic require(String id) {
        return topics.find(id)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such topic."));
    }

    private Wanted wanted(JsonBody fields, String lang, String question, List<String> similar) {
        String category = fields.optionalLine("category", LONGEST_NAME).orElse("");
        if (!category.isEmpty() && intents.find(category).isEmpty()) {
            throw RefusedField.of("category", "There is no intent '" + category + "'.");
        }
        return new Wanted(lang, question, fields.verbatim("answer", LONGEST_ANSWER), category, similar);
    }
}
