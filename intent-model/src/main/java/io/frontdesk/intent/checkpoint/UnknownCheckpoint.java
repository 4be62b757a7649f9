package io.frontdesk.intent.checkpoint;

import java.util.List;

/** Nobody ships a checkpoint of that name. */
public final class UnknownCheckpoint extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownCheckpoint(String name, List<String> known) {
        super("unknown base checkpoint \"" + name + "\"; there are " + String.join(", ", known));
    }
}
