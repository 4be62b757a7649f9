package io.frontdesk.chat.privacy.mask;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Number plates: China's wherever they stand, for nothing else begins with a province's character; other countries' by their
 * forms where a vehicle is spoken of, and any letters and digits behind a word for a plate.
 */
final class Plates implements Finder {
    private static final String PROVINCES = "[京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]|(?<![最全更上崭款])新";
    private static final String SEPARATOR = "[ ·•・.-]?";
    private static final Pattern CHINESE = Pattern.compile(
            "(?:" + PROVINCES + ")" + SEPARATOR + "[a-z]" + SEPARATOR
                    + "(?=(?:[a-z -]{0,3}\\d){3})(?:[a-z0-9]{5,6}|[a-z0-9]{2,3}[ -][a-z0-9]{2,3}|[a-z0-9]{4,5}[挂学警港澳])(?![a-z0-9])");
    private static final Pattern ARMED_POLICE =
            Pattern.compile("(?<![a-z])wj" + SEPARATOR + "\\p{IsHan}" + SEPARATOR + "\\d{4}[a-z0-9](?![a-z0-9])");

    /** Of Britain, Northern Ireland, Ireland, India, Singapore, Germany, France, Italy, Spain, the Netherlands, America, Australia, Hong Kong, Taiwan. */
    private static final List<Pattern> SHAPES = Stream.of(
                    "[a-z]{2}\\d{2}[ -]?[a-z]{3}",
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
                    "[a-z]{2} ?\\d{3,4}")
            .map(shape -> Pattern.compile(
                    "(?=[a-z0-9 -]{0,7}\\d)(?=[a-z0-9 -]{0,7}[a-z])(?:" + shape + ")(?![a-z0-9]|-[a-z0-9])"))
            .toList();

    private static final List<Pattern> ALONE = SHAPES.stream()
            .map(shape -> Pattern.compile("(?<![a-z0-9-])" + shape.pattern()))
            .toList();
    private static final List<Pattern> CALLED_ONE = SHAPES.stream()
            .map(
                    shape -> Pattern.compile(
                            "(?<![a-z0-9-])(" + shape.pattern()
                                    + ")(?: (?:is|was) (?:my|the|our|his|her) (?:new |old )?(?:car|van|vehicle|reg|registration|plate|number plate|licen[cs]e plate)\\b|[, ]{0,2}是我?的?车牌)"))
            .toList();
    private static final Pattern HINT = Pattern.compile(" (?:my|the|our|his|her) |车牌");

    private static final Pattern WORD = Pattern.compile(
            "(?:\\b(?:(?:licen[cs]e|number|registration|reg) ?plates?|(?<!dinner |base |hot |face |name |metal |side |back |steel )plate(?: number| no\\b\\.?)?|(?:car|vehicle|van)(?:'s)? (?:reg(?:istration)?|plate|number)"
                    + "|registration(?: number| no\\b\\.?| mark)?|reg(?: number|\\.? no\\b\\.?|\\.)?|vrm)\\b(?:['’]s\\b)?|车牌号?码?|牌照号?码?)"
                    + "(?:\\s(?:is|was|number|no\\.?)\\b|[\\s.:=#,是为(\"'-]){0,5}+");
    /** Speaks of one vehicle and not of what belongs into any. */
    private static final Pattern VEHICLE = Pattern.compile(
            "\\b(?:(?:my|our|his|her|the|a|an|hire|rental|courtesy|company|their)(?: [a-z'-]{2,12}){0,2} (?:car|van|vehicle|truck|lorry|taxi|motorbike|motorcycle|scooter|golf|polo|corsa|fiesta|tesla|ford|toyota|bmw|audi|honda|fiat)"
                    + "|vehicle|parked|parking|drive|driving|registered)\\b(?! ?(?:seat|charger|mat|mats|cover|battery|adapter|mount|holder|radio|kit|wash|cable|insurance|sensor|lot|model|part|version|toy))"
                    + "|(?:[我的辆开]|停[着在了]?)车(?![载充用垫])");

    private static final Pattern SENTENCE_ENDS = Pattern.compile("[。!?;；]|\\.(?:\\s|$)");
    private static final int NEAR = 50;
    private static final Pattern ANY = Pattern.compile(
            "(?=[A-Z0-9 -]{0,8}[0-9])(?=[A-Z0-9 -]{0,8}[A-Z])[A-Z0-9]{1,8}(?:[ -](?=[A-Z0-9]*\\d|[A-Z]{1,3}(?![\\p{L}']))[A-Z0-9]{1,5}){0,3}(?![\\p{IsLatin}0-9]|-[A-Z0-9])");
    private static final Pattern SMALL =
            Pattern.compile("(?=[a-z0-9]{0,7}\\d)(?=[a-z0-9]{0,7}[a-z])[a-z0-9]{4,8}(?![a-z0-9]|-[a-z0-9])");
    private static final int LONGEST = 13;
    private static final int SHORTEST = 4;

    @Override
    public Stream<Found> in(Reading reading) {
        if (!reading.hasDigit()) {
            return Stream.empty();
        }
        return Stream.of(
                        reading.findAcross(CHINESE).map(hit -> found(hit.start(), hit.end())),
                        reading.findAcross(ARMED_POLICE).map(hit -> found(hit.start(), hit.end())),
                        calledOne(reading),
                        reading.findAcross(WORD).flatMap(hit -> behindWord(reading, hit.end())),
                        reading.findAcross(VEHICLE).flatMap(hit -> nearVehicle(reading, hit)))
                .flatMap(each -> each);
    }

    private static Stream<Found> calledOne(Reading reading) {
        return HINT.matcher(reading.joined()).find()
                ? CALLED_ONE.stream().flatMap(reading::findAcross).map(hit -> found(hit.start(1), hit.end(1)))
                : Stream.empty();
    }

    private static Stream<Found> behindWord(Reading reading, int start) {
        int end = Math.max(shaped(reading, start), longest(ANY, reading.text(), start));
        if (end < 0) {
            end = longest(SMALL, reading.joined(), start);
        }
        return end - start >= SHORTEST && end - start <= LONGEST ? Stream.of(found(start, end)) : Stream.empty();
    }

    /** Only what is written in capitals: a form alone may be a product's. */
    private static Stream<Found> nearVehicle(Reading reading, MatchResult hit) {
        String text = reading.joined();
        int end = Math.min(text.length(), hit.end() + NEAR);
        Matcher stop = SENTENCE_ENDS.matcher(text).region(hit.end(), end);
        int to = stop.find() ? stop.start() : end;
        return ALONE.stream()
                .flatMap(shape -> shape.matcher(text)
                        .region(hit.end(), to)
                        .useTransparentBounds(true)
                        .results())
                .filter(shaped -> isCapital(reading, shaped) && !Before.namesAThing(reading, shaped.start()))
                .map(shaped -> found(shaped.start(), shaped.end()));
    }

    private static boolean isCapital(Reading reading, MatchResult shaped) {
        return shaped.end() - shaped.start() >= SHORTEST + 2
                && reading.text()
                        .substring(shaped.start(), shaped.end())
                        .chars()
                        .noneMatch(Character::isLowerCase);
    }

    private static int shaped(Reading reading, int start) {
        return SHAPES.stream()
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
