package io.frontdesk.chat.identity;

/** One field of a request that cannot be taken; its sentence is for the client. */
public final class RefusedField extends RuntimeException {
    private final String field;
    private final boolean conflict;

    private RefusedField(String field, String sentence, boolean conflict) {
        super(sentence, null, false, false);
        this.field = field;
        this.conflict = conflict;
    }

    public static RefusedField of(String field, String sentence) {
        return new RefusedField(field, sentence, false);
    }

    /** The value would do, were it not for what is there already. */
    public static RefusedField conflict(String field, String sentence) {
        return new RefusedField(field, sentence, true);
    }

    public String field() {
        return field;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    public boolean isConflict() {
        return conflict;
    }
}
