package io.frontdesk.chat.dialogue.chance;

/** The lower end of Wilson's score interval (E. B. Wilson, Probable inference, 1927). */
final class Wilson {
    /** One-sided, at 80 %: where few questions were judged, more certainty would leave the bot silent. */
    private static final double Z = 0.8416;

    private Wilson() {}

    /** The least share of which {@code hits} of {@code count} leave no doubt; 0 where there are none. */
    static double lower(int hits, int count) {
        if (count == 0) {
            return 0;
        }
        double share = (double) hits / count;
        double z2 = Z * Z / count;
        double middle = share + z2 / 2;
        double half = Z * Math.sqrt((share * (1 - share) + z2 / 4) / count);
        return Math.max(0, (middle - half) / (1 + z2));
    }
}
