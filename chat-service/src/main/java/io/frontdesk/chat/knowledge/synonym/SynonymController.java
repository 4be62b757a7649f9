package io.frontdesk.chat.knowledge.synonym;

import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.identity.audit.AuditNote;
import io.frontdesk.chat.knowledge.version.Author;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;

/** The rules by which customers' words are read; a change is live on every node within seconds. */
@Controller("/api/admin/knowledge/synonyms")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SynonymController {
    private final SynonymTable table;
    private final SynonymWatch watch;

    SynonymController(SynonymTable table, SynonymWatch watch) {
        this.table = table;
        this.watch = watch;
    }

    @Get
    SynonymView.ListOfAll list() {
        return SynonymView.ListOfAll.of(table.all());
    }

    @Post
    @Status(HttpStatus.CREATED)
    SynonymView add(HttpRequest<?> request, Authentication caller, @Body String body) {
        JsonBody fields = JsonBody.of(body);
        Synonym added =
                Synonym.own(null, SynonymRequest.rule(fields), fields.flag("on").orElse(true));
        return kept(request, caller, added);
    }

    /** Changes one of the company's own, or switches one that ships, of which nothing else can be changed. */
    @Put("/{id}")
    SynonymView change(HttpRequest<?> request, Authentication caller, String id, @Body String body) {
        JsonBody fields = JsonBody.of(body);
        Synonym before = require(id);
        boolean on = fields.flag("on").orElse(before.on());
        if (!before.shipped()) {
            return kept(request, caller, Synonym.own(id, SynonymRequest.rule(fields), on));
        }
        table.turn(before, on, Author.of(caller).name());
        watch.changed();
        note(request, before, on ? "on" : "off");
        return SynonymView.of(require(id));
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(HttpRequest<?> request, String id) {
        Synonym before = require(id);
        if (before.shipped()) {
            throw RefusedField.conflict("", "This one comes with the program; it can be switched off.");
        }
        table.remove(id);
        watch.changed();
        note(request, before, "removed");
    }

    private SynonymView kept(HttpRequest<?> request, Authentication caller, Synonym synonym) {
        table.put(synonym, Author.of(caller).name());
        watch.changed();
        note(request, synonym, synonym.on() ? "on" : "off");
        return SynonymView.of(require(synonym.id()));
    }

    /** With the revision that the change made, so that the log tells every state there was. */
    private void note(HttpRequest<?> request, Synonym synonym, String what) {
        String rule =
                synonym.rule().lang() + ": " + String.join("|", synonym.rule().words()) + " = "
                        + synonym.rule().meaning();
        AuditNote.on(request, "synonyms/" + synonym.id(), "revision " + table.revision() + ": " + rule + ", " + what);
    }

    private Synonym require(String id) {
        return table.all()
                .find(id)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no synonym " + id + "."));
    }
}
