package io.frontdesk.chat.privacy.mask;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses in Latin letters that end with a post code, or a town that has none: a house, and behind it pieces in capitals, with
 * commas or in lines of their own. And the streets of the continent, whose house numbers stand behind.
 */
final class PostalAddresses implements Finder {
    private static final String UK = "[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2}";
    /** Looser than the post office is: behind a house it is a slip of the pen. */
    private static final String EIRE = "(?:[A-Z]\\d{2}|D6W) ?(?=[0-9A-Z]{0,3}\\d)(?=[0-9A-Z]{0,3}[A-Z])[0-9A-Z]{4}";

    private static final String AMERICA = "[A-Z]{2},? (?:\\d{5}(?:-\\d{4})?|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)";
    private static final String AUSTRALIA = "(?:NSW|VIC|QLD|TAS|ACT|SA|WA|NT),? \\d{4}";
    private static final String CODE = "(?:" + UK + "|" + EIRE + "|" + AMERICA + "|" + AUSTRALIA
            + "|(?<!\\d[ -])S?\\(?\\d{6}\\)?|Hong Kong|Kowloon)(?![\\p{L}\\d])";

    private static final String WORD = "[\\p{Lu}\\d#][\\p{L}\\d'’./#&-]{0,20}";
    private static final String WORDS = WORD + "(?: (?:" + WORD + "|of|the|and|upon|on|de|la|du)){0,5}";
    private static final String HOUSE =
            "(?:(?i:flat|apt|apartment|unit|suite|room|blk|block|h\\.? ?no|house no|plot|door no|shop)\\b\\.?[ \\p{L}.]{0,5}[ #]?[\\w/-]{1,10}(?: "
                    + WORD
                    + "){0,8}|#?\\d{1,5}[A-Za-z]?(?:[-/]\\d{1,4}[A-Za-z]?)?(?:,? (?:\\p{Lu}|\\d{1,2}(?:st|nd|rd|th)\\b)[\\p{L}\\d'’./#&-]{0,20})(?:,? "
                    + WORD + "){0,7}"
                    + "|(?:" + WORD
                    + " ){1,3}(?:House|Cottage|Forge|Lodge|Farm|Villa|Barn|Mill|Hall|Manor|Rectory|Apartments|Court|Mansions))";
    private static final Pattern WITH_CODE = Pattern.compile(
            "(?<![\\p{L}\\d#/-])" + HOUSE + "(?:(?:,\\s{0,2}|\\n)" + WORDS + "){0,6}(?:,\\s{0,2}|\\n| - | )" + CODE);
    private static final String TOWN = "(?:,?\\s\\d{4,5}(?: ?[A-Z]{2})? \\p{Lu}[\\p{L}-]+(?:[ -]\\p{Lu}[\\p{L}-]+)?)";
    private static final Pattern CONTINENTAL = Pattern.compile(
            "(?<![\\p{L}\\d])(?:\\d{1,4}(?: ?(?:bis|ter)|[a-zA-Z])?,? (?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Vv]ia|[Cc]alle) (?:\\p{L}[\\p{L}'’-]*[ ]?){1,5}"
                    + "|\\p{Lu}[\\p{L}.-]{1,30}(?:straße|strasse|str\\.|weg|allee|platz|gasse|straat|laan|gade|vägen) \\d{1,4}[a-z]?)"
                    + TOWN + "?");

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.hasDigit()
                ? Stream.of(WITH_CODE, CONTINENTAL)
                        .flatMap(form -> form.matcher(reading.text()).results())
                        .map(hit -> new Found(
                                Kind.ADDRESS,
                                hit.start(),
                                hit.start() + hit.group().stripTrailing().length()))
                : Stream.empty();
    }
}
