package io.frontdesk.chat.simulation;

/**
 * So many of so many.
 *
 * @param low and {@code high} where it lies with a confidence of 95 %
 */
public record Share(int hits, int of, double share, double low, double high) {}
