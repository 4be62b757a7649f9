package io.frontdesk.intent.training;

/** What the operator asked to train on. */
public enum DeviceChoice {
    /** A GPU where there is one, else the CPU. */
    AUTO,
    CPU,
    /** A GPU or nothing. */
    GPU
}
