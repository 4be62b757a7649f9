package io.frontdesk.chat.mining.topics;

import java.util.List;

/** Turns texts of one language into vectors of length 1, in their order. */
@FunctionalInterface
public interface Vectors {
    List<float[]> of(String lang, List<String> texts);
}
