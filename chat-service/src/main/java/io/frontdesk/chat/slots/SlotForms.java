package io.frontdesk.chat.slots;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All intents that need to know something. */
public final class SlotForms {
    private final Map<String, SlotForm> byIntent;

    public SlotForms(List<SlotForm> forms) {
        this.byIntent = forms.stream().collect(Collectors.toUnmodifiableMap(SlotForm::intent, form -> form));
    }

    public Optional<SlotForm> find(String intent) {
        return Optional.ofNullable(byIntent.get(intent));
    }

    public Collection<SlotForm> all() {
        return byIntent.values();
    }
}
