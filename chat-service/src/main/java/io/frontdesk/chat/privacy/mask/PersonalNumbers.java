package io.frontdesk.chat.privacy.mask;

import java.util.List;
import java.util.stream.Stream;

/**
 * Numbers of persons whose way of grouping, or whose check digit, is no other number's: they need no word beside them; and some
 * that do.
 */
final class PersonalNumbers implements Finder {
    private static final String START = "(?<![a-z0-9.+/-])";
    private static final String END = "(?![a-z0-9/]|-\\d|\\.\\d)";
    private static final String LETTERS = "trwagmyfpdxbnjzsqvhlcke";

    private static final List<Finder> FINDERS = List.of(
            unlessThing(START + "\\d{3}-\\d{2}-\\d{4}" + END),
            Forms.checked(
                    Kind.ID_CARD,
                    PersonalNumbers::isSpains,
                    START + "\\d{8}-?[a-z]" + END,
                    START + "[xyz]-?\\d{7}-?[a-z]" + END),
            Forms.of(
                    Kind.ID_CARD,
                    "(?:军官证|士官证|警官证|残疾证|军人证)[^\\d。!?]{0,8}?(\\p{IsHan}字?第?\\d{5,9}号?)",
                    START + "[a-z]{6}\\d{2}[abcdehlmprst]\\d{2}[a-z]\\d{3}[a-z]" + END,
                    START + "\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}" + END,
                    START + "\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}" + END,
                    START + "784-\\d{4}-\\d{7}-\\d" + END,
                    START + "756\\.\\d{4}\\.\\d{4}\\.\\d{2}" + END,
                    START + "\\d-\\d{4}-\\d{5}-\\d{2}-\\d" + END,
                    START + "[157]\\d{6}\\(\\d\\)",
                    START + "(?=[a-z])[a-z9]{5}[ -]?\\d{6}[ -]?[a-z9]{2}\\d[a-z]{2}" + END,
                    START + "[12] ?\\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\\d{2}|2[ab]) ?\\d{3} ?\\d{3} \\d{2}" + END,
                    "(?:\\bdriv(?:er'?s?|ing) licen[cs]e|\\bdl\\b|驾驶证|驾照)[^\\d。!?]{0,20}?(?<![a-z0-9])((?=[a-z0-9 -]{0,8}\\d{4})[a-z0-9](?:[ -]?[a-z0-9]){5,17})(?![a-z0-9])",
                    "\\b(?:sin|social insurance|tfn|tax file|medicare|cpf|pesel|bsn|burgerservicenummer|personnummer|personnr|curp|tckn|tc kimlik|nir|numero de s[ée]cu|n[°o] s[ée]cu|ausweis|personalausweis|codice fiscale|nik|ktp|cnp|utr|ahv|pps|ppsn)\\b[^\\d。!?]{0,16}?(?<![a-z0-9])([a-z]{0,6}\\d(?:[ .-]?\\d){5,15}[a-z]{0,2})(?![a-z0-9])"));

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.hasDigit() ? FINDERS.stream().flatMap(finder -> finder.in(reading)) : Stream.empty();
    }

    private static Finder unlessThing(String form) {
        Finder any = Forms.of(Kind.ID_CARD, form);
        return reading -> any.in(reading).filter(found -> !Before.namesAThing(reading, found.start()));
    }

    /** The letter is the remainder of 23; X, Y and Z before a foreigner's number are 0, 1 and 2. */
    private static boolean isSpains(String written) {
        String number = written.replaceAll("[ -]", "");
        String digits = number.substring(0, number.length() - 1)
                .replace('x', '0')
                .replace('y', '1')
                .replace('z', '2');
        return LETTERS.charAt(Integer.parseInt(digits) % LETTERS.length()) == number.charAt(number.length() - 1);
    }
}
