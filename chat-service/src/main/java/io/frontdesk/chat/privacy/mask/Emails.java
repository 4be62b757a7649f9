package io.frontdesk.chat.privacy.mask;

import java.util.stream.Stream;

/** E-mail addresses, also with "(at)" and "(dot)"; Chinese characters around one do not belong to it. */
final class Emails implements Finder {
    private static final String L = "\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}";
    private static final String LOCAL =
            "(?<![" + L + "0-9._%+'-])[" + L + "0-9](?:[" + L + "0-9._%+'-]{0,62}[" + L + "0-9_+-])?";
    private static final String LABEL = "[" + L + "0-9](?:[" + L + "0-9-]{0,61}[" + L + "0-9])?";
    private static final String LAST = "[" + L + "]{2,24}(?![" + L + "0-9])";
    private static final Finder PLAIN = Forms.of(Kind.EMAIL, LOCAL + "(?:@| @ )(?:" + LABEL + "\\.){1,8}" + LAST);
    /** Who writes "at" and "dot" as words may mean them; with a provider's name there is no doubt. */
    private static final String PROVIDER =
            "(?:g ?mail|googlemail|outlook|hotmail|yahoo|icloud|proton(?:mail)?|aol|live|qq|foxmail|163|126|sina)";

    private static final Finder SPELLED = Forms.of(
            Kind.EMAIL,
            LOCAL + " ?[\\[(] ?at ?[\\])] ?(?:" + LABEL + " ?(?:\\.|[\\[(] ?dot ?[\\])]) ?){1,4}" + LAST,
            LOCAL + "(?: dot [" + L + "0-9_-]{1,30}){0,3} at " + PROVIDER + "(?: dot [a-z]{2,4}){1,2}(?![a-z])");

    @Override
    public Stream<Found> in(Reading reading) {
        boolean spelled = reading.folded().contains("at");
        Stream<Found> plain = reading.folded().indexOf('@') >= 0 ? PLAIN.in(reading) : Stream.empty();
        return spelled ? Stream.concat(plain, SPELLED.in(reading)) : plain;
    }
}
