package io.frontdesk.chat.answer.generated;

/** Reads numbers up to the ten thousands as they are written in Chinese. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN_THOUSAND = 10_000;

    private ChineseNumber() {}

    /** {@code written} in digits; a lone one stays as it is, for it is mostly the article. */
    static String digits(String written) {
        if (written.equals("一")) {
            return written;
        }
        int total = 0;
        int section = 0;
        int digit = 0;
        for (char letter : written.replace('两', '二').replace('〇', '零').toCharArray()) {
            int unit = unit(letter);
            if (unit == 1) {
                digit = DIGITS.indexOf(letter);
            } else if (unit == TEN_THOUSAND) {
                total = (total + section + digit) * TEN_THOUSAND;
                section = 0;
                digit = 0;
            } else {
                section += Math.max(1, digit) * unit;
                digit = 0;
            }
        }
        return String.valueOf(total + section + digit);
    }

    private static int unit(char letter) {
        return switch (letter) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> TEN_THOUSAND;
            default -> 1;
        };
    }
}
