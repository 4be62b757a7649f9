package io.frontdesk.chat.mail;

import io.frontdesk.chat.conversation.AgentFace;
import io.frontdesk.chat.handoff.Agent;
import io.frontdesk.chat.handoff.Agents;
import io.frontdesk.chat.mail.Answers.Left;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Left messages for agents, and answering them by e-mail. */
@Controller
final class AnswerController {
    private static final int LONGEST_TEXT = 20_000;
    private static final int SHOWN = 200;

    private final Answers answers;
    private final Agents agents;
    private final MailSettings settings;
    private final InstantSource clock;

    AnswerController(Answers answers, Agents agents, MailSettings settings, InstantSource clock) {
        this.answers = answers;
        this.agents = agents;
        this.settings = settings;
        this.clock = clock;
    }

    /** What to answer. */
    @Serdeable
    record Written(@Nullable String text) {}

    /** A left message and what was answered. */
    @Serdeable
    record MessageView(
            String id,
            String conversation,
            String name,
            String contact,
            String message,
            Instant at,
            boolean done,
            List<Answer> answers) {}

    /** Those that nobody has seen to first. */
    @Serdeable
    record MessagesView(List<MessageView> messages) {}

    /** All answers to one message. */
    @Serdeable
    record AnswersView(List<Answer> answers) {}

    @Get("/api/agent/messages")
    Mono<MessagesView> list() {
        return answers.shown(SHOWN)
                .map(all ->
                        all.stream().map(one -> view(one.left(), one.answers())).toList())
                .map(MessagesView::new);
    }

    @Get(uris = {"/api/admin/messages/{id}/answers", "/api/agent/messages/{id}/answers"})
    Mono<AnswersView> answers(String id) {
        return message(id).flatMap(left -> answers.of(left.id())).map(AnswersView::new);
    }

    /** The answer is on its way when this returns; whether it has arrived is shown with it later. */
    @Post(uris = {"/api/admin/messages/{id}/answer", "/api/agent/messages/{id}/answer"})
    Mono<HttpResponse<Answer>> answer(Authentication authentication, String id, @Body Written written) {
        String text = checked(written.text());
        return message(id)
                .flatMap(left -> answers.keep(reachable(left), author(authentication), text, now()))
                .map(answer -> HttpResponse.<Answer>accepted().body(answer));
    }

    private Mono<Left> message(String id) {
        return answers.find(id)
                .switchIfEmpty(
                        Mono.error(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such message.")));
    }

    private Left reachable(Left left) {
        if (!settings.isSet()) {
            throw new HttpStatusException(
                    HttpStatus.CONFLICT, "No mail server is set; the setting is frontdesk.mail.host.");
        }
        if (!Addresses.isOne(left.contact())) {
            throw new HttpStatusException(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "The customer left no e-mail address, so call or write another way.");
        }
        return left;
    }

    private AgentFace author(Authentication authentication) {
        String name = authentication.getName();
        return agents.find(name).map(Agent::face).orElseGet(() -> new AgentFace(name, name, null));
    }

    private static String checked(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new HttpStatusException(
                    HttpStatus.UNPROCESSABLE_ENTITY, "'text' must have 1 to " + LONGEST_TEXT + " characters.");
        }
        return text.strip();
    }

    private static MessageView view(Left left, List<Answer> all) {
        return new MessageView(
                left.id(),
                left.conversation(),
                left.name(),
                left.contact(),
                left.message(),
                left.at(),
                left.done(),
                all);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
