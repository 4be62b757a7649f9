package io.frontdesk.chat.answer.generated;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Every number, amount, time, weekday and month of a sentence must be in the entry it cites, counting the same. */
final class FigureCheck implements ClaimCheck {
    private static final Pattern NAMED_DATE = Pattern.compile(
            "\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|september|october|november|december|today|tomorrow|tonight|christmas|easter)\\b"
                    + "|(?:周|星期|礼拜)[一二三四五六日天末]|今天|明天|后天|今晚|春节|除夕|国庆|元旦|半年|半天|半小时",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AND = Pattern.compile("\\band\\b");
    private static final double NEAR = 0.6;

    @Override
    public Optional<Refusal> refuse(Claim claim) {
        String evidence = claim.evidenceText();
        return ClaimCheck.when(
                hasForeignFigure(claim.text(), evidence)
                        || hasForeignDate(claim.text(), evidence)
                        || hasFigureOfOtherClause(claim),
                Refusal.FOREIGN_FIGURE);
    }

    private static boolean hasForeignFigure(String text, String evidence) {
        List<Figures.Figure> known = Figures.in(evidence);
        return !Figures.in(text).stream().allMatch(figure -> known.stream().anyMatch(figure::agrees));
    }

    /** A clause about the same as one of the entry's must have that one's figures of a kind, not those of another. */
    private static boolean hasFigureOfOtherClause(Claim claim) {
        List<String> known = claim.clauses();
        return Clauses.of(claim.text()).stream()
                .flatMap(AND::splitAsStream)
                .anyMatch(clause -> Figures.in(clause).stream()
                        .anyMatch(figure -> isOther(
                                figure, Clauses.nearest(clause, known, Function.identity(), claim.lang(), NEAR))));
    }

    private static boolean isOther(Figures.Figure figure, List<String> nearest) {
        List<Figures.Figure> there =
                nearest.stream().flatMap(clause -> Figures.in(clause).stream()).toList();
        return there.stream().anyMatch(other -> isOfAKind(figure, other))
                && there.stream().noneMatch(figure::agrees);
    }

    private static boolean isOfAKind(Figures.Figure one, Figures.Figure other) {
        return !one.unit().isEmpty() && one.unit().equals(other.unit());
    }

    private static boolean hasForeignDate(String text, String evidence) {
        String known = evidence.toLowerCase(Locale.ROOT);
        return NAMED_DATE
                .matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT).replaceFirst("days$", "day"))
                .anyMatch(date -> !known.contains(date));
    }
}
