package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.answer.BrokenPack;
import io.frontdesk.chat.connector.Connectors;
import io.frontdesk.chat.slots.SlotFile;
import io.frontdesk.chat.slots.SlotForm;
import io.frontdesk.chat.slots.SlotForms;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what intents need to know in the pack in {@code frontdesk.pack}; they need nothing where it has no file of that. */
@Factory
final class SlotFactory {
    @Singleton
    SlotForms forms(@Value("${frontdesk.pack:}") String folder, Connectors connectors) {
        Path file = Path.of(folder, "slots.json");
        if (!Files.isRegularFile(file)) {
            return new SlotForms(List.of());
        }
        List<SlotForm> forms = SlotFile.read(file);
        for (SlotForm form : forms) {
            if (form.lookup() != null && !connectors.has(form.lookup())) {
                throw new BrokenPack(
                        file, form.intent() + ".lookup names '" + form.lookup() + "', which connectors.json has not");
            }
        }
        return new SlotForms(forms);
    }
}
