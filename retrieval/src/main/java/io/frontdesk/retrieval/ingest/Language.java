package io.frontdesk.retrieval.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The languages of entries, by the names that files give them. */
final class Language {
    private static final Set<String> CHINESE = Set.of("中文", "汉语", "漢語", "简体中文", "繁体中文", "繁體中文", "chinese", "cn");
    private static final Set<String> ENGLISH = Set.of("英文", "英语", "英語", "english");

    private Language() {}

    /** {@code zh} or {@code en}, or nothing where it is neither. */
    static Optional<String> named(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        if (lower.equals("zh") || lower.startsWith("zh-") || CHINESE.contains(lower)) {
            return Optional.of(LanguageDetection.CHINESE);
        }
        if (lower.equals("en") || lower.startsWith("en-") || ENGLISH.contains(lower)) {
            return Optional.of(LanguageDetection.ENGLISH);
        }
        return Optional.empty();
    }
}
