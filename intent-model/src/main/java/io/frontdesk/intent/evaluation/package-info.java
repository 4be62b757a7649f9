/** How good a classifier is, in figures, and what its scores mean: calibration and thresholds from validation data. */
@NullMarked
package io.frontdesk.intent.evaluation;

import org.jspecify.annotations.NullMarked;
