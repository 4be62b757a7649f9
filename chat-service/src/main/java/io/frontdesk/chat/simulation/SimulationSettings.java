package io.frontdesk.chat.simulation;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What is simulated.
 *
 * @param pack what the shop starts with
 * @param weeks how many of the eight are gone through
 * @param seed of everything that chance decides
 * @param decisions how many of a week the reviewer takes
 * @param trains whether models are trained; without, the nearest examples answer throughout
 * @param begin Monday, midnight, of the first week
 */
public record SimulationSettings(Path pack, int weeks, long seed, int decisions, boolean trains, Instant begin) {
    public SimulationSettings {
        requireNonNull(pack, "pack");
        requireNonNull(begin, "begin");
        if (weeks < 1 || weeks > Plan.WEEKS) {
            throw new IllegalArgumentException("weeks must be within 1 to " + Plan.WEEKS + ", got " + weeks);
        }
        if (decisions < 0) {
            throw new IllegalArgumentException("decisions must not be negative, got " + decisions);
        }
    }
}
