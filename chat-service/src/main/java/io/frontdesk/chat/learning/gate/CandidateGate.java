package io.frontdesk.chat.learning.gate;

/** Decides whether a trained model may be rolled out. Changes nothing but the examples it holds back; blocks the caller. */
public interface CandidateGate {
    /** Judges the model that lies in the model store under the candidate's language and version. */
    Verdict judge(Candidate candidate);
}
