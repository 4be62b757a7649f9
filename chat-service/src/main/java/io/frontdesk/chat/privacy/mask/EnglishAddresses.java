package io.frontdesk.chat.privacy.mask;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A house number with a street, and what belongs to it: the flat before, the town and the post code behind. */
final class EnglishAddresses implements Finder {
    private static final String UNIT =
            "(?:flat|apt\\.?|apartment|unit|suite|room|floor|block)\\s*#?(?:\\d{1,4}[a-z]?|[a-z]\\d{0,3})\\b";
    private static final String BUILDING =
            "(?:\\p{Lu}[\\p{L}'’-]+ ){1,2}(?:House|Court|Building|Tower|Towers|Lodge|Apartments|Hall|Mansions|Block)";
    private static final String NO_STREET =
            "(?!(?:the|a|an|in|on|of|or|to|for|and|my|at|is|are|was|by|days?|weeks?|hours?|items?|pieces?|orders?|working|business|minutes?|more|new|other)\\b)";
    private static final String NAME = "(?:" + NO_STREET + "[\\p{L}.'’-]{1,20}\\s+){1,3}";
    private static final String SURE =
            "(?:street|st|road|rd|avenue|ave|lane|ln|terrace|crescent|gardens|boulevard|blvd|grove|mews|parade|quay)";
    /** Also words of their own; a capital tells. */
    private static final String UNSURE =
            "(?:Drive|Dr|Close|Court|Ct|Place|Pl|Square|Sq|Hill|Way|Park|Row|Walk|Rise|Green|View|Heights|Village|Wharf|Parkway|Highway)";

    private static final String BEHIND =
            "(?:\\s(?i:upper|lower|north|south|east|west|nw|ne|sw|se|n|s|e|w)\\b\\.?)?(?:,?\\s*(?:(?i:" + UNIT
                    + ")|#\\s?\\d{1,4}[A-Za-z]?)\\b)?";
    private static final String UK = "[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2}";
    private static final String EIRE =
            "(?:[AC-FHKNPRTV-Y]\\d{2}|D6W) ?(?=[0-9A-Z]{0,3}\\d)(?=[0-9A-Z]{0,3}[AC-FHKNPRTV-Y])[0-9AC-FHKNPRTV-Y]{4}";
    private static final String STATES =
            "(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|NSW|VIC|QLD|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming)";
    private static final String POST_CODE =
            "(?:" + UK + "|" + EIRE + "|" + STATES + ",? \\d{5}(?:-\\d{4})?|" + STATES + " \\d{4})\\b";
    private static final String NO_TOWN =
            "(?!(?:Please|Thanks|Thank|I|My|And|But|The|It|Can|Could|Is|Hi|Hello|Regards|Not|Order|Call|Phone|Tel|Mobile|Email|Name|We|You|He|She|They|Ring|When|Where|How)\\b)";
    private static final String NO_STATE = "(?!" + STATES + ",? \\d{4,5})";
    private static final String TOWNS = "(?:,\\s*" + NO_TOWN + NO_STATE + "\\p{Lu}[\\p{L}'’.-]++(?!\\d)(?: " + NO_STATE
            + "\\p{Lu}[\\p{L}'’-]++(?!\\d)){0,2}(?: \\d{1,2}(?![\\d/:]))?){0,4}";
    /** A town and a post code of somebody who writes no capitals. */
    private static final String IN_SMALL =
            "(?:,?\\s+[a-z][a-z'’-]{2,20}){0,3},?\\s+(?i:" + UK.replace(" ?", " ") + ")\\b";

    /** A house or a school that has a name goes before the number. */
    private static final String SITE =
            "(?:(?:St\\.? )?(?:\\p{Lu}[\\p{L}'’-]+ ){1,3}(?:House|Cottage|Lodge|Primary|School|Academy|College|Surgery|Clinic|Hospital|Hotel|Church|Nursery|Library|Farm|Villa|Studio|Office|Offices|Works|Mill|Barn)|St\\.? \\p{Lu}[\\p{L}'’-]+ (?:Primary|School|Church)),\\s*";

    private static final Pattern STREET = Pattern.compile("\\b(?:" + SITE + ")?(?:(?i:" + UNIT
            + "),?\\s*(?:" + BUILDING + ",?\\s*)?)?\\d{1,5}[A-Za-z]?(?:[-/]\\d{1,4})?,?\\s+(?:(?i:" + NAME + SURE
            + ")\\b\\.?|(?i:" + NAME + ")"
            + UNSURE + "\\b\\.?)" + BEHIND + TOWNS + "(?:,?\\s*" + POST_CODE + "|" + IN_SMALL + ")?");
    private static final Pattern LOOSE = Pattern.compile("\\b(?:" + UK.replace(" ?", " ") + "|"
            + EIRE.replace(" ?", " ") + "|" + STATES + ",? \\d{5}(?:-\\d{4})?)\\b|\\b(?i:p\\.?\\s?o\\.? box \\d{1,6})"
            + TOWNS + "(?:,?\\s*" + POST_CODE + ")?");

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.hasDigit()
                ? Stream.of(STREET, LOOSE)
                        .flatMap(form -> form.matcher(reading.text()).results())
                        .map(hit -> new Found(Kind.ADDRESS, hit.start(), hit.end()))
                : Stream.empty();
    }
}
