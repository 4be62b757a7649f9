package io.frontdesk.chat.privacy.mask;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms of number plates outside China, over folded text: all that are in use, and those that hardly anything else has. */
final class PlateShapes {
    private static final String END = "(?![a-z0-9]|-[a-z0-9])";
    private static final String BEGINS = "(?<![a-z0-9-])";

    private static final String NO_WORD =
            "(?!pro|usb|max|led|lcd|kit|set|new|off|ltd|eco|gps|ups|xxl|pcs|gen|ram|ssd|hdd|fan|air|one)";

    /** Britain's since 2001: two letters, the half-year, three letters. */
    static final String BRITISH = "[a-hj-pr-y]{2}(?:[0-2]\\d|[5-7]\\d)[ -]?" + NO_WORD + "[a-hj-pr-z]{3}";

    private static final String STATES = "ap|as|br|cg|dl|ga|gj|hr|jh|ka|kl|mh|mp|or|pb|rj|tn|tg|ts|up|uk|wb";

    /**
     * Of Britain, Northern Ireland, Ireland, India, Singapore, Germany, France, Italy, Spain, the Netherlands, America, Australia,
     * Hong Kong, Taiwan.
     */
    private static final List<String> FORMS = List.of(
            "[a-z]{2}\\d{2}[ -]?" + NO_WORD + "[a-z]{3}",
            "[a-z]\\d{1,3} ?[a-z]{3}|[a-z]{3} ?\\d{1,3}[a-z]",
            "[a-z]{3} ?\\d{3,4}",
            "\\d{2,3}[ -]?[a-z]{1,2}[ -]?\\d{1,6}",
            "[a-z]{2}[ -]?\\d{1,2}[ -]?[a-z]{1,3}[ -]?\\d{4}",
            "[a-z]{2,3} ?\\d{1,4} ?[a-z]",
            "[a-zäöü]{1,3}[ -][a-z]{1,2}[ -]?\\d{1,4}[eh]?",
            "[a-z]{2}[ -]?\\d{3}[ -]?[a-z]{2}",
            "\\d{4}[ -]?[a-z]{2,3}|[a-z]{2,3}-\\d{3,4}",
            "(?:[a-z]{1,3}|\\d{1,3})-(?:[a-z]{1,3}|\\d{1,3})-(?:[a-z]{1,3}|\\d{1,3})",
            "\\d[a-z]{3} ?\\d{3}|\\d[a-z]{2}[ -]?\\d[a-z]{2}",
            "[a-z]{2,3} ?\\d{3,5}");

    static final List<Pattern> ANY = patterns(FORMS.stream().map(PlateShapes::mixed), "");

    /** The same where nothing goes before. */
    static final List<Pattern> ALONE = patterns(FORMS.stream().map(PlateShapes::mixed), BEGINS);

    /** Britain's by age, Ireland's by county, France's and Italy's, India's, Germany's, Belgium's, Spain's, California's, the Netherlands'. */
    static final List<Pattern> SURE = patterns(
            Stream.of(
                    BRITISH,
                    "[a-hj-npr-tv-y]\\d{1,3} [a-hj-prs-z]{3}|[a-hj-prs-z]{3} \\d{1,3}[a-hj-npr-tv-y]",
                    "\\d{2}[12]?-(?:c[enw]?|dl?|g|k[eky]?|l[dhmsk]?|m[hno]|oy|so|rn|t[nsa]?|w[dhxw]?)-\\d{1,6}",
                    "[a-z]{2}-\\d{3}-[a-z]{2}|[a-z]{2} ?\\d{3} [a-z]{2}",
                    "[a-z]{2}[ -]\\d{1,2}[ -][a-z]{1,2}[ -]\\d{4}|(?:" + STATES + ")\\d{1,2}[a-z]{1,2}\\d{4}",
                    "[a-zäöü]{1,3}-[a-z]{1,2} \\d{1,4}[eh]?",
                    "[12]-[a-z]{3}-\\d{3}",
                    "s[a-z]{2} ?\\d{3,4} ?[a-z]",
                    "\\d{4} [b-df-hj-np-tv-z]{3}",
                    "[1-9][a-z]{3}\\d{3}",
                    "\\d{2}-[a-z]{2,3}-\\d{1,2}|[a-z]{1,2}-\\d{3}-[a-z]{1,2}"),
            BEGINS);

    /** India's by its states: whether a car is spoken of or not. */
    static final List<Pattern> UNMISTAKABLE =
            patterns(Stream.of("(?:" + STATES + ")[ -]?\\d{2}[ -]?[a-z]{1,2}[ -]?\\d{4}"), BEGINS);

    static final Pattern BRITISH_ALONE = Pattern.compile(BEGINS + BRITISH + END);

    private PlateShapes() {}

    private static String mixed(String form) {
        return "(?=[a-z0-9 -]{0,7}\\d)(?=[a-z0-9 -]{0,7}[a-z])(?:" + form + ")";
    }

    private static List<Pattern> patterns(Stream<String> forms, String begins) {
        return forms.map(form -> Pattern.compile(begins + "(?:" + form + ")" + END))
                .toList();
    }
}
