package io.frontdesk.chat.identity.staff;

import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.audit.AuditNote;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.regex.Pattern;

/** Teams for administrators. */
@Controller("/api/admin/teams")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TeamsController {
    private static final Pattern INTENT = Pattern.compile("[\\p{L}\\p{N}_.:-]{1,100}");
    private static final Pattern MEMBER = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final int LONGEST_NAME = 80;

    private final Teams teams;
    private final Staff staff;

    TeamsController(Teams teams, Staff staff) {
        this.teams = teams;
        this.staff = staff;
    }

    /** A team as the API shows it. */
    @Serdeable
    record TeamView(String id, String name, List<String> intents, List<String> languages, List<String> members) {
        static TeamView of(Team team) {
            return new TeamView(
                    team.id().value(),
                    team.name(),
                    team.intents(),
                    team.languages(),
                    team.members().stream().map(StaffId::value).toList());
        }
    }

    /** All teams. */
    @Serdeable
    record TeamViews(List<TeamView> teams) {}

    @Get
    TeamViews list() {
        return new TeamViews(staff.teams().stream().map(TeamView::of).toList());
    }

    @Post
    @Status(HttpStatus.CREATED)
    TeamView create(@Body String body, HttpRequest<?> request) {
        JsonBody fields = JsonBody.of(body);
        Team nothing = new Team(TeamId.fresh(), fields.line("name", LONGEST_NAME), List.of(), List.of(), List.of());
        return store(edited(nothing, fields), request);
    }

    /** Changes what the request names and leaves the rest. */
    @Put("/{id}")
    TeamView edit(String id, @Body String body, HttpRequest<?> request) {
        Team before = staff.team(known(id)).orElseThrow(UnknownStaff::new);
        return store(edited(before, JsonBody.of(body)), request);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(String id) {
        teams.delete(known(id));
    }

    private TeamView store(Team team, HttpRequest<?> request) {
        Team stored = teams.put(team);
        AuditNote.on(
                request,
                stored.id().value(),
                stored.name() + ", " + stored.members().size() + " members");
        return TeamView.of(stored);
    }

    private static Team edited(Team before, JsonBody body) {
        return new Team(
                before.id(),
                body.names("name") ? body.line("name", LONGEST_NAME) : before.name(),
                body.lines("intents", INTENT).orElse(before.intents()),
                body.lines("languages", AccountFields.LANGUAGE).orElse(before.languages()),
                body.lines("members", MEMBER)
                        .map(ids -> ids.stream().map(StaffId::new).toList())
                        .orElse(before.members()));
    }

    private static TeamId known(String id) {
        return TeamId.parse(id).orElseThrow(UnknownStaff::new);
    }
}
