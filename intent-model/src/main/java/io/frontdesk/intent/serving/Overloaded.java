package io.frontdesk.intent.serving;

/** More texts wait to be classified than the queue holds; this one was not taken. */
public final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overloaded(int waiting) {
        super("the classifier has " + waiting + " texts waiting and takes no more");
    }
}
