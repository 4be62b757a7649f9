package io.frontdesk.chat.simulation;

/**
 * An entry that the simulated admin made of a topic nobody had an answer to.
 *
 * @param asked how often it had been asked
 * @param wordings how many of the customers' own words it has
 * @param right answers that its replay would have put right, {@code spoilt} those it would have spoilt
 * @param kept whether it was published; one that would have spoilt too much was not
 */
public record Published(
        int week,
        String entry,
        String lang,
        String need,
        int asked,
        int wordings,
        int right,
        int spoilt,
        boolean kept) {}
