package io.frontdesk.chat.canned;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.handoff.Agent;
import io.frontdesk.chat.handoff.Agents;
import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
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
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Canned responses for agents: everybody's and those of their teams, which is what they may change as well. */
@Controller("/api/agent/canned")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CannedController {
    private static final int LONGEST_TEAM = 64;

    private final CannedRepository responses;
    private final Agents agents;

    CannedController(CannedRepository responses, Agents agents) {
        this.responses = responses;
        this.agents = agents;
    }

    /** All that an agent may use. */
    @Serdeable
    record CannedList(List<CannedView> canned) {}

    /** A canned response as the API shows it. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record CannedView(
            String id,
            String shortcut,
            String lang,
            String text,
            @Nullable String team) {
        static CannedView of(Canned canned) {
            CannedText content = canned.content();
            return new CannedView(canned.id(), content.shortcut(), content.lang(), content.text(), canned.team());
        }
    }

    @Get
    CannedList list(Authentication authentication) {
        Agent agent = agent(authentication);
        return new CannedList(responses.all().stream()
                .filter(canned -> isOpenTo(agent, canned.team()))
                .map(CannedView::of)
                .toList());
    }

    @Post
    @Status(HttpStatus.CREATED)
    CannedView add(Authentication authentication, @Body String body) {
        JsonBody fields = JsonBody.of(body);
        Canned canned = Canned.fresh(content(fields), team(agent(authentication), fields));
        return CannedView.of(responses.add(canned));
    }

    @Put("/{id}")
    CannedView replace(Authentication authentication, String id, @Body String body) {
        Agent agent = agent(authentication);
        requireOpen(agent, id);
        JsonBody fields = JsonBody.of(body);
        return responses
                .replace(new Canned(id, content(fields), team(agent, fields)))
                .map(CannedView::of)
                .orElseThrow(CannedController::unknown);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(Authentication authentication, String id) {
        requireOpen(agent(authentication), id);
        if (!responses.remove(id)) {
            throw unknown();
        }
    }

    private Agent agent(Authentication authentication) {
        return agents.find(authentication.getName())
                .orElseThrow(() -> new HttpStatusException(HttpStatus.FORBIDDEN, "This account is not at the desk."));
    }

    private void requireOpen(Agent agent, String id) {
        if (responses.find(id).filter(canned -> isOpenTo(agent, canned.team())).isEmpty()) {
            throw unknown();
        }
    }

    private static boolean isOpenTo(Agent agent, @Nullable String team) {
        return team == null || agent.isSupervisor() || agent.teams().contains(team);
    }

    private static CannedText content(JsonBody fields) {
        return new CannedText(
                fields.line("shortcut", CannedText.LONGEST_SHORTCUT),
                fields.line("lang", CannedText.LONGEST_SHORTCUT),
                fields.verbatim("text", CannedText.LONGEST_TEXT));
    }

    private @Nullable String team(Agent agent, JsonBody fields) {
        String team = fields.optionalLine("team", LONGEST_TEAM).orElse(null);
        boolean known = team == null
                || agents.teams().stream().anyMatch(each -> each.id().equals(team));
        if (!known || !isOpenTo(agent, team)) {
            throw RefusedField.of("team", "'team' must be the id of a team, and one of yours.");
        }
        return team;
    }

    private static HttpStatusException unknown() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such canned response.");
    }
}
