package io.frontdesk.chat.privacy.mask;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Telephone numbers of one length: Chinese mobiles, North American ones, and those of 400 and 800; and any digits that a word says
 * are for calling. What has five or six digits, such as 95588, is a company's and stays.
 */
final class Phones implements Finder {
    static final String FREE =
            "(?:(?<![a-z0-9_]|[a-z0-9][+-]|\\d\\.)|(?<=(?<![a-z])(?:tel|phone|mobile|mob|cell|hp|ph|fax|wa|whatsapp)))";
    static final String END = "(?![a-z0-9_]|-\\d|-[a-z](?![a-z])|\\.\\d)";
    private static final String EXTENSION = PhoneEnds.EXTENSION;

    private static final List<Pattern> FORMS = Stream.of(
                    FREE + "(?:\\(?(?:\\+|00 ?)?86\\)?[ -]{0,2})?1[ -]?[3-9](?:[ ._·/-]{0,3}\\d){9}" + END,
                    "(?:(?<![a-z0-9_+.-])|(?<=tel|phone|mobile|cell|whatsapp|电话|手机))(?:1[3-9]\\d{9}|07\\d{9})(?=[a-z]{3})",
                    "(?<=[a-z]{3}(?:tel|phone|mobile|cell|whatsapp))(?:1[3-9]\\d{9}|07\\d{9})" + END,
                    FREE + "(?:\\+?1[ .-]?)?(?:\\([2-9]\\d{2}\\)[ .-]?|[2-9]\\d{2}[ ./-])\\d{3}[ .-]?\\d{4}" + EXTENSION
                            + END,
                    FREE + "[48]00[ -]\\d{3,4}[ -]?\\d{3,4}" + END,
                    FREE
                            + "(\\d(?:[ -]?\\d){6,13})(?=,? (?:is|was) (?:my|his|her|our|the) (?:new |old |work |home |best )?(?:cell|mobile|phone|tel|landline|whatsapp|number)\\b|,? ?\\(?(?:mobile|cell|whatsapp|landline)\\b)",
                    FREE + "400\\d[ -]?\\d{3}[ -]?\\d{3}" + END,
                    FREE + "\\(?0[1-9]\\d{1,3}\\)\\s?\\d{3,4}[ -]?\\d{4}" + EXTENSION + END)
            .map(Pattern::compile)
            .toList();
    private static final Pattern CALLED = Pattern.compile(
            "(?:\\b(?:phone|mobile|cell|telephone|tel|fax|hp|handphone|whatsapp|wechat|landline|hotline|dial|(?:text|call|ring|reach|message|sms|phone)(?= (?:me|us|her|him|them|back|on|at|my|mum|dad|instead|\\d|\\()|:)|contact(?: me)?(?: no\\.?| number)?|give me a (?:call|ring)|my (?:new |old |work |home )?number is)\\b([^\\d@#]{0,24})"
                    + "|(?:电话|手机|座机|联系方式|联系我|打给我|打我|拨打|热线|固话|来电|回电|传真|微信同号|微信|短信|号码是|号码|呼叫|找我|老号|新号|旧号|原号)([^\\d@#]{0,8}))(\\(?\\d(?:[ ()-]{0,2}\\d){6,13})"
                    + END);
    private static final Pattern OF_SOMETHING_ELSE = Pattern.compile(
            "\\b(?:order|account|acct|card|ref|reference|invoice|code|sort|id|tracking|serial)\\b|订单|账[号户]|卡|单号|验证码|序列|身份|护照|车牌");
    private static final Pattern COMPANYS = Pattern.compile("95\\d{3,6}|96\\d{3,4}|12\\d{3}");
    private static final Pattern FOURS = Pattern.compile("\\d{4}[ -].*");
    private static final Pattern BEGUN = Pattern.compile(".*\\d{3}[ -]", Pattern.DOTALL);
    private static final int REACH = 5;

    private final List<Finder> others = List.of(new InternationalPhones(), new NationalPhones(), new SpokenPhones());

    @Override
    public Stream<Found> in(Reading reading) {
        Stream<Found> known = others.stream().flatMap(finder -> finder.in(reading));
        if (!reading.hasDigit()) {
            return known;
        }
        Stream<Found> sure = FORMS.stream()
                .flatMap(reading::findAcross)
                .filter(hit -> !isTail(reading, hit) && !Before.namesAThing(reading, hit.start()))
                .map(Phones::found);
        Stream<Found> called =
                reading.findAcross(CALLED).filter(Phones::isCalled).map(hit -> called(reading, hit));
        return Stream.of(known, sure, called).flatMap(each -> each);
    }

    /** Whether only a company can be called there. */
    static boolean isCompanys(String written) {
        return COMPANYS.matcher(written.replaceAll("[^\\d+]", "")).matches();
    }

    private static boolean isCalled(MatchResult hit) {
        String between = hit.group(1) == null ? hit.group(2) : hit.group(1);
        return !isCompanys(hit.group(3))
                && !OF_SOMETHING_ELSE.matcher(between).find()
                && !LongNumbers.DAY.matcher(hit.group(3)).matches();
    }

    /** Without one or two digits behind it that count something else. */
    private static Found called(Reading reading, MatchResult hit) {
        DigitGroups groups = DigitGroups.in(reading.joined(), hit.start(3), hit.end(3));
        int last = groups.size() - 1;
        boolean stray = groups.isStray(last) && groups.digits(0, last - 1).length() >= 7;
        return new Found(
                Kind.PHONE, hit.start(3), groups.group(stray ? last - 1 : last).end());
    }

    /** Groups of four behind other digits are the rest of something longer. */
    private static boolean isTail(Reading reading, MatchResult hit) {
        return FOURS.matcher(hit.group()).matches()
                && BEGUN.matcher(reading.before(hit.start(), REACH)).matches();
    }

    /** A bracket that opens before the number and closes nowhere in it is the sentence's. */
    private static Found found(MatchResult hit) {
        boolean open = hit.group().startsWith("(") && hit.group().indexOf(')') < 0;
        return new Found(Kind.PHONE, open ? hit.start() + 1 : hit.start(), hit.end());
    }
}
