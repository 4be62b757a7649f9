package io.frontdesk.chat.privacy.mask;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Telephone numbers: Chinese mobiles and lines, international ones, national ones with their leading zero, North American
 * ones, and any digits that a word says are for calling. Numbers that only companies have, such as 400 and 95, are nobody's.
 */
final class Phones implements Finder {
    private static final String FREE = "(?<![a-z0-9_.+-])";
    private static final String END = "(?![a-z0-9_]|-[a-z0-9])";
    /** What people put between two digits. */
    private static final String GAP = "(?:[ ./-]|\\) ?| ?\\()?";

    private static final String EXTENSION = "(?:(?:-| ?转 ?| ?分机号?:? ?| ?(?:ext|x)\\.? ?)\\d{1,6})?";
    private static final String SPOKEN = "[零〇一幺二两三四五六七八九]";

    private static final List<Pattern> FORMS = Stream.of(
                    FREE + "(?:\\(?(?:00 ?)?86\\)?[ -]?)?1[ -]?[3-9](?:[ .-]?\\d){9}" + END,
                    "(?<![a-z0-9_])\\(?\\+86\\)?[ -]?1[ -]?[3-9](?:[ .-]?\\d){9}" + END,
                    "(?<![a-z0-9_])\\(?(?:\\+|00) ?86\\)?[ -]?\\(?0?[1-9]\\d{1,2}\\)?[ -]?\\d{3,4}[ -]?\\d{4}"
                            + EXTENSION + END,
                    "(?<![a-z0-9_+])\\(?\\+\\(?[1-9](?:" + GAP + "\\d){7,14}" + EXTENSION + END,
                    "(?<![a-z0-9_])\\(\\+?[1-9]\\d{0,2}\\)(?:" + GAP + "\\d){6,12}" + END,
                    FREE + "00[1-9](?:" + GAP + "\\d){8,13}" + END,
                    FREE + "\\(?0[1-9]\\d{1,2}\\)?[ -]?\\d{3,4}[ -]?\\d{4}" + EXTENSION + END,
                    FREE + "\\(?0[1-9]\\)?[ -]\\d{3}[ -]?\\d{4}" + END,
                    FREE + "\\(?0[1-9]\\d{1,3}\\)?(?:[ -]?\\d){6,9}" + END,
                    "(?<![a-z0-9_.-])(?:\\+?1[ .-]?)?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[ .-])\\d{3}[ .-]\\d{4}"
                            + EXTENSION + END,
                    "(?<!" + SPOKEN + ")[一幺][三四五六七八九]" + SPOKEN + "{9}(?!" + SPOKEN + ")")
            .map(Pattern::compile)
            .toList();
    private static final Pattern CALLED = Pattern.compile(
            "(?:\\b(?:phone|mobile|cell|telephone|tel|whatsapp|wechat|landline|text me|call me|ring me|reach me|give me a (?:call|ring)|my (?:new |old |work |home )?number is)\\b[^\\d@#]{0,24}"
                    + "|(?:电话|手机|座机|联系方式|打给我|打我|固话|来电|回电|微信同号|号码是)[^\\d@#]{0,8})(\\(?\\d(?:[ ()-]{0,2}\\d){6,13})"
                    + END);
    private static final Pattern COMPANYS = Pattern.compile(
            "(?:[48]00\\d{7}|95\\d{3,6}|96\\d{3,4}|(?:\\+?1)?8(?:00|33|44|55|66|77|88)\\d{7}|0?1?800\\d{6,7}|0800\\d{6,7}|12\\d{3})");

    @Override
    public Stream<Found> in(Reading reading) {
        if (!reading.hasDigit()
                && !reading.folded().contains("一")
                && !reading.folded().contains("幺")) {
            return Stream.empty();
        }
        Stream<Found> sure = FORMS.stream()
                .flatMap(reading::find)
                .filter(Phones::isSomebodys)
                .map(Phones::found);
        Stream<Found> called = reading.find(CALLED)
                .filter(hit -> !isCompanys(hit.group(1)))
                .map(hit -> new Found(Kind.PHONE, hit.start(1), hit.end(1)));
        return Stream.concat(sure, called);
    }

    /** Whether only a company can be called there. */
    static boolean isCompanys(String written) {
        return COMPANYS.matcher(written.replaceAll("[^\\d+]", "")).matches();
    }

    private static boolean isSomebodys(MatchResult hit) {
        return !isCompanys(hit.group());
    }

    /** A bracket that opens before the number and closes nowhere in it is the sentence's. */
    private static Found found(MatchResult hit) {
        boolean open = hit.group().startsWith("(") && hit.group().indexOf(')') < 0;
        return new Found(Kind.PHONE, open ? hit.start() + 1 : hit.start(), hit.end());
    }
}
