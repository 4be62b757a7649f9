package io.frontdesk.chat.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Telephone numbers: Chinese mobiles and lines, international ones with a plus, and others where a word before them says that
 * they are for calling.
 */
final class Phones implements Finder {
    private static final List<Pattern> SURE = List.of(
            Pattern.compile("(?<![\\d.])(?:(?:\\+|00)86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)"),
            Pattern.compile("(?<![\\d.])\\(?0\\d{2,3}\\)?[- ]\\d{7,8}(?!\\d)"),
            Pattern.compile("(?<!\\d)[48]00-?\\d{3}-?\\d{4}(?!\\d)"),
            Pattern.compile("(?<![\\w+])\\+\\d{1,3}(?:[ ()./-]{0,2}\\d){6,12}(?!\\d)"),
            Pattern.compile("(?<!\\d)\\(?[2-9]\\d{2}\\)?[ .-]\\d{3}[ .-]\\d{4}(?!\\d)"));
    private static final Pattern CALLED = Pattern.compile(
            "(?:\\b(?:phone|mobile|cell|telephone|tel|whatsapp|text me|call me|ring me|reach me)\\b[^\\d@]{0,24}|"
                    + "(?:电话|手机|座机|联系方式|打给我|打我)[^\\d@]{0,8})(\\(?\\d(?:[ ()-]{0,2}\\d){6,13})(?!\\d)");
    private static final Pattern NO_DIGIT = Pattern.compile("[^\\d+]");

    @Override
    public List<Entity> in(Wording wording) {
        List<Entity> found = new ArrayList<>();
        for (Pattern sure : SURE) {
            sure.matcher(wording.folded())
                    .results()
                    .map(hit -> wording.entity(EntityType.PHONE, hit, digits(hit.group())))
                    .forEach(found::add);
        }
        CALLED.matcher(wording.folded())
                .results()
                .map(hit -> called(wording, hit))
                .forEach(found::add);
        return found;
    }

    private static Entity called(Wording wording, MatchResult hit) {
        return wording.entity(EntityType.PHONE, hit.start(1), hit.end(1), digits(hit.group(1)));
    }

    private static String digits(String number) {
        return NO_DIGIT.matcher(number).replaceAll("");
    }
}
