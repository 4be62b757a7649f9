package io.frontdesk.retrieval.ingest;

/** The program whose export a file is, told by its content; {@link #PLAIN} where it is nobody's in particular. */
public enum Origin {
    PLAIN("", ""),
    RASA("Rasa NLU and domain", "Rasa NLU 与 domain"),
    QNABOT("QnABot", "QnABot"),
    FASTGPT("FastGPT", "FastGPT"),
    MAXKB("MaxKB", "MaxKB"),
    CHATWOOT("Chatwoot FAQ", "Chatwoot FAQ");

    private final String english;
    private final String chinese;

    Origin(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The program's name in {@code lang}, empty for {@link #PLAIN}. */
    public String title(String lang) {
        return lang.equals(LanguageDetection.CHINESE) ? chinese : english;
    }
}
