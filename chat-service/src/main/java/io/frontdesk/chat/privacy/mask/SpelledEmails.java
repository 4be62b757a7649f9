package io.frontdesk.chat.privacy.mask;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** E-mail addresses whose marks are written as words: "jane (at) mail (dot) example", "jane at mail dot com", "jane艾特qq点com". */
final class SpelledEmails implements Finder {
    /** Who writes "at" and "dot" as words may mean them; with a provider's name there is no doubt. */
    private static final String PROVIDER =
            "(?:g ?mail|googlemail|outlook|hotmail|yahoo|icloud|proton(?:mail)?|aol|live|qq|foxmail|163|126|sina|mail|example)";

    /** Those that everybody knows without an end. */
    private static final String BIG =
            "(?:g ?mail|googlemail|outlook|hotmail|yahoo|icloud|proton(?:mail)?|aol|qq|foxmail|163|126|sina|sohu)";

    private static final String NAME =
            "[a-z0-9][a-z0-9_-]{0,30}(?: ?(?:\\.|\\(dot\\)|\\[dot]| dot | underscore | dash ) ?[a-z0-9_-]{1,30}){0,3}";
    private static final String START = "(?<![\\p{IsLatin}0-9._-])";
    private static final String LAST =
            "(?:com|net|org|edu|gov|info|ie|uk|in|sg|cn|hk|tw|de|fr|eu|io|co|example|test)(?![a-z0-9])";
    private static final Finder FORMS = Forms.of(
            Kind.EMAIL,
            Emails.LOCAL + " ?[\\[({<] ?(?:at|@) ?[\\])}>] ?(?:" + Emails.LABEL
                    + " ?(?:\\.|[\\[({<] ?(?:dot|\\.) ?[\\])}>]| dot ) ?){1,4}" + Emails.LAST,
            START + "(?!(?:look|is|am|was|are|me|it|mail|email|or|and)\\b)" + NAME + " at " + PROVIDER
                    + "(?: ?(?:\\.| dot ) ?[a-z]{2,4}){1,2}(?![a-z])",
            "(?:e-?mail|mail|write to|reach me|contact|邮箱|邮件)(?: address)?(?: (?:is|me|at|to|on|her|him|us)|[ :,=是])*\\s?((?!(?:is|me|at|to|on)\\b)"
                    + NAME + " at [a-z0-9-]{2,30}(?: dot [a-z0-9-]{2,30}){0,2} dot " + LAST + ")",
            "(?:e-?mail|mail|write to|reach me|contact|邮箱|邮件)(?: address)?(?: (?:is|me|at|to|on|her|him|us)|[ :,=是])*\\s?((?!(?:is|me|at|to|on)\\b)"
                    + NAME + " ?(?:at|@|\\(a\\)|\\[a]) ?" + BIG + "(?: ?(?:,|\\.| dot )? ?" + LAST
                    + ")?)(?![a-z0-9.@])",
            START + "(?=[a-z0-9_.-]*[._0-9])" + NAME + " at [a-z0-9-]{2,30}(?:\\.[a-z0-9-]{2,30}){0,2}\\." + LAST,
            START + "(?=[a-z0-9_.-]*[._0-9])" + NAME + " at " + BIG + "(?![a-z0-9])",
            Emails.LOCAL + " ?@ ?" + BIG + "(?: ?[.,。] ?| )" + LAST,
            START + "[a-z0-9][a-z0-9_-]{0,30}(?: [._] [a-z0-9_-]{1,30}){0,3} @ " + Emails.LABEL + "(?: ?\\. ?"
                    + Emails.LABEL + "){0,2} \\. " + LAST,
            Emails.LOCAL + "@" + BIG + "(?![a-z0-9.@-])",
            Emails.LOCAL + " ?(?:@|\\(a\\)|\\[a]) ?" + Emails.LABEL + "(?: ?\\.? ?" + Emails.LABEL
                    + ")? ?(?:,|。|点| dot |\\(dot\\)|\\[dot]|\\.| \\.) ?" + LAST,
            START + NAME + " ?(?:艾特|小老鼠|圈a|#) ?[a-z0-9-]{2,30}(?: ?(?:点|\\.) ?[a-z0-9-]{2,30}){0,2} ?(?:点|\\.) ?"
                    + LAST);

    private static final Pattern HINT = Pattern.compile("\\bat\\b|[\\[({<] ?@|@|\\(a\\)|\\[a]|艾特|小老鼠|圈a|#");

    @Override
    public Stream<Found> in(Reading reading) {
        return HINT.matcher(reading.joined()).find() ? FORMS.in(reading) : Stream.empty();
    }
}
