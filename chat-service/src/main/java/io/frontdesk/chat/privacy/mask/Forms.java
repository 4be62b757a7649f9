package io.frontdesk.chat.privacy.mask;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds one kind by the forms it is written in, over the ends of lines too; what a form's first group holds is meant, or all
 * where it has none.
 */
final class Forms implements Finder {
    private final Kind kind;
    private final List<Pattern> forms;
    private final Predicate<String> isOne;

    private Forms(Kind kind, List<Pattern> forms, Predicate<String> isOne) {
        this.kind = kind;
        this.forms = List.copyOf(forms);
        this.isOne = isOne;
    }

    static Forms of(Kind kind, String... forms) {
        return checked(kind, folded -> true, forms);
    }

    /** The same, where the folded words that a form fits must also pass {@code isOne}. */
    static Forms checked(Kind kind, Predicate<String> isOne, String... forms) {
        return new Forms(kind, Stream.of(forms).map(Pattern::compile).toList(), isOne);
    }

    @Override
    public Stream<Found> in(Reading reading) {
        return forms.stream()
                .flatMap(form -> reading.findAcross(form).filter(hit -> isOne.test(meant(hit))))
                .map(hit -> new Found(kind, start(hit), end(hit)));
    }

    private static String meant(MatchResult hit) {
        return hit.groupCount() > 0 ? hit.group(1) : hit.group();
    }

    private static int start(MatchResult hit) {
        return hit.groupCount() > 0 ? hit.start(1) : hit.start();
    }

    private static int end(MatchResult hit) {
        return hit.groupCount() > 0 ? hit.end(1) : hit.end();
    }
}
