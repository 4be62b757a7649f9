package io.frontdesk.chat.answer.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A clause must not deny what the clause of the entry nearest to it says, nor say what that one denies. */
final class PolarityCheck implements ClaimCheck {
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(not|cannot|never|no|none|nobody|nothing|neither|nor|without|unable|impossible|excluded|except|unless|only|refuse[ds]?|\\w+n['’]t)\\b"
                    + "|不|没|无|未|勿|非|别|除|仅|只|拒",
            Pattern.CASE_INSENSITIVE);
    /** Words with a no in them that deny nothing. */
    private static final Pattern HARMLESS = Pattern.compile(
            "^(yes|no)\\b[,.]?|\\bno (longer than|later than|more than|extra|charge|cost)\\b|\\bnot (later|more|less) than\\b|not only"
                    + "|不过|不同|不论|无论|不管|不好意思|不限|要不要|能不能|可不可以|是不是|有没有|无忧|无障碍|非常|别的|分别|特别|区别|未来|没关系|不客气|不用担心|除了",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AGREES = Pattern.compile("(?i)^(yes\\b|of course|可以|能[，。]|会[，。]|有[，。]|是的|支持)");
    private static final Pattern DISAGREES = Pattern.compile("(?i)^(no\\b|不|没有|暂不)");
    private static final double NEAR = 0.4;

    /**
     * A clause of an entry.
     *
     * @param beside what else may deny it: the rest of its sentence and the question it answers
     */
    private record Known(String text, boolean denies, List<String> beside) {}

    @Override
    public Optional<Refusal> refuse(Claim claim) {
        List<Known> known = claim.evidence().stream()
                .flatMap(source -> known(source, claim.lang()))
                .toList();
        boolean contradicted =
                Clauses.of(claim.text()).stream().anyMatch(clause -> contradicts(clause, known, claim.lang()));
        return ClaimCheck.when(contradicted, Refusal.CONTRADICTED);
    }

    private static boolean contradicts(String clause, List<Known> all, String lang) {
        boolean denied = denies(clause);
        List<Known> nearest = Clauses.nearest(clause, all, Known::text, lang, NEAR);
        return !nearest.isEmpty() && nearest.stream().noneMatch(known -> denies(known, clause, lang) == denied);
    }

    /** In a list, the word that denies stands once, at its end or in the question. */
    private static boolean denies(Known known, String clause, String lang) {
        Terms missing = Terms.of(clause, lang).without(Terms.of(known.text(), lang));
        return known.denies()
                || (!missing.isEmpty()
                        && known.beside().stream()
                                .filter(other -> missing.meets(Terms.of(other, lang)))
                                .anyMatch(PolarityCheck::denies));
    }

    private static Stream<Known> known(Source source, String lang) {
        List<Known> known = new ArrayList<>();
        String question = source.entry().question();
        String answer = source.entry().answer().strip();
        if (AGREES.matcher(answer).find() || DISAGREES.matcher(answer).find()) {
            known.add(new Known(question, DISAGREES.matcher(answer).find(), List.of()));
        }
        for (String sentence : Sentences.of(answer, lang)) {
            List<String> clauses = Clauses.of(sentence);
            List<String> beside =
                    Stream.concat(clauses.stream(), Stream.of(question)).toList();
            clauses.forEach(clause -> known.add(new Known(clause, denies(clause), beside)));
        }
        return known.stream();
    }

    private static boolean denies(String text) {
        return NEGATION.matcher(HARMLESS.matcher(text.strip()).replaceAll(" ")).find();
    }
}
