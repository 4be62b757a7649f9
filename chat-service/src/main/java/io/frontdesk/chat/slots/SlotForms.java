package io.frontdesk.chat.slots;

import io.frontdesk.chat.entity.Entity;

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

    /** The only look-up that needs just what the message gives, where it says nothing besides: {@code SF100234}, "my number is …". */
    public Optional<SlotForm> begunBy(String text, List<Entity> named) {
        List<SlotForm> fitting = byIntent.values().stream()
                .filter(form -> form.lookup() != null && form.slots().size() == 1)
                .filter(form -> onlyGives(text, named, form.slots().getFirst()))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean onlyGives(String text, List<Entity> named, Slot slot) {
        List<Entity> given =
                named.stream().filter(entity -> entity.type() == slot.type()).toList();
        return given.size() == 1
                && SlotWords.say(text.substring(0, given.getFirst().start()) + " "
                        + text.substring(given.getFirst().end()));
    }

    public Collection<SlotForm> all() {
        return byIntent.values();
    }
}
