package io.frontdesk.chat.learning;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** The status of every language's model, written by the learning loop and read by everybody. */
@Singleton
public final class ModelStatuses {
    private final Map<String, ModelStatus> byLanguage = new ConcurrentSkipListMap<>();

    public List<ModelStatus> all() {
        return List.copyOf(byLanguage.values());
    }

    public void change(String lang, UnaryOperator<ModelStatus> change) {
        byLanguage.compute(lang, (key, before) -> change.apply(before == null ? ModelStatus.nothingYet(key) : before));
    }
}
