package io.frontdesk.chat.privacy.mask;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Number plates: China's wherever they stand, for nothing else begins with a province's character; other countries' by their
 * forms where a vehicle is spoken of, and any letters and digits behind a word for a plate.
 */
final class Plates implements Finder {
    private static final String PROVINCES = "[京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]|(?<![最全更上崭款])新";
    private static final String SEPARATOR = "[ ·•・.-]{0,2}";
    private static final List<Pattern> CHINESE = Stream.of(
                    "(?:" + PROVINCES + ")" + SEPARATOR + "[a-z]" + SEPARATOR
                            + "(?=临?(?:[a-z -]{0,3}\\d){3})(?:临?[a-z0-9]{5,6}|[a-z0-9]{2,3}[ -][a-z0-9]{2,3}|\\d{4} [a-z]|[a-z0-9]{4,5}[挂学警港澳领试超])(?![a-z0-9])",
                    "(?<![a-z])wj" + SEPARATOR + "\\p{IsHan}" + SEPARATOR + "\\d{4}[a-z0-9](?![a-z0-9])",
                    "[军空海](?=[a-z])[a-z]{1,2}" + SEPARATOR + "\\d{5}(?!\\d)",
                    "使" + SEPARATOR + "\\d{3}" + SEPARATOR + "\\d{3}(?!\\d)|(?<!\\d)\\d{6}使(?!用)")
            .map(Pattern::compile)
            .toList();

    private static final List<Pattern> CALLED_ONE = PlateShapes.ALONE.stream()
            .map(
                    shape -> Pattern.compile(
                            "(" + shape.pattern()
                                    + ")(?:,? (?:is|was) (?:my|the|our|his|her) (?:new |old )?(?:car|van|vehicle|reg|registration|plate|number plate|licen[cs]e plate)\\b| ?\\((?:my |the |our )?(?:car|van|reg|registration|plate|number plate)\\)|[, ]{0,2}(?:就?是)?我?的?车牌(?!号?[:是为]))"))
            .toList();
    private static final Pattern HINT = Pattern.compile(" (?:my|the|our|his|her) |\\(|车牌");

    private static final Pattern WORD = Pattern.compile(
            "(?:\\b(?:(?:licen[cs]e|number|registration|reg) ?plates?|(?:licen[cs]e|car) tags?|(?<!dinner |base |hot |face |name |metal |side |back |steel |cover |wall )plates?(?: number| no\\b\\.?)?|(?:car|vehicle|van)(?:'s)? (?:reg(?:istration)?|plate|number)"
                    + "|registration(?: number| no\\b\\.?| mark)?|reg(?:o| number|\\.? no\\b\\.?|\\.)?|vrm|vrn)\\b(?:['’]s\\b)?|车牌号?码?|牌照号?码?|车号)"
                    + "(?:\\s(?:is|was|number|no\\.?|plate|of|on|for|my|the|our|his|her|it|its|car|van|says|reads|should|be|now|new|old|from|to)\\b|[\\s.:=#,是为我的改成换从登记写填新旧老(\"'-]){0,12}+");
    /** Speaks of one vehicle and not of what belongs into any. */
    private static final Pattern VEHICLE = Pattern.compile(
            "\\b(?:(?:my|our|his|her|the|a|an|hire|rental|courtesy|company|their)(?: [a-z'-]{2,12}){0,2} (?:car|van|vehicle|truck|lorry|taxi|motorbike|motorcycle|scooter|golf|polo|corsa|fiesta|tesla|ford|toyota|bmw|audi|honda|fiat)"
                    + "|vehicle|parked|parking|(?<!usb |hard |flash |thumb |disk |pen )drive|driving|registered|permit)\\b(?! ?(?:seat|charger|mat|mats|cover|battery|adapter|mount|holder|radio|kit|wash|cable|insurance|sensor|lot|model|part|version|toy|code))"
                    + "|(?:[我的辆开]|停[着在了]?)车(?![载充用垫])|车牌");
    /** Where any of these is spoken of, a plate whose form is hardly anything else's is one. */
    private static final Pattern ON_THE_ROAD = Pattern.compile(
            "\\b(?:cars?(?! (?:seat|charger|mats?|cover|battery|adapter|mount|holder|radio|kit|wash|cable))|vans?|vehicles?|trucks?|lorry|lorries|pick-?up|suv|hatchback|saloon|minibus|taxi|cab|motorbikes?|motorcycles?|moped|drives|driving|drove|(?:i|we|he|she|they|who) drive|(?:my|our|her|his) drive(?:way)?|parked|parking|permit|clamp(?:ed|ing)?|tow(?:ed|ing)?|anpr|mot|bay \\d+|(?:my|our|a|parking) space|blue badge|ulez|congestion charge|toll|pcn|parking fine|speeding|ev charg\\w+|charging (?:session|point|bay)|charge ?point|barrier|garage|valet|regs?|rego|registration|plate|vrm"
                    + "|ford|vauxhall|opel|bmw|audi|mercedes|merc|volkswagen|vw|toyota|honda|nissan|mazda|kia|hyundai|skoda|seat leon|renault|peugeot|citroen|fiat|volvo|tesla|jaguar|land rover|range rover|subaru|suzuki|lexus|porsche|dacia|corsa|fiesta|astra|qashqai|prius|yaris|(?<!in )transit|(?:red|blue|white|black|gr[ea]y|silver|green|yellow|orange) (?:mini|focus|golf|polo|civic|estate))\\b|车|停放");

