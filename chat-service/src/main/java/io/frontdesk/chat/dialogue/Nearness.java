package io.frontdesk.chat.dialogue;

/**
 * How similar two texts of a language must be to mean something to the shipped encoders. Measured on the shop pack's gate
 * questions: at {@code sameQuestion} the nearest entry was of the right intent in 96 % and more of the cases; below
 * {@code related} lie most questions out of scope and a twentieth of the others.
 *
 * @param sameQuestion similarity from which an entry's question is the visitor's in other words
 * @param related similarity below which an entry has nothing to do with the message
 */
public record Nearness(double sameQuestion, double related) {
    private static final Nearness CHINESE = new Nearness(0.82, 0.56);
    private static final Nearness ENGLISH = new Nearness(0.88, 0.66);

    public Nearness {
        if (!(related >= 0 && related <= sameQuestion && sameQuestion <= 1)) {
            throw new IllegalArgumentException("must satisfy 0 <= related <= sameQuestion <= 1");
        }
    }

    public static Nearness in(String lang) {
        return lang.equals("zh") ? CHINESE : ENGLISH;
    }
}
