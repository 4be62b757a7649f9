package io.frontdesk.chat.answer.generated;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A sentence must not deny what the passage nearest to it says, nor say what that passage denies. */
final class PolarityCheck implements ClaimCheck {
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(not|cannot|never|no|none|nobody|nothing|neither|nor|without|unable|impossible|excluded|except|unless|only|refuse[ds]?|\\w+n['’]t)\\b"
                    + "|不|没|无|未|勿|非|别|除|仅|只|拒",
            Pattern.CASE_INSENSITIVE);
    /** Words with a no in them that deny nothing. */
    private static final Pattern HARMLESS = Pattern.compile(
            "^(yes|no)\\b[,.]?|\\bno (longer than|later than|more than|extra|charge|cost)\\b|\\bnot (later|more|less) than\\b|not only"
                    + "|不论|无论|不管|不好意思|不限|要不要|能不能|可不可以|是不是|有没有|无忧|无障碍|非常|别的|分别|特别|区别|未来|没关系|不客气|不用担心|除了",
            Pattern.CASE_INSENSITIVE);

    private static final double NEAR = 0.5;

    @Override
    public Optional<Refusal> refuse(Claim claim) {
        Terms terms = Terms.of(claim.text(), claim.lang());
        boolean denied = denies(claim.text());
        Optional<String> nearest = claim.passages().stream()
                .filter(passage -> terms.shareIn(Terms.of(passage, claim.lang())) >= NEAR)
                .max(Comparator.comparingDouble(passage -> terms.shareIn(Terms.of(passage, claim.lang()))));
        return ClaimCheck.when(nearest.map(passage -> denies(passage) != denied).orElse(false), Refusal.CONTRADICTED);
    }

    private static boolean denies(String text) {
        return NEGATION.matcher(HARMLESS.matcher(text.strip()).replaceAll(" ")).find();
    }
}
