package io.frontdesk.chat.mining.review;

import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.chat.mining.proposal.Proposal;
import io.frontdesk.chat.mining.review.StoredProposal.State;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Past conversations for administrators: upload, see how far it is, decide on what is proposed. */
@Controller("/api/admin/mining")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MiningController {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_ANSWER = 8_000;
    private static final int LATEST_REVISION = Integer.MAX_VALUE;
    private static final Pattern UTTERANCE = Pattern.compile("(?s)(?=.*\\S).{1,300}");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{1,40}");
    private static final Pattern INTENT = Pattern.compile("[\\p{L}\\p{N}_-]{1," + LONGEST_NAME + "}");

    private final MiningImports imports;
    private final ImportRuns runs;
    private final Review review;

    MiningController(MiningImports imports, ImportRuns runs, Review review) {
        this.imports = imports;
        this.runs = runs;
        this.review = review;
    }

    @Post(uri = "/imports", consumes = MediaType.MULTIPART_FORM_DATA)
    @Status(HttpStatus.ACCEPTED)
    ImportView begin(
            Authentication authentication,
            CompletedFileUpload file,
            @QueryValue(value = "skip_bad", defaultValue = "false") boolean skipBad)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return ImportView.of(imports.begin(content, file.getFilename(), authentication.getName(), skipBad));
        }
    }

    @Get("/imports")
    ImportView.Page imports() {
        return new ImportView.Page(runs.latest().stream().map(ImportView::of).toList());
    }

    @Get("/imports/{id}")
    ImportView run(String id) {
        return runs.find(id)
                .map(ImportView::of)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such import."));
    }

    @Get("/proposals")
    ProposalView.Page proposals(@QueryValue("import") String importId) {
        return new ProposalView.Page(
                review.of(importId).stream().map(ProposalView::of).toList());
    }

    @Get("/proposals/{id}")
    ProposalView proposal(String id) {
        return ProposalView.of(review.find(id));
    }

    /** Rewords it, rejects it, or opens a rejected one again; what is not named stays. */
    @Patch("/proposals/{id}")
    ProposalView change(Authentication authentication, String id, @Body String body) {
        JsonBody fields = JsonBody.of(body);
        return ProposalView.of(review.change(id, revision(fields), stored -> {
            StoredProposal reworded = stored.with(reworded(stored.content(), fields));
            return decision(fields)
                    .map(state -> reworded.decided(state, authentication.getName()))
                    .orElse(reworded);
        }));
    }

    @Post("/proposals/merge")
    ProposalView merge(Authentication authentication, @Body String body) {
        JsonBody fields = JsonBody.of(body);
        List<String> from = fields.lines("from", ID)
                .filter(ids -> !ids.isEmpty())
                .orElseThrow(() -> RefusedField.of("from", "'from' is missing or empty."));
        return ProposalView.of(review.merge(fields.line("into", LONGEST_NAME), from, authentication.getName()));
    }

    @Post("/proposals/{id}/split")
    @Status(HttpStatus.CREATED)
    ProposalView split(String id, @Body String body) {
        JsonBody fields = JsonBody.of(body);
        List<String> utterances = fields.lines("utterances", UTTERANCE)
                .orElseThrow(() -> RefusedField.of("utterances", "'utterances' is missing."));
        return ProposalView.of(review.split(id, utterances, intent(fields.line("intent", LONGEST_NAME))));
    }

    @Post("/proposals/{id}/accept")
    ProposalView accept(Authentication authentication, String id, @Body String body) {
        JsonBody fields = JsonBody.of(body);
        Acceptance.Wanted wanted = new Acceptance.Wanted(
                fields.flag("faq").orElse(true), fields.flag("utterances").orElse(true));
        return ProposalView.of(review.accept(id, revision(fields), wanted, Author.of(authentication)));
    }

    private static long revision(JsonBody fields) {
        return fields.number("revision", 0, LATEST_REVISION)
                .orElseThrow(() -> RefusedField.of("revision", "'revision' is missing: that of the proposal you saw."));
    }

    private static Proposal reworded(Proposal before, JsonBody fields) {
        return new Proposal(
                before.lang(),
                fields.optionalLine("intent", LONGEST_NAME)
                        .map(MiningController::intent)
                        .orElse(before.intent()),
                fields.optionalLine("question", LONGEST_QUESTION).orElse(before.question()),
                fields.lines("utterances", UTTERANCE).orElse(before.utterances()),
                fields.names("answer") ? fields.verbatim("answer", LONGEST_ANSWER) : before.answer(),
                before.evidence());
    }

    private static String intent(String name) {
        if (!INTENT.matcher(name).matches()) {
            throw RefusedField.of("intent", "'intent' must be letters, digits, _ and -.");
        }
        return name;
    }

    private static Optional<State> decision(JsonBody fields) {
        return fields.optionalLine("state", LONGEST_NAME).map(state -> switch (state) {
            case "rejected" -> State.REJECTED;
            case "open" -> State.OPEN;
            default ->
                throw RefusedField.of("state", "'state' can be made rejected or open; accepting is its own call.");
        });
    }
}
