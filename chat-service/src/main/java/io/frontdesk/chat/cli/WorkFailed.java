package io.frontdesk.chat.cli;

/** The request was fine but the work failed: the command ends with exit code 1 and this one sentence on stderr. */
public final class WorkFailed extends RuntimeException {
    public WorkFailed(String sentence) {
        super(sentence);
    }

    public WorkFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
