package io.frontdesk.chat.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Order numbers, and what other companies have in their stead, such as numbers of cases or appointments: those of a
 * company's own pattern wherever they stand, and bare digits right behind a word for such a thing. A
 * pattern has {@code #} for a digit, {@code @} for a letter and otherwise the very characters; blanks and hyphens in between
 * do not matter.
 */
public final class OrderNumbers implements Finder {
    private static final List<String> ANY = List.of("@@######", "@@########", "@@##########");
    private static final Pattern NAMED =
            Pattern.compile("(?:\\b(?:order|purchase|booking|appointment|enroll?ment|case|dispute)\\b"
                    + "(?:\\s*(?:number|no\\b\\.?|nr\\b\\.?|id|num|ref))?"
                    + "|订单(?:编号|号码|号)?|单号|(?:预约|报名|案件|争议|申请)(?:编号|号码|号))"
                    + "\\s*(?:is|was|是|为|,|:|=)?\\s*#?\\s*([a-z]{0,3}-?\\d{5,16})(?![a-z0-9])");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");

    private final List<Pattern> masks;

    /** Understands {@code masks}, or where there are none two letters and 6, 8 or 10 digits. */
    public OrderNumbers(List<String> masks) {
        this.masks = (masks.isEmpty() ? ANY : masks)
                .stream().map(OrderNumbers::pattern).toList();
    }

    @Override
    public List<Entity> in(Wording wording) {
        List<Entity> found = new ArrayList<>();
        masks.forEach(mask -> mask.matcher(wording.folded())
                .results()
                .map(hit -> wording.entity(EntityType.ORDER_NUMBER, hit, plain(hit.group())))
                .forEach(found::add));
        NAMED.matcher(wording.folded())
                .results()
                .map(hit -> wording.entity(EntityType.ORDER_NUMBER, hit.start(1), hit.end(1), plain(hit.group(1))))
                .forEach(found::add);
        return found;
    }

    private static String plain(String number) {
        return BETWEEN.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static Pattern pattern(String mask) {
        StringBuilder pattern = new StringBuilder("(?<![a-z0-9])");
        String small = mask.toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            pattern.append(i == 0 ? "" : "[ -]?").append(part(small.charAt(i)));
        }
        return Pattern.compile(pattern.append("(?![a-z0-9])").toString());
    }

    private static String part(char c) {
        return switch (c) {
            case '#' -> "\\d";
            case '@' -> "[a-z]";
            case ' ', '-' -> "";
            default -> Pattern.quote(String.valueOf(c));
        };
    }
}
