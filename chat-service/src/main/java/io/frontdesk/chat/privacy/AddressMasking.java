package io.frontdesk.chat.privacy;

import java.util.regex.Pattern;

/** Masks postal addresses: a house number with a street, a post code, a Chinese address from its district to its room. */
final class AddressMasking {
    private static final String STREET =
            "(?:street|st|road|rd|avenue|ave|lane|ln|drive|close|court|place|square|terrace|crescent|gardens|boulevard|blvd|grove|mews|hill)";
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:(?:flat|apt\\.?|apartment|unit|suite)\\s*\\d{1,4}[a-z]?,?\\s*)?\\d{1,5}[a-z]?,?\\s+"
                    + "(?:(?!(?:the|a|an|in|on|of|or|to|for|and|my|at|days?|weeks?|hours?|items?|pieces?)\\b)[\\p{L}'-]{2,20}\\s+){1,3}"
                    + STREET
                    + "\\b\\.?(?:,?\\s*(?:flat|apt\\.?|apartment|unit|suite|#)\\s*\\d{1,4}[a-z]?\\b)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POST_CODE =
            Pattern.compile("\\b(?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2}|[A-Z]{2},? \\d{5}(?:-\\d{4})?)\\b");

    /** A character of a place's name: not one of those that lead up to an address. */
    private static final String HAN = "[\\p{IsHan}&&[^到在是给寄送址我往发改成为的]]";

    private static final String ROOM = "(?:\\d{1,4}(?:号楼|号院|[号栋幢座弄]))?(?:[\\dA-Z]{1,4}单元)?(?:\\d{1,5}[室户号层楼])?";
    private static final Pattern CHINESE =
            Pattern.compile("(?:" + HAN + "{2,7}(?:省|自治区))?(?:" + HAN + "{1,7}市)?(?:" + HAN
                    + "{1,7}[区县旗])?(?:" + HAN + "{1,8}[镇乡])?" + HAN
                    + "{1,8}(?:路|街|大道|巷|弄|胡同)(?:\\d{1,5}|[一二三四五六七八九十百]{1,4})[号弄](?:" + HAN
                    + "{1,8}(?:小区|花园|公寓|大厦|家园|广场|苑))?" + ROOM);
    private static final Pattern BLOCK = Pattern.compile("(?:" + HAN + "{1,7}市)?(?:" + HAN + "{1,7}[区县])?" + HAN
            + "{2,8}(?:小区|花园|公寓|大厦|家园|苑|村)?\\d{1,3}(?:号楼|[栋幢座])(?:\\d{1,2}单元)?(?:\\d{1,5}[室户号]?)?");

    private AddressMasking() {}

    static String masked(String text) {
        String english =
                POST_CODE.matcher(ENGLISH.matcher(text).replaceAll("[address]")).replaceAll("[address]");
        String chinese =
                BLOCK.matcher(CHINESE.matcher(english).replaceAll("[address]")).replaceAll("[address]");
        return chinese.replaceAll("\\[address](?:,?\\s*\\[address])+", "[address]");
    }
}
