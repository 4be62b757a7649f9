package io.frontdesk.intent.export;

import java.util.Locale;

/** The numbers an exported encoder computes its linear layers in. */
public enum Precision {
    FP32,
    INT8;

    /** The name in files and options. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
