package io.frontdesk.chat.slots;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.frontdesk.chat.answer.BrokenPack;
import io.frontdesk.chat.entity.EntityType;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code slots.json}: an object with a form for each intent, as {@code docs/packs.md} describes it. */
public final class SlotFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final int TRIES = 2;

    private final Path file;

    private SlotFile(Path file) {
        this.file = file;
    }

    public static List<SlotForm> read(Path file) {
        return new SlotFile(file).forms();
    }

    private List<SlotForm> forms() {
        List<SlotForm> forms = new ArrayList<>();
        tree().properties().forEach(entry -> forms.add(form(entry.getKey(), entry.getValue())));
        return forms;
    }

    private JsonNode tree() {
        try {
            JsonNode tree = JSON.readTree(Files.readString(file));
            if (!tree.isObject()) {
                throw new BrokenPack(file, "it must be a JSON object with a form for each intent");
            }
            return tree;
        } catch (JsonProcessingException broken) {
            throw new BrokenPack(
                    file, "it is not JSON (line " + broken.getLocation().getLineNr() + ")", broken);
        } catch (IOException unreadable) {
            throw new BrokenPack(file, "it cannot be read", unreadable);
        }
    }

    private SlotForm form(String intent, JsonNode form) {
        List<Slot> slots = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode slot : form.path("slots")) {
            String where = intent + ".slots[" + slots.size() + "]";
            Slot read = slot(where, slot);
            if (!names.add(read.name())) {
                throw broken(where + ".name", "'" + read.name() + "' is given twice");
            }
            slots.add(read);
        }
        if (slots.isEmpty()) {
            throw broken(intent + ".slots", "needs at least one slot");
        }
        return new SlotForm(
                intent, slots, text(form, "lookup"), form.path("answer_first").asBoolean(false));
    }

    private Slot slot(String where, JsonNode slot) {
        String name = text(slot, "name");
        if (name == null || !name.matches("[a-z][a-z0-9_]*")) {
            throw broken(where + ".name", "must be a name of small letters, digits and _");
        }
        EntityType type = EntityType.ofCode(slot.path("type").asText())
                .orElseThrow(
                        () -> broken(where + ".type", "'" + slot.path("type").asText() + "' is no type of entity"));
        try {
            return new Slot(
                    name,
                    type,
                    words(where + ".ask", slot.path("ask")),
                    words(where + ".again", slot.path("again")),
                    slot.path("tries").asInt(TRIES),
                    rule(where + ".rule", slot.path("rule")));
        } catch (IllegalArgumentException refused) {
            throw broken(where, String.valueOf(refused.getMessage()));
        }
    }

    private Map<String, String> words(String where, JsonNode byLanguage) {
        Map<String, String> words = new HashMap<>();
        byLanguage
                .properties()
                .forEach(entry -> words.put(entry.getKey(), entry.getValue().asText()));
        if (words.isEmpty() || words.values().stream().anyMatch(String::isBlank)) {
            throw broken(where, "needs a sentence in en and zh");
        }
        return words;
    }

    private SlotRule rule(String where, JsonNode rule) {
        if (rule.isObject()) {
            return new SlotRule.Within(number(rule, "min", BigDecimal.ZERO), number(rule, "max", MOST));
        }
        return switch (rule.asText("")) {
            case "" -> new SlotRule.Any();
            case "past" -> new SlotRule.Past();
            case "future" -> new SlotRule.Future();
            default -> throw broken(where, "must be past, future, or an object with min and max");
        };
    }

    private static BigDecimal number(JsonNode rule, String name, BigDecimal otherwise) {
        return rule.path(name).isNumber() ? rule.path(name).decimalValue() : otherwise;
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isTextual() ? node.path(name).asText() : null;
    }

    private BrokenPack broken(String where, String why) {
        return new BrokenPack(file, where + " " + why);
    }
}
