package io.frontdesk.retrieval;

import java.util.List;

/** Finds the entries that may answer a question, best first. Safe for many threads; blocks the caller. */
public interface Retriever {
    List<FaqHit> retrieve(FaqQuery query);

    /** A question's text as it is read before it is searched; who classifies it should read it so too. */
    String read(String text, String lang);

    /** Names the corpus searched, for traces. */
    String version();
}
