package io.frontdesk.chat.answer.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a generated statement may be said: it cites entries that the model was given, and says nothing but what
 * they say. Cheap checks come first.
 */
final class GroundingCheck {
    private final List<ClaimCheck> checks;

    GroundingCheck(Meaning meaning, PromptFile prompt) {
        this.checks = List.of(
                new FormCheck(),
                new SecretsCheck(),
                new DeedCheck(),
                new ContactCheck(),
                new FigureCheck(),
                new NameCheck(),
                new LeakCheck(prompt),
                new PolarityCheck(),
                new SupportCheck(meaning));
    }

    /** Why {@code statement} may not be said; nothing where it may. */
    Optional<Refusal> refuse(Statement statement, Sources sources, String lang) {
        if (statement.keys().isEmpty() || Sentences.of(statement.text(), lang).size() != 1) {
            return Optional.of(Refusal.UNCITED);
        }
        List<Source> cited = new ArrayList<>();
        for (String key : statement.keys()) {
            Optional<Source> source = sources.find(key);
            if (source.isEmpty()) {
                return Optional.of(Refusal.FOREIGN_CITATION);
            }
            cited.add(source.get());
        }
        return refuse(new Claim(statement.text(), lang, cited));
    }

    /** The same for a sentence whose entries are known. */
    Optional<Refusal> refuse(Claim claim) {
        return checks.stream().flatMap(check -> check.refuse(claim).stream()).findFirst();
    }
}
