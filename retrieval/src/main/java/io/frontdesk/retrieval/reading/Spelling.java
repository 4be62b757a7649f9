package io.frontdesk.retrieval.reading;

/** Mends English words. Leaves alone what it is not sure of. */
public interface Spelling {
    /** {@code text} with its misspelt words as they were meant. */
    String read(String text);
}
