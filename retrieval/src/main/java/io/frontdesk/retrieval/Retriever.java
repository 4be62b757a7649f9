package io.frontdesk.retrieval;

import java.util.List;

/** Finds the entries that may answer a question, best first. Safe for many threads; blocks the caller. */
public interface Retriever {
    List<FaqHit> retrieve(FaqQuery query);

    /** Names the corpus searched, for traces. */
    String version();
}
