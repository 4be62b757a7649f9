package io.frontdesk.chat.answer.generated;

/** Takes out of a text what nobody sees: zero-width, direction and tag characters, and whatever else draws nothing. */
final class HiddenText {
    private static final String BLANK_LETTERS = "\u115F\u1160\u3164\uFFA0\u2800\u034F\u17B4\u17B5";

    private HiddenText() {}

    static String removed(String text) {
        return text.codePoints()
                .filter(point -> !isHidden(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.CONTROL -> point != '\n' && point != '\t' && point != '\r';
            default -> isVariation(point) || BLANK_LETTERS.indexOf(point) >= 0;
        };
    }

    private static boolean isVariation(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }
}
