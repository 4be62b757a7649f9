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
            "(?!(?:Mr|Mrs|Ms|Miss|Mister|Dr|Prof|Professor|There|All|Team|Everyone|Everybody|Again|Sir|Madam|Good|How|What|Can|Could|The|This|Thanks|Thank|Homeware|Customer|Support|Service|Guys|Folks|Not|Sorry|My|Your|Our|It|Just|Please|Order|I|We|You|And|But|If|For|In|On|At|To)\\b)";
    private static final Pattern TITLE =
            Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Mister|Dr|Prof|Professor|Sir|Madam)\\b\\.? (" + NO_NAME + NAME + ")");
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?i:\\bmy (?:full |first |last |sur)?name(?: is|'s|’s|:)|\\bname(?:'s|’s)|\\bi am called|\\bi'm called|\\bcall me|\\bthis is|\\byou are talking to|\\bspeaking (?:to|with)"
                    + "|\\bname on (?:the|my) \\w{3,10}(?: is)?:?|\\bfrom ?[:：]|\\b(?:ship|bill|deliver|send|sold|addressed|pay) ?to ?[:：]|\\b(?:full |first |last |sur)?name ?[:：=]|\\bregards,?|\\bdear|\\bhi|\\bhello|\\bhey"
                    + "|\\b(?:recipient|addressee|consignee|attn|attention|cardholder|account ?holder|passenger|patient|guest|contact|contact person|receiver|buyer|in the name of|under the name(?: of)?|booked (?:by|for)|ask for|signed by)(?: name)?(?: is)?[:：]?)\\s+("
                    + NO_NAME + NAME + ")\\b(?!\\s+(?:team|support|service|customer|crew)\\b)");
    private static final Pattern I_AM = Pattern.compile("\\bI(?: am|'m|’m) (" + NO_NAME
            + "\\p{Lu}\\p{Ll}[\\p{L}'’-]* \\p{Lu}\\p{Ll}[\\p{L}'’-]*)(?=[,.;!]|$| (?:and|from|here|with)\\b)");
    private static final Pattern ON_THE_LINE = Pattern.compile("(?i:\\b(?:i'm|i’m|i am|it's|it’s|it is)) (" + NO_NAME
            + WORD + "(?: " + WORD + ")?)(?= (?:here|again|speaking|calling|writing)\\b)");
    private static final Pattern SIGNED =
            Pattern.compile("(?i:\\b(?:thanks|thank you|cheers|best|sincerely|regards|yours))[,!.]?\\s+(" + NO_NAME
                    + NAME + ")[.!]?\\s*$");
    private static final String NO_PERSON =
            "(?!(?:ID|No|Nr|Number|Code|Card|Phone|Tel|Mobile|Email|Mail|Ref|Order|Price|Total|Room|Gate|Flight|Line|Version|Model|Road|Street)\\b)";
    /** As in "Jane Roe, jane@…" or "Jane Roe, +353 …". */
    private static final Pattern BESIDE_CONTACT = Pattern.compile("(?:^|(?<=[.,;:!?] ))(" + NO_NAME + WORD + " "
            + NO_PERSON + WORD + ")(?=[,;:]? (?:[\\w.+-]{1,60}@|\\(?\\+?\\d[\\d ()/-]{6,}))");

    private static final Pattern IN_SMALL = Pattern.compile(
            "\\b(?:my (?:full |first |last |sur)?name(?: is|'s|’s|:)|i am called|name:) ?([\\p{L}'’-]{2,20})(?: ([\\p{L}'’-]{2,20}))?",
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
        Stream<Found> capital = Stream.of(TITLE, INTRODUCED, I_AM, ON_THE_LINE, SIGNED, BESIDE_CONTACT)
                .flatMap(form -> form.matcher(text).results())
                .map(EnglishNames::announced);
        return Stream.concat(capital, inSmall(text));
    }

    /** "Mrs Patel's parcel" names Patel. */
    private static Found announced(MatchResult hit) {
        boolean owns = hit.group(1).matches(".+['’]s");
        return new Found(Kind.NAME, hit.start(1), owns ? hit.end(1) - 2 : hit.end(1));
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
