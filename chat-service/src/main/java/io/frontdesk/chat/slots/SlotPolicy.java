package io.frontdesk.chat.slots;

import io.frontdesk.chat.conversation.SlotState;
import io.frontdesk.chat.entity.Entity;
import io.frontdesk.chat.slots.SlotMove.Ask;
import io.frontdesk.chat.slots.SlotMove.AskAgain;
import io.frontdesk.chat.slots.SlotMove.Cancel;
import io.frontdesk.chat.slots.SlotMove.Complete;
import io.frontdesk.chat.slots.SlotMove.Nothing;
import io.frontdesk.chat.slots.SlotMove.Suspend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules by which slots are filled: a pure function of what was known, the form and the message. */
public final class SlotPolicy {
    private SlotPolicy() {}

    /** The intent of {@code form} has come up; what the message holds already is not asked for. */
    public static SlotMove begin(SlotForm form, Heard heard) {
        Map<String, String> values = new HashMap<>();
        form.slots()
                .forEach(slot -> given(slot, heard)
                        .filter(value -> slot.rule().holds(value, heard.today()))
                        .ifPresent(value -> values.put(slot.name(), value.value())));
        return onward(form, values, 0);
    }

    /** A message came while {@code state} was the last word about slots. */
    public static SlotMove next(SlotForm form, SlotState state, Heard heard) {
        if (!state.asksForMore()) {
            return afterwards(form, state, heard);
        }
        Map<String, String> news = news(form, state, heard);
        if (!news.isEmpty()) {
            Map<String, String> values = new HashMap<>(state.values());
            values.putAll(news);
            return onward(form, values, state.failures());
        }
        if (SlotWords.cancel(heard.text())) {
            return state.suspended() ? new Nothing() : new Cancel();
        }
        if (isOther(form, heard)) {
            return state.suspended() ? new Nothing() : new Suspend(suspended(state));
        }
        return state.suspended() ? taken(state, heard) : again(form, state);
    }

    /** The same question again, after the customer asked to come back to it. */
    public static SlotMove resume(SlotState state) {
        return new Ask(new SlotState(state.intent(), state.values(), state.asking(), 0, false));
    }

    /** What was given for the last slot is not known to anyone: it is asked for again. */
    public static AskAgain unknown(SlotForm form, SlotState complete) {
        Slot last = form.slots().getLast();
        Map<String, String> values = new HashMap<>(complete.values());
        values.remove(last.name());
        return again(form, new SlotState(form.intent(), values, last.name(), complete.failures(), false));
    }

    /** All is known and answered; but the customer may take something back, or ask the same of another thing. */
    private static SlotMove afterwards(SlotForm form, SlotState state, Heard heard) {
        Map<String, String> changed = new HashMap<>();
        for (Slot slot : form.slots()) {
            given(slot, heard)
                    .filter(value -> slot.rule().holds(value, heard.today()))
                    .filter(value -> !value.value().equals(state.values().get(slot.name())))
                    .ifPresent(value -> changed.put(slot.name(), value.value()));
        }
        if (changed.isEmpty() || isOther(form, heard)) {
            return new Nothing();
        }
        Map<String, String> values = new HashMap<>(state.values());
        values.putAll(changed);
        return onward(form, values, 0);
    }

    /** What the message adds: the slot asked for and others still open; those known only where it takes them back. */
    private static Map<String, String> news(SlotForm form, SlotState state, Heard heard) {
        Map<String, String> news = new HashMap<>();
        for (Slot slot : form.slots()) {
            boolean open = !state.values().containsKey(slot.name());
            if (open || SlotWords.correct(heard.text())) {
                given(slot, heard)
                        .filter(value -> slot.rule().holds(value, heard.today()))
                        .filter(value -> !value.value().equals(state.values().get(slot.name())))
                        .ifPresent(value -> news.put(slot.name(), value.value()));
            }
        }
        return news;
    }

    /** The first thing of the slot's kind; the last one where the message puts something right: "not A, I meant B". */
    private static Optional<Entity> given(Slot slot, Heard heard) {
        List<Entity> fitting = heard.entities().stream()
                .filter(entity -> entity.type() == slot.type())
                .toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SlotWords.correct(heard.text()) ? fitting.getLast() : fitting.getFirst());
    }

    /** What was put aside is taken up only by a message that asks for it. */
    private static SlotMove taken(SlotState state, Heard heard) {
        return heard.intent() == null ? new Nothing() : resume(state);
    }

    private static boolean isOther(SlotForm form, Heard heard) {
        return heard.intent() != null && !heard.intent().equals(form.intent());
    }

    /** The next question; where there is none {@code failures} goes on counting, for what is known may be wrong. */
    private static SlotMove onward(SlotForm form, Map<String, String> values, int failures) {
        return form.firstOpen(values)
                .<SlotMove>map(slot -> new Ask(new SlotState(form.intent(), values, slot.name(), 0, false)))
                .orElseGet(() -> new Complete(new SlotState(form.intent(), values, null, failures, false)));
    }

    private static AskAgain again(SlotForm form, SlotState state) {
        int failures = state.failures() + 1;
        int tries = form.slot(state.asking()).map(Slot::tries).orElse(1);
        SlotState asked = new SlotState(state.intent(), state.values(), state.asking(), failures, false);
        return new AskAgain(asked, failures >= tries);
    }

    private static SlotState suspended(SlotState state) {
        return new SlotState(state.intent(), state.values(), state.asking(), state.failures(), true);
    }
}
