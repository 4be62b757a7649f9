package io.frontdesk.chat.privacy.mask;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Telephone numbers in words: "一三八零零一三八零零零", "oh seven seven double oh nine…". */
final class SpokenPhones implements Finder {
    private static final String CHARACTER = "[零〇○洞一幺二两三四五六七八九拐壹贰叁肆伍陆柒捌玖]";
    private static final Pattern CHINESE = Pattern.compile(
            "(?<!" + CHARACTER + ")[一幺壹][ ,、-]?[三四五六七八九叁肆伍陆柒捌玖拐](?:[ ,、-]?" + CHARACTER + "){9}(?!" + CHARACTER
                    + ")"
                    + "|(?<![零〇一幺二三四五六七八九\\d])(?=\\d*" + CHARACTER + ")[1一幺][3-9三四五六七八九](?:[ -]?(?:\\d|" + CHARACTER
                    + ")){9}(?!\\d|" + CHARACTER + ")"
                    + "|(?<!" + CHARACTER + ")[零〇○](?:[ ,、-]?" + CHARACTER + "){9,11}(?!" + CHARACTER + ")");
    private static final String WORD =
            "(?:(?:double |triple )?(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine)(?: hundred)?)";
    private static final Pattern ENGLISH =
            Pattern.compile("(?<![a-z])(?:plus )?" + WORD + "(?:[ ,-]{1,2}" + WORD + "){6,14}(?![a-z])");

    @Override
    public Stream<Found> in(Reading reading) {
        return List.of(CHINESE, ENGLISH).stream().flatMap(reading::findAcross).map(SpokenPhones::found);
    }

    private static Found found(MatchResult hit) {
        return new Found(Kind.PHONE, hit.start(), hit.end());
    }
}
