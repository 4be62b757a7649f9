package io.frontdesk.chat.knowledge.rehearsal.run;

/** Is told how far a run is; may be told often. */
public interface Progress {
    void at(int done, int total);
}
