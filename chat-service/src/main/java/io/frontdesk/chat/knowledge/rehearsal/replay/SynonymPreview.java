package io.frontdesk.chat.knowledge.rehearsal.replay;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.knowledge.rehearsal.replay.LoggedQuestions.Logged;
import io.frontdesk.chat.knowledge.synonym.Synonym;
import io.frontdesk.chat.knowledge.synonym.SynonymList;
import io.frontdesk.chat.knowledge.synonym.SynonymRequest;
import io.frontdesk.chat.knowledge.synonym.SynonymTable;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.frontdesk.retrieval.index.KnowledgeView;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Which questions of the last days a changed synonym would have read otherwise, and which answers that would change. */
@Controller("/api/admin/knowledge/synonyms/preview")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SynonymPreview {
    private static final int LONGEST_ID = 64;
    private static final int MOST_DAYS = 365;
    private static final int DAYS = 30;
    private static final int MOST_READ = 50_000;
    /** So many are answered anew while somebody waits. */
    private static final int MOST_ANSWERED = 40;

    private final SynonymTable table;
    private final LoggedQuestions questions;
    private final Replays replays;
    private final KnowledgeBase knowledge;

    SynonymPreview(SynonymTable table, LoggedQuestions questions, Replays replays, KnowledgeBase knowledge) {
        this.table = table;
        this.questions = questions;
        this.replays = replays;
        this.knowledge = knowledge;
    }

    /**
     * What a change would do.
     *
     * @param questions different questions that were looked at
     * @param reread those that would be read otherwise
     * @param traffic how often those were asked
     * @param shown the most asked of them, answered anew
     */
    @Serdeable
    record View(int questions, int reread, long traffic, List<Reread> shown) {}

    /** A question that would be read otherwise; {@code change} is absent where it would be answered as before. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Reread(
            String text,
            String lang,
            int count,
            @JsonProperty("read_before") String readBefore,
            @JsonProperty("read_after") String readAfter,
            Change.@Nullable What change) {}

    /** Names a rule as adding or changing it does; {@code id} is that of a rule it would replace, or remove. */
    @Post
    View preview(@Body String body) {
        JsonBody fields = JsonBody.of(body);
        SynonymList now = table.all();
        KnowledgeView before = knowledge.served().readBy(now.rules());
        KnowledgeView after = knowledge.served().readBy(changed(now, fields).rules());
        List<Logged> asked =
                questions.ofLast(fields.number("days", 1, MOST_DAYS).orElse(DAYS), MOST_READ);
        List<Logged> reread = asked.stream()
                .filter(each -> !before.read(each.text(), each.lang()).equals(after.read(each.text(), each.lang())))
                .toList();
        List<Reread> shown = new ArrayList<>();
        for (Logged each : reread.subList(0, Math.min(MOST_ANSWERED, reread.size()))) {
            shown.add(new Reread(
                    each.masked(),
                    each.lang(),
                    each.count(),
                    before.read(each.masked(), each.lang()),
                    after.read(each.masked(), each.lang()),
                    replays.change(each, before, after)));
        }
        return new View(
                asked.size(),
                reread.size(),
                reread.stream().mapToLong(Logged::count).sum(),
                shown);
    }

    private static SynonymList changed(SynonymList now, JsonBody fields) {
        String id = fields.optionalLine("id", LONGEST_ID).orElse(null);
        boolean on = fields.flag("on").orElse(true);
        Synonym before = id == null ? null : now.find(id).orElse(null);
        if (id != null && fields.flag("remove").orElse(false)) {
            return now.without(id);
        }
        return before != null && before.shipped()
                ? now.with(before.switched(on))
                : now.with(Synonym.own(id, SynonymRequest.rule(fields), on));
    }
}
