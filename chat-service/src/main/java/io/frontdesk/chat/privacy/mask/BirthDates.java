package io.frontdesk.chat.privacy.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Days that a word beside them makes days of birth; not those by which a birthday's present must be there. A day long past is
 * nobody's day of delivery.
 */
final class BirthDates implements Finder {
    private static final String DATE = DayForms.WITH_YEAR;
    private static final String BEGINS = "(?<!\\d|\\d[:./-])";

    /** Speaks of being born and nothing else. */
    private static final String BIRTH =
            "(?:\\bborn\\b|\\bbirth[ _-]?dates?(?![a-z])|\\b(?:date|day|year|place and date)[ _-]?of[ _-]?birth(?![a-z])|(?<![a-z])d\\.? ?o\\.? ?b(?![a-z])\\.?|\\bbirth(?=[ :=-]{1,3}\\d)"
                    + "|\\bgeb(?:oren)?\\b\\.?|\\bn[ée]e? le\\b|\\bfecha de nacimiento\\b|\\bdata di nascita\\b"
                    + "|出生日期|出生年月日?|出生时间|出生(?!证|地|医|率|登记)|生于|生辰八字|生辰|诞生|降生)";

    /** Also of presents and parties. */
    private static final String BIRTHDAY = "(?:(?<!\\ba )\\bbirth ?days?\\b|(?<!\\ba )\\bb-?days?\\b|生日)";