    private static final Pattern SENTENCE_ENDS = Pattern.compile("[。!?;；]|\\.(?:\\s|$)");
    private static final Pattern PLACE =
            Pattern.compile("(?:\\b(?:bay|space|level|row|spot|zone|gate|unit|room|floor|slot|code)|车位|号位|层|区) ?$");
    private static final Pattern ARTICLE = Pattern.compile(
            " (?:filters?|vouchers?|covers?|mats?|parts?|kits?|models?|bulbs?|blades?|(?:is )?a valid|as a code|code)(?![a-z])|(?:滤芯|配件|型号)");
    private static final int REACH = 8;
    private static final int NEAR = 50;
    private static final Pattern ANY = Pattern.compile(
            "(?=[A-Z0-9 -]{0,8}[0-9])(?=[A-Z0-9 -]{0,8}[A-Z])[A-Z0-9]{1,8}(?:[ -](?=[A-Z0-9]*\\d|[A-Z]{1,3}(?![\\p{L}']))[A-Z0-9]{1,6}){0,3}(?![\\p{IsLatin}0-9]|-[A-Z0-9])");
    private static final Pattern SMALL =
            Pattern.compile("(?=[a-z0-9]{0,7}\\d)(?=[a-z0-9]{0,7}[a-z])[a-z0-9]{4,8}(?![a-z0-9]|-[a-z0-9])");
    private static final int LONGEST = 13;
    private static final int SHORTEST = 4;

    @Override
    public Stream<Found> in(Reading reading) {
        if (!reading.hasDigit()) {
            return Stream.empty();
        }
        List<Found> said = Stream.of(
                        CHINESE.stream().flatMap(reading::findAcross).map(hit -> found(hit.start(), hit.end())),
                        calledOne(reading),
                        reading.findAcross(WORD).flatMap(hit -> behindWord(reading, hit.end())),
                        Stream.of(WORD, VEHICLE).flatMap(reading::findAcross).flatMap(hit -> nearVehicle(reading, hit)))
                .flatMap(each -> each)
                .toList();
        boolean road = !said.isEmpty() || ON_THE_ROAD.matcher(reading.joined()).find();
        Stream<Found> sure =
                road ? shaped(reading, PlateShapes.SURE, 0, reading.joined().length()) : Stream.empty();
        Stream<Found> plain =
                shaped(reading, PlateShapes.UNMISTAKABLE, 0, reading.joined().length());
        return Stream.of(said.stream(), sure, plain, said.stream().flatMap(one -> alike(reading, one)))
                .flatMap(each -> each);
    }

