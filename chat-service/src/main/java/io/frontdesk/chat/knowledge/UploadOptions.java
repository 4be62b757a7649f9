package io.frontdesk.chat.knowledge;

/**
 * How an upload is meant.
 *
 * @param dryRun only report
 * @param skipBad publish the good rows of a file that has bad ones
 * @param replace also remove the entries that the file does not hold
 */
public record UploadOptions(boolean dryRun, boolean skipBad, boolean replace) {}