    private static final String WHOSE = "(?:my|her|his|our|their|the|mum's|dad's|[a-z]{2,15}['’]s)";
    private static final Pattern BEHIND_BIRTH =
            Pattern.compile(BIRTH + "((?:[^\\d。.!?]|\\d(?=: )){0,48}?)" + BEGINS + "(" + DATE + ")");
    private static final Pattern BEHIND_BIRTHDAY =
            Pattern.compile(BIRTHDAY + "([^\\d。.!?]{0,30}?)" + BEGINS + "(" + DayForms.OF_A_DAY + ")");
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "(?:" + BIRTH + "|" + BIRTHDAY + ")( ?[(\\[][a-z年月日/. -]{3,16}[)\\]][ :=-]{0,3})(" + DATE + ")");
    private static final Pattern SIX_DIGITS =
            Pattern.compile(BIRTH + "(?: ?(?:is|was|为|是|:|=|#|-)){0,2} ?(" + DayForms.SIX_DIGITS + ")");

    private static final Pattern OF_THE_YEAR =
            Pattern.compile("(?:\\b(?:birth ?day|date of birth|b-?day|born)(?: is|'s|:| -| falls| on| the| in){0,3} "
                    + "|(?:生日|出生)(?:是|:|为|在|就是|于){0,2}[ 在每年农历阴阳公新旧 ]{0,4})(" + DayForms.WITHOUT_YEAR
                    + ")(?!之?前|以前|[^,。]{0,4}(?:送|到|发|收|用|办))");
    private static final Pattern IN_FIGURES =
            Pattern.compile("(?:\\b(?:birth ?day|b-?day|dob)(?: is| on|'s|:|=){1,2} ?|生日(?:是|:|为|就是)? ?)" + "("
                    + DayForms.FIGURES_WITHOUT_YEAR + ")(?!之?前|以前|[^,。]{0,4}(?:送|到|发|收|用|办))");
    private static final Pattern TURNS = Pattern.compile(
            "\\b(?:turn(?:s|ed|ing)?|(?:will be|becomes|i'll be|s?he'll be)) \\d{1,2}(?: years old)? (?:on |this |next )?(?:the )?("
                    + DATE + "|" + DayForms.WITHOUT_YEAR + ")");

    private static final Pattern BEFORE = Pattern.compile(BEGINS + "(" + DATE
            + ")(?: ?(?:日|号)?(?:出生|降生|诞生)| ?生(?!产|效|成|活|鲜|日|病|意|物|理|态|命|气)"
            + "|(?:就?是)?(?:我|他|她|孩子|宝宝|儿子|女儿)?(?:自己)?的?(?:生日|出生日期)(?![ :是为]{0,2}\\d)"
            + "| ?\\((?:my |his |her |the )?(?:dob|d\\.o\\.b\\.?|date of birth|birthday|born|生日|出生日期?)\\)"
            + "|,? (?:is|was) " + WHOSE + "(?: (?:son|daughter|wife|husband|mum|mom|dad)'s)? (?:"
            + "birth ?day|b-?day|date of birth|dob|birth ?date|day of birth)"
            + "|,? (?:is|was) (?:when|the day) [a-z ]{1,24} (?:was|were) born)");
    private static final Pattern BEFORE_OF_THE_YEAR = Pattern.compile(
            BEGINS + "(" + DayForms.WITHOUT_YEAR
                    + ")(?:(?<=(?:农历|阴历|公历|阳历)[^,。]{2,7})的?生日|(?:就?是)(?:我|他|她|孩子|宝宝|儿子|女儿)?的?生日|过生日|(?:出生|生)(?:的|人)|,? is (?:my|her|his) (?:birth ?day|b-?day))");

    /** A record that names somebody's sex beside it. */
    private static final Pattern BESIDE_SEX = Pattern.compile("(?:^|[,/|; :])(?:男|女|(?:fe)?male)[,/|; ]{1,3}(" + DATE
            + ")|" + BEGINS + "(" + DATE + ")(?:[,/|; ]{1,3}[男女](?=[,。/|; ]|$)| ?[,/|;] ?(?:fe)?male(?![a-z]))");

    private static final Pattern OF_AN_AGE = Pattern.compile("\\baged? \\d{1,3}[ ,(]{1,3}(" + DATE + ")"
            + "|(?:我|他|她|孩子|宝宝|老婆|老公|儿子|女儿)是? ?((?=(?:19|20[01])\\d)" + DATE + ")的(?=[,。 !?]|$)");

    /** A whole day of so long ago is hardly anything else, unless something was bought, founded or made then. */
    private static final Pattern LONG_PAST = Pattern.compile(
            "(?<!\\b(?:since|anniversary|married|wedding|from|bought|purchased|founded|established|est|opened|model|version|dated|issued|vintage|made|built)[ :.on]{1,5}|纪念日是?|结婚于?|购于|买于|成立于|创立于|版本|型号|签发|签于)"
                    + BEGINS + "(" + DayForms.LONG_PAST + ")(?! ?(?:成立|创立|购|买|签发|发行))");

    private static final List<Pattern> DIRECT = List.of(
            LONG_PAST, SIX_DIGITS, OF_THE_YEAR, IN_FIGURES, TURNS, BEFORE, BEFORE_OF_THE_YEAR, BESIDE_SEX, OF_AN_AGE);

    private static final String CLOSE_TO =
            "wife|husband|son|daughter|partner|mum|mom|mother|dad|father|brother|sister|twin|baby|kid|child|boy|girl|hers|his|mine";
    /** The next one, of somebody else or as it should be. */
    private static final Pattern NEXT = Pattern.compile(
            "[^\\d。!?]{0,16}?(?:不是|而是|应该是|正确的?是|应为|改成|改为|换成|写成|更正为|\\bnot\\b|\\binstead of\\b|\\brather than\\b|\\bshould (?:be|read|say)\\b|\\bactually\\b|\\band not\\b|\\b(?:it|that|correct|real|right|one)(?:'s| is| was)\\b)[^\\d。!?]{0,10}?("
                    + DATE + ")"
                    + "|[ ,;]{0,2}(?:to|and|&|or|和|及|、|跟|到|改|还是) ?(" + DATE + ")"
                    + "|[ ,;)]{0,2}(?:and |& )?(?:(?:my|his|her|our|the|your) )?(?:(?:old(?:er|est)|young(?:er|est)|other|little) )?(?:"
                    + CLOSE_TO
                    + ")(?:'?s)?(?: (?:dob|birthday|date of birth))?(?: is| was|:|,| -)?(?: on)? (" + DATE + ")"
                    + "|[ ,;]{1,2}(?:(?:the|my|your) )?(?:card|id|passport|form|licence|license|account|system|app|you)(?: shows?| says?| has| have) ("
                    + DATE + ")"
                    + "|[ ,;)]{0,2}(?:我|他|她|老婆|老公|爱人|儿子|女儿|孩子|宝宝|大宝|二宝|老大|老二|妈妈?|爸爸?|哥哥|弟弟|姐姐|妹妹)的?(?:生日)?(?:是|:| )?("
                    + DATE + ")");

    private static final int REACH = 60;
    private static final Pattern CORRECTED = Pattern.compile(
            "(?:应该是|正确的?(?:日期)?是|应为|实际是?|其实是|更正为|(?:身份证|户口本?|护照|档案)[上里]?(?:[是写登填印记录的]{1,5})|\\bshould (?:be|read|say)|\\bcorrect (?:one|date) is|\\bactually) ?:? ?("
                    + DATE + ")");

    /** Between the word and the day it speaks of something that is due. */
    private static final Pattern DUE = Pattern.compile(
            "gift|present|party|cake|deliver|arriv|order|before|\\bby\\b|\\bfor\\b|appointment|expir|issu|valid|holiday|voucher|礼物|蛋糕|派对|聚会|贺卡|送|前|预约|到货|下单|券|会员日|有效|签发|之后");

    private static final Pattern DUE_THOUGH_BORN = Pattern.compile(
            "\\b(?:before|after|by|since|until)\\b|之?前|之?后|[,;，；、].*(?:deliver|arriv|order|appointment|book|expir|issu|valid|visit|vaccin|jab|预约|到货|下单|有效|签发|发货|买|打针|复查|就诊)");
    private static final Pattern BY_THEN = Pattern.compile("\\s?(?:之?前|以前|到货|送)");
    private static final Pattern LONG_AGO = Pattern.compile("(?:19\\d|200)\\d|201[0-5]|一九|(?<!\\d)\\d{2}年|'\\d\\d");

    @Override
    public Stream<Found> in(Reading reading) {
        String text = reading.joined();
        List<MatchResult> direct = DIRECT.stream().flatMap(reading::findAcross).toList();
        Stream<Found> beside = direct.stream().map(BirthDates::found);
        Stream<Found> behind = Stream.concat(
                        reading.findAcross(BEHIND_BIRTH).filter(hit -> !isDue(text, hit, DUE_THOUGH_BORN)),
                        Stream.of(BEHIND_BIRTHDAY, IN_BRACKETS)
                                .flatMap(reading::findAcross)
                                .filter(hit -> !isDue(text, hit, DUE)))
                .filter(hit -> direct.stream().noneMatch(day -> lies(hit.start(), day)))
                .map(hit -> new Found(Kind.BIRTH_DATE, hit.start(2), hit.end(2)));
        return Stream.concat(beside, behind).flatMap(first -> withNext(text, first).stream());
    }

    /** Whether a word already belongs to the day before it. */
    private static boolean lies(int word, MatchResult day) {
        return word >= end(day) && word < day.end();
    }

    private static int end(MatchResult day) {
        return found(day).end();
    }

    private static boolean isDue(String text, MatchResult hit, Pattern due) {
        boolean said = due.matcher(hit.group(1)).find();
        boolean then = BY_THEN.matcher(text).region(hit.end(2), text.length()).lookingAt();
        return (said && !LONG_AGO.matcher(hit.group(2)).find()) || then;
    }

    private static List<Found> withNext(String text, Found first) {
        List<Found> all = new ArrayList<>(List.of(first));
        Function<Found, Optional<Found>> next = last -> next(text, last.end());
        for (Optional<Found> more = next.apply(first); more.isPresent(); more = next.apply(all.getLast())) {
            all.add(more.orElseThrow());
        }
        return all;
    }

    private static Optional<Found> next(String text, int from) {
        Matcher near = NEXT.matcher(text).region(from, text.length()).useTransparentBounds(true);
        Matcher far = CORRECTED
                .matcher(text)
                .region(from, Math.min(text.length(), from + REACH))
                .useTransparentBounds(true);
        return near.lookingAt() && !DUE.matcher(near.group()).find()
                ? Optional.of(found(near.toMatchResult()))
                : far.find() ? Optional.of(found(far.toMatchResult())) : Optional.empty();
    }

    /** The group that took part. */
    private static Found found(MatchResult hit) {
        int group = 1;
        while (hit.group(group) == null) {
            group++;
        }
        return new Found(Kind.BIRTH_DATE, hit.start(group), hit.end(group));
    }
}
