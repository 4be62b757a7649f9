package io.frontdesk.chat.privacy.mask;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names in Latin letters that a title, an introduction, a field's label, a sign-off or a contact beside them announces. */
final class EnglishNames implements Finder {
    private static final String WORD = "\\p{Lu}[\\p{L}'’-]+";
    private static final String NAME =
            "(?:\\p{Lu}\\. )?" + WORD + "(?: (?:\\p{Lu}\\.|" + WORD + "|de|van|von|der|la|bin|al|O'" + WORD + ")){0,2}";
    private static final String NO_NAME =
            "(?!(?i:mr|mrs|ms|miss|mister|dr|prof|professor|there|email|e-mail|mail|phone|mot|id|asap|ok|vip|usa|uk|eu|faq|pdf|diy)\\b|(?:Martens|Pepper|Oetker|Muscle|Kipling|Beckmann|Hinch|Who|There|All|Team|Everyone|Everybody|Again|Sir|Madam|Good|How|What|Can|Could|The|This|Thanks|Thank|Homeware|Customer|Support|Service|Guys|Folks|Not|Sorry|My|Your|Our|It|Just|Please|Order|I|We|You|And|But|If|For|In|On|At|To)\\b)";
    private static final Pattern TITLE = Pattern.compile(
            "\\b(?:Mr|Mrs|Ms|Miss|Mister|Dr|Prof|Professor|Sir|Madam|Nurse|Agent|Sister|Uncle|Auntie|Aunt)\\b\\.? ("
                    + NO_NAME + NAME + ")");
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?i:\\bmy (?:full |first |last |sur)?name(?: is|'s|’s|:)|\\bname(?:'s|’s)|\\bi am called|\\bi'm called|\\bcall me|\\bthis is|\\byou are talking to|\\bspeaking (?:to|with)"
                    + "|\\bname on (?:the|my) \\w{3,10}(?: is)?:?|\\bfrom ?[:：]|\\b(?:ship|bill|deliver|send|sold|addressed|pay) ?to ?[:：]|\\b(?:full |first |last |sur)?name ?[:：=]|\\bregards,?|\\bdear|\\bhi|\\bhello|\\bhey"
                    + "|\\b(?:recipient|addressee|consignee|attn|attention|cardholder|account ?holder|passenger|patient|guest|contact|contact person|receiver|buyer|in the name of|under the name(?: of)?|booked (?:by|for)|(?:her|his|their) name|ask for|signed by)(?: name)?(?: is)?[:：]?)\\s+("
                    + NO_NAME + NAME + ")\\b(?!\\s+(?:team|support|service|customer|crew)\\b)");
    private static final Pattern I_AM = Pattern.compile("\\bI(?: am|'m|’m) (" + NO_NAME
            + "\\p{Lu}\\p{Ll}[\\p{L}'’-]* \\p{Lu}\\p{Ll}[\\p{L}'’-]*)(?=[,.;!]|$| (?:and|from|here|with)\\b)");
    private static final Pattern ON_THE_LINE = Pattern.compile("(?i:\\b(?:i'm|i’m|i am|it's|it’s|it is)) (" + NO_NAME
            + WORD + "(?: " + WORD + ")?)(?= (?:here|again|speaking|calling|writing)\\b)");
    private static final Pattern SIGNED =
            Pattern.compile("(?i:\\b(?:thanks|thank you|cheers|best|sincerely|regards|yours|xx?))(?:[,!.] ?|\\s+)\\s*("
                    + NO_NAME + NAME + ")[.!]?\\s*$");
    private static final String NO_PERSON =
            "(?!(?:ID|No|Nr|Number|Code|Card|Phone|Tel|Mobile|Email|Mail|Ref|Order|Price|Total|Room|Gate|Flight|Line|Version|Model|Road|Street)\\b)";
    /** As in "Jane Roe, jane@…" or "Jane Roe, +353 …". */
    private static final Pattern BESIDE_CONTACT = Pattern.compile("(?:^|(?<=[.,;:!?] ))(" + NO_NAME + WORD + " "
            + NO_PERSON + WORD + ")(?=[,;:]? (?:[\\w.+-]{1,60}@|\\(?\\+?\\d[\\d ()/-]{6,}))");

    private static final String TWO = WORD + "(?:-" + WORD + ")? (?:(?:de|van|von|der|la|bin|al) )*" + WORD;
    private static final String CLOSE_TO =
            "(?i:husband|wife|son|daughter|partner|mum|mom|mam|dad|mother|father|brother|sister|friend|neighbou?r|colleague|boss|landlord|landlady|flatmate|roommate|boyfriend|girlfriend|fianc[eé]e?|aunt|uncle|nan|gran|grandma|grandad|grandson|granddaughter|niece|nephew|cousin|assistant|tenant|carer|boy|girl|manager|twin|toddler|mate)";

    /** As in "my husband Greg". */
    private static final Pattern OF_SOMEBODY_CLOSE = Pattern.compile(
            "(?i:\\b(?:my|his|her|our|their|your|twin))(?: (?i:late|older|elder|younger|little|best|good|new|old|twin)){0,2} "
                    + CLOSE_TO + ",? (" + NO_NAME + "\\p{Lu}\\p{Ll}[\\p{L}'’-]*(?: \\p{Lu}\\p{Ll}[\\p{L}'’-]+)?)");

    private static final String NO_PEOPLE =
            "(?!(?:Irish|British|English|Scottish|Welsh|Spanish|Polish|Turkish|Danish|Swedish|Finnish|Norwegian|Chinese|Japanese|Korean|Portuguese|Italian|Indian|Canadian|Australian|Russian|Ukrainian|Romanian|Hungarian|Bulgarian|Nigerian|Brazilian|American|Mexican|African|German|French|Dutch|Swiss|Greek|Czech|Asian|European|Muslim|Jewish|Catholic)\\b)";
    /** As in "I'm Tess, taking over" and "I'm Leo's mum". */
    private static final Pattern I_AM_ONE = Pattern.compile("\\bI(?: am|'m|’m) (" + NO_NAME + NO_PEOPLE
            + "\\p{Lu}\\p{Ll}+)(?=,? (?:from|here|taking|calling|one of|the new|your|with the|at the)\\b|['’]s (?i:"
            + CLOSE_TO + ")\\b)");

    private static final Pattern HERE =
            Pattern.compile("(?:^|(?<=[.!?\\n] )|(?<=\\n)|(?<=(?:Hi|Hey|Hello),? ))(" + NO_NAME
                    + "(?!(?:Anyone|Anybody|Someone|Somebody|Nobody|Nothing|Still|Right|Over|Already|New|Same|First|Back|Again|Everything|Everyone|Only|Now|Up|Down|Around|See|Click)\\b)(?:(?:\\p{Lu}\\. ?){1,2})?"
                    + WORD + "(?: " + WORD + ")?)(?= here\\b[,.!;])");
    /** At the end somebody is spoken to. */
    private static final Pattern SPOKEN_TO =
            Pattern.compile("(?i:\\b(?:for you|thanks|thank you|sorry|welcome|again|please|help you)), (" + NO_NAME
                    + "\\p{Lu}\\p{Ll}+)[.!?](?:\\s|$)");
    /** Two words with a capital before what a record tells of somebody, behind a field's name, or on a line of their own. */
    private static final Pattern IN_A_RECORD = Pattern.compile("(?<![\\p{L}\\d'’-])(" + NO_NAME + TWO
            + ")(?=,? ?[(/]? ?(?i:dob|d\\.o\\.b|born|date of birth|passport|aged?)\\b)"
            + "|(?i:\\bname) ?(" + NO_NAME + "(?!(?:Badge|Tag|Plate|Label|Brand|Stamp|Sign|Change)\\b)" + TWO
            + ")(?![\\p{L}])"
            + "|(?m:^)(" + NO_NAME
            + "(?!(?:Flat|Apt|Unit|New|North|South|East|West|Saint|St|Great|Upper|Lower|Old|Kind|Best|Many|No|Yes|Still|First|Second|Left|Top)\\b)"
            + TWO
            + ")(?=\\n)(?<!(?i:street|road|lane|avenue|house|court|close|drive|way|park|city|bay|hill|town|address|details|number|information|service|support|team|refund|order|delivery|regards|wishes|london|york))"
            + "|: (" + NO_NAME + TWO + ")(?=, (?:Flat|Apt|Unit|\\d{1,4}[A-Za-z]? \\p{Lu}))");

    private static final Pattern IN_SMALL = Pattern.compile(
            "\\b(?:my (?:full |first |last |sur)?name(?: is|'s|’s|:)|(?:her|his) name is|i am called|name:|(?<=\\d )name(?= [a-z]+ [a-z]+$)) ?([\\p{L}'’-]{2,20})(?: ([\\p{L}'’-]{2,20}))?",
            Pattern.CASE_INSENSITIVE);
    /** What may follow a name, or stand where one would, in an introduction without capitals. */
    private static final Set<String> NO_PART = Set.of(
            ("and but from with i im my the a an is was not no on in at to of for it its so or as order please can could you your we "
                            + "phone email address number tel mobile number's wrong misspelled spelled spelt written changed different there here "
                            + "still also missing incorrect correct right that this they who what why how never already about under dont do does required mandatory optional invalid empty unknown field none same mr mrs ms miss mister dr prof professor sir madam")
                    .split(" "));

    @Override
    public Stream<Found> in(Reading reading) {
        String text = reading.text();
        Stream<Found> capital = Stream.of(
                        TITLE,
                        INTRODUCED,
                        I_AM,
                        ON_THE_LINE,
                        SIGNED,
                        BESIDE_CONTACT,
                        OF_SOMEBODY_CLOSE,
                        I_AM_ONE,
                        HERE,
                        SPOKEN_TO,
                        IN_A_RECORD)
                .flatMap(form -> form.matcher(text).results())
                .map(EnglishNames::announced);
        return Stream.concat(capital, inSmall(text));
    }

    /** "Mrs Patel's parcel" names Patel. */
    private static Found announced(MatchResult hit) {
        int group = 1;
        while (hit.group(group) == null) {
            group++;
        }
        boolean owns = hit.group(group).matches(".+['’]s");
        return new Found(Kind.NAME, hit.start(group), owns ? hit.end(group) - 2 : hit.end(group));
    }

    private static Stream<Found> inSmall(String text) {
        Matcher matcher = IN_SMALL.matcher(text);
        return matcher.results().filter(hit -> isPart(hit.group(1))).map(EnglishNames::small);
    }

    private static Found small(MatchResult hit) {
        boolean both = hit.group(2) != null && isPart(hit.group(2));
        return new Found(Kind.NAME, hit.start(1), both ? hit.end(2) : hit.end(1));
    }

    private static boolean isPart(String word) {
        return !NO_PART.contains(word.toLowerCase(Locale.ROOT));
    }
}
