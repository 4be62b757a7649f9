package io.frontdesk.chat.answer.generated;

import io.frontdesk.chat.privacy.mask.PersonalData;
import io.frontdesk.retrieval.FaqEntry;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Has a model sum up a conversation for the agent who takes it over; figures and addresses must be the conversation's. */
@Singleton
@Requires(bean = LlmSettings.class)
public final class Summarizer {
    private static final int MOST_LINES = 40;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST = 1_200;

    private final Writing writing;
    private final PersonalData mask;
    private final PromptFile prompt = PromptFile.named("summary");
    private final List<ClaimCheck> checks = List.of(
            claim -> ClaimCheck.when(FormCheck.hasMarkup(claim.text()), Refusal.MARKUP),
            new SecretsCheck(),
            new ContactCheck(),
            new FigureCheck(),
            new LeakCheck(prompt));

    Summarizer(Writing writing, PersonalData mask) {
        this.writing = writing;
        this.mask = mask;
    }

    /**
     * A summary in {@code lang}; nothing where the model's text says what was not said. Fails with {@link ModelUnavailable}.
     */
    public Mono<Optional<String>> summary(List<Line> lines, String lang) {
        List<Line> last = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
        String said = last.stream()
                .filter(line -> !Suspicion.isRaisedBy(line.text()))
                .map(line -> line.party() + ": " + AnswerPrompt.cleaned(line.text(), LONGEST_LINE, mask))
                .collect(Collectors.joining("\n"));
        if (said.isEmpty()) {
            return Mono.just(Optional.empty());
        }
        return writing.model()
                .write(prompt.filled(lang, Map.of("conversation", said)))
                .collect(StringBuilder::new, StringBuilder::append)
                .map(text -> checked(HiddenText.removed(text.toString()).strip(), said, lang));
    }

    public String model() {
        return writing.model().name();
    }

    private Optional<String> checked(String text, String said, String lang) {
        if (text.isEmpty() || text.length() > LONGEST) {
            writing.figures().refused(text.isEmpty() ? Refusal.EMPTY : Refusal.TOO_LONG);
            return Optional.empty();
        }
        FaqEntry evidence = new FaqEntry("conversation", lang, said, said, "", List.of(), List.of(), null, null);
        Claim claim = new Claim(text, lang, List.of(new Source("conversation", evidence)));
        Optional<Refusal> wrong =
                checks.stream().flatMap(check -> check.refuse(claim).stream()).findFirst();
        wrong.ifPresent(writing.figures()::refused);
        return wrong.isPresent() ? Optional.empty() : Optional.of(text);
    }
}
