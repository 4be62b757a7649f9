package io.frontdesk.chat.privacy.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names that were found once, wherever else they stand in the same text. */
final class Recurring {
    private static final int SHORTEST_LATIN = 5;

    private Recurring() {}

    static List<Found> of(Reading reading, List<Found> found) {
        List<Found> again = new ArrayList<>();
        found.stream()
                .filter(each -> each.kind() == Kind.NAME)
                .map(each -> reading.text().substring(each.start(), each.end()))
                .filter(Recurring::isTelling)
                .distinct()
                .flatMap(name -> places(reading.text(), name))
                .forEach(again::add);
        return again;
    }

    private static Stream<Found> places(String text, String name) {
        return Pattern.compile("(?<![\\p{IsLatin}])" + Pattern.quote(name) + "(?![\\p{IsLatin}])")
                .matcher(text)
                .results()
                .map(hit -> new Found(Kind.NAME, hit.start(), hit.end()));
    }

    private static boolean isTelling(String name) {
        boolean latin = Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.LATIN;
        return latin ? name.length() >= SHORTEST_LATIN && Character.isUpperCase(name.charAt(0)) : name.length() >= 2;
    }
}
