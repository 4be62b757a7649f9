package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.dialogue.Decision.Answer;
import io.frontdesk.chat.dialogue.Decision.Ask;
import io.frontdesk.chat.dialogue.Decision.Cause;
import io.frontdesk.chat.dialogue.Decision.Clarify;
import io.frontdesk.chat.dialogue.Decision.Fallback;
import io.frontdesk.chat.dialogue.Decision.HandOff;
import io.frontdesk.chat.dialogue.Decision.LookUp;
import io.frontdesk.chat.dialogue.EvidenceFinder.Found;

import java.util.Optional;
import java.util.function.Function;

/**
 * Whether a message is read alone or in the light of what was answered before it. What can be answered alone is, so that an answer
 * that is right without the conversation stays as it is; so does what is not the company's business.
 */
final class FollowUps {
    /** What the policy says to evidence, whatever went wrong before. */
    private final Function<Evidence, Decision> policy;

    FollowUps(Function<Evidence, Decision> policy) {
        this.policy = policy;
    }

    /** The message as a follow-up, where it may be one and is of no use alone. */
    Optional<FollowUpQuestion> in(Evidence alone) {
        return FollowUpQuestion.of(alone.question()).filter(asked -> isAtALoss(policy.apply(alone)));
    }

    /** The surer one: in the light of the question before, only an entry that the new words call for too may answer. */
    Found surer(Found alone, Found inTheLight) {
        Evidence light = inTheLight.evidence();
        boolean better = switch (policy.apply(light)) {
            case Answer answer -> !answer.citations().isEmpty() && isCalledFor(alone.evidence(), light);
            case Clarify clarify ->
                light.chance().probability() > alone.evidence().chance().probability();
            case Ask ask -> false;
            case LookUp lookUp -> false;
            case HandOff handOff -> false;
            case Fallback fallback -> false;
        };
        return better ? inTheLight : alone;
    }

    private static boolean isCalledFor(Evidence alone, Evidence light) {
        String first = light.hits().getFirst().entry().id();
        boolean again = light.light() != null && first.equals(light.light().entry());
        return again || alone.hits().stream().anyMatch(hit -> hit.entry().id().equals(first));
    }

    private static boolean isAtALoss(Decision decision) {
        return decision instanceof Clarify
                || (decision instanceof Fallback fallback && fallback.cause() == Cause.UNSURE);
    }
}