    /** Others with letters and digits in the same places: the right one, or that of a second car. */
    private static Stream<Found> alike(Reading reading, Found one) {
        String form = reading.joined()
                .substring(one.start(), one.end())
                .replaceAll("\\d", "0")
                .replaceAll("[^0 ]", "a");
        String same = Stream.of(form.split("", -1))
                .map(c -> c.equals("0") ? "\\d" : c.equals("a") ? "[a-z·.-]" : c)
                .collect(Collectors.joining());
        return one.end() - one.start() >= SHORTEST + 2 && form.indexOf('0') >= 0 && form.indexOf('a') >= 0
                ? reading.findAcross(Pattern.compile("(?<![a-z0-9-])" + same + "(?![a-z0-9]|-[a-z0-9])"))
                        .map(hit -> found(hit.start(), hit.end()))
                : Stream.empty();
    }

    private static Stream<Found> calledOne(Reading reading) {
        return HINT.matcher(reading.joined()).find()
                ? CALLED_ONE.stream().flatMap(reading::findAcross).map(hit -> found(hit.start(1), hit.end(1)))
                : Stream.empty();
    }

    private static Stream<Found> behindWord(Reading reading, int start) {
        int end = Math.max(longest(reading, start), longest(ANY, reading.text(), start));
        if (end < 0) {
            end = longest(SMALL, reading.joined(), start);
        }
        return end - start >= SHORTEST && end - start <= LONGEST ? Stream.of(found(start, end)) : Stream.empty();
    }

    private static Stream<Found> nearVehicle(Reading reading, MatchResult hit) {
        String text = reading.joined();
        int end = Math.min(text.length(), hit.end() + NEAR);
        Matcher stop = SENTENCE_ENDS.matcher(text).region(hit.end(), end);
        int to = stop.find() ? stop.start() : end;
        return Stream.concat(
                shaped(reading, PlateShapes.ALONE, hit.end(), to),
                PlateShapes.BRITISH_ALONE
                        .matcher(text)
                        .region(hit.end(), to)
                        .useTransparentBounds(true)
                        .results()
                        .map(small -> found(small.start(), small.end())));
    }

    /** Only what is written in capitals, for a form alone may be a product's; Britain's in small letters as well. */
    private static Stream<Found> shaped(Reading reading, List<Pattern> shapes, int from, int to) {
        return shapes.stream()
                .flatMap(shape -> shape.matcher(reading.joined())
                        .region(from, to)
                        .useTransparentBounds(true)
                        .results())
                .filter(shaped -> (isCapital(reading, shaped) || isBritish(shaped)) && !isAThing(reading, shaped))
                .map(shaped -> found(shaped.start(), shaped.end()));
    }

    /** A space to park in, an article for a car, a code that takes something off. */
    private static boolean isAThing(Reading reading, MatchResult shaped) {
        String text = reading.joined();
        return Before.namesAThing(reading, shaped.start())
                || PLACE.matcher(reading.before(shaped.start(), REACH)).find()
                || ARTICLE.matcher(text).region(shaped.end(), text.length()).lookingAt();
    }

    private static boolean isCapital(Reading reading, MatchResult shaped) {
        return shaped.end() - shaped.start() >= SHORTEST + 2
                && reading.text()
                        .substring(shaped.start(), shaped.end())
                        .chars()
                        .noneMatch(Character::isLowerCase);
    }

    private static boolean isBritish(MatchResult shaped) {
        return PlateShapes.BRITISH_ALONE.matcher(shaped.group()).matches();
    }

    private static int longest(Reading reading, int start) {
        return PlateShapes.ANY.stream()
                .mapToInt(shape -> longest(shape, reading.joined(), start))
                .max()
                .orElse(-1);
    }

    private static int longest(Pattern pattern, String text, int start) {
        var matcher = pattern.matcher(text).region(start, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    private static Found found(int start, int end) {
        return new Found(Kind.PLATE, start, end);
    }
}
