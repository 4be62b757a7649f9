package io.frontdesk.chat.dialogue;

import static java.util.Objects.requireNonNull;

/** An intent as people read it. {@code sensitive} ones are for a person, not for the bot. */
public record IntentTopic(
        String intent, String titleEn, String titleZh, String definitionEn, String definitionZh, boolean sensitive) {
    public IntentTopic {
        requireNonNull(intent, "intent");
        requireNonNull(titleEn, "titleEn");
        requireNonNull(titleZh, "titleZh");
        requireNonNull(definitionEn, "definitionEn");
        requireNonNull(definitionZh, "definitionZh");
    }

    /** The title in {@code lang}, English where it is neither. */
    public String title(String lang) {
        return lang.equals("zh") ? titleZh : titleEn;
    }
}
