package io.frontdesk.chat.answer;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values for templates that the visitor's own words give. */
final class VisitorVariables {
    private static final Pattern LETTERED_ORDER =
            Pattern.compile("(?<![A-Za-z0-9])([A-Za-z]{2}\\d{6,12})(?![A-Za-z0-9])");
    private static final Pattern NAMED_ORDER =
            Pattern.compile("(?:\\border\\b|订单|单号)\\D{0,8}(\\d{5,16})(?!\\d)", Pattern.CASE_INSENSITIVE);

    private VisitorVariables() {}

    static Map<String, String> in(String text) {
        Matcher lettered = LETTERED_ORDER.matcher(text);
        if (lettered.find()) {
            return Map.of("order_number", lettered.group(1).toUpperCase(Locale.ROOT));
        }
        Matcher named = NAMED_ORDER.matcher(text);
        return named.find() ? Map.of("order_number", named.group(1)) : Map.of();
    }
}
