package io.frontdesk.chat.privacy.mask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes what tells who somebody is out of a text, in Chinese and English, and puts a tag of its kind in its place: the one way
 * for words to leave the conversations. It knows forms, check digits and wordings, not people: a name that nothing announces
 * and nobody gave stays. Immutable, for many threads.
 */
public final class PersonalData {
    /** Where two lie over each other the finder named first here wins, and of one finder's the longer. */
    private static final List<Finder> BEFORE_ORDERS = List.of(
            new Links(), new SignedTokens(), new Emails(), new SpelledEmails(), new Ibans(), new IdentityCards());

    private static final List<Finder> AFTER_ORDERS = List.of(
            new Passports(),
            new NationalNumbers(),
            new PersonalNumbers(),
            new BirthDates(),
            new IpAddresses(),
            new Plates(),
            new References(),
            new BankCards(),
            new Phones(),
            new InterruptedNumbers(),
            new Handles(),
            new BankAccounts(),
            new PostalAddresses(),
            new EnglishAddresses(),
            ChineseAddresses.fromKnownPlaces(),
            ChineseAddresses.behindWords(),
            ChineseAddresses.fromAreas(),
            new EnglishNames(),
            new ChineseNames(),
            new LongNumbers());
    private static final PersonalData STANDARD = new PersonalData(List.of(), false);
    private static final PersonalData LOGS = new PersonalData(
            List.of(
                    new Links(),
                    new Emails(),
                    new SpelledEmails(),
                    new Ibans(),
                    new IdentityCards(),
                    new BankCards(),
                    new Phones(),
                    new InterruptedNumbers(),
                    new LongNumbers()),
            EnumSet.noneOf(Kind.class));

    private final List<Finder> finders;
    private final Set<Kind> kept;

    /**
     * Knows orders by the patterns of a company, see {@link Orders}, and by the words beside them.
     *
     * @param keepOrders whether order numbers stay where they are: a company may want to find the order of a question again
     */
    public PersonalData(List<String> orderMasks, boolean keepOrders) {
        this(
                Stream.of(BEFORE_ORDERS, List.<Finder>of(new Orders(orderMasks)), AFTER_ORDERS)
                        .flatMap(List::stream)
                        .toList(),
                keepOrders ? EnumSet.of(Kind.ORDER_ID) : EnumSet.noneOf(Kind.class));
    }

    private PersonalData(List<Finder> finders, Set<Kind> kept) {
        this.finders = List.copyOf(finders);
        this.kept = Set.copyOf(kept);
    }

    /** For those who know nothing of the company. */
    public static PersonalData standard() {
        return STANDARD;
    }

    /** What no log line may keep: contacts and numbers. Names and addresses of machines stay, or nobody could read it. */
    public static PersonalData inLogs() {
        return LOGS;
    }

    /** The same, and besides it what one person gave of themselves: a name, an e-mail address, a telephone number. */
    public PersonalData knowing(Collection<String> given) {
        if (given.isEmpty()) {
            return this;
        }
        List<Finder> more = new ArrayList<>(finders);
        more.add(2, GivenData.of(given));
        return new PersonalData(more, kept);
    }

    public String mask(String text) {
        return masked(text).text();
    }

    public Masked masked(String text) {
        List<Found> found = find(text);
        StringBuilder masked = new StringBuilder();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        int done = 0;
        for (Found each : found) {
            masked.append(text, done, each.start()).append(each.kind().tag());
            kinds.add(each.kind());
            done = each.end();
        }
        return new Masked(masked.append(text, done, text.length()).toString(), kinds);
    }

    /** What is found, in the order in which it stands; none lies over another. */
    public List<Found> find(String text) {
        Reading reading = Reading.of(text);
        List<Found> found = new ArrayList<>();
        finders.forEach(finder -> add(found, finder.in(reading).toList()));
        add(found, Recurring.of(reading, found));
        found.removeIf(each -> kept.contains(each.kind()));
        found.sort(Comparator.comparingInt(Found::start));
        return Spans.joined(reading.text(), found);
    }

    private static void add(List<Found> found, List<Found> more) {
        more.stream()
                .sorted(Comparator.comparingInt((Found each) -> each.start() - each.end())
                        .thenComparingInt(Found::start))
                .flatMap(each -> Spans.free(each, found).stream())
                .forEach(found::add);
    }
}
