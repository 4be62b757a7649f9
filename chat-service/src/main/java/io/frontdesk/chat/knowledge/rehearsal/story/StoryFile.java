package io.frontdesk.chat.knowledge.rehearsal.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.frontdesk.chat.conversation.Outcome;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.knowledge.rehearsal.run.RunJson;
import io.frontdesk.chat.knowledge.rehearsal.story.Story.Expected;
import io.frontdesk.chat.knowledge.rehearsal.story.Story.Step;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Stories as JSON lines, one a line; every one that comes in is checked here. */
final class StoryFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> LANGUAGES = Set.of("en", "zh");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_TURNS = 20;
    private static final int MOST_ENTRIES = 50;

    private StoryFile() {}

    static String write(List<Story> stories) {
        return stories.stream().map(story -> RunJson.text(story) + "\n").collect(Collectors.joining());
    }

    /** All stories of a file, or the refusal of its first line that holds none. */
    static List<Story> read(String text) {
        List<Story> stories = new ArrayList<>();
        String[] lines = text.replace("\uFEFF", "").split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                stories.add(line(i + 1, lines[i]));
            }
        }
        return stories;
    }

    private static Story line(int number, String line) {
        try {
            return one(line);
        } catch (RefusedField refused) {
            throw RefusedField.of(refused.field(), "Line " + number + ": " + refused.sentence());
        }
    }

    /** The story of one JSON object. */
    static Story one(String json) {
        try {
            return checked(JSON.readValue(json, Raw.class));
        } catch (JsonProcessingException unreadable) {
            throw RefusedField.of("", "This is no test: it needs name, lang, turns and expect, and nothing else.");
        }
    }

    private record Raw(
            @Nullable String name,
            @Nullable String lang,
            @Nullable List<Step> turns,
            @Nullable Expected expect) {}

    private static Story checked(Raw raw) {
        if (raw.lang() == null || !LANGUAGES.contains(raw.lang())) {
            throw RefusedField.of("lang", "'lang' must be en or zh.");
        }
        if (raw.turns() == null || raw.turns().isEmpty() || raw.turns().size() > MOST_TURNS) {
            throw RefusedField.of("turns", "'turns' must have 1 to " + MOST_TURNS + " steps.");
        }
        return new Story(
                text("name", raw.name(), LONGEST_NAME),
                raw.lang(),
                raw.turns().stream().map(StoryFile::checked).toList(),
                checked(raw.expect()));
    }

    private static Step checked(@Nullable Step step) {
        if (step == null || (step.say() == null) == (step.press() == null)) {
            throw RefusedField.of("turns", "Each of 'turns' must have either 'say' or 'press'.");
        }
        return step.say() != null
                ? new Step(text("turns", step.say(), LONGEST_TEXT), null)
                : new Step(null, text("turns", step.press(), LONGEST_TEXT));
    }

    private static Expected checked(@Nullable Expected expected) {
        List<String> entries = expected == null || expected.entries() == null ? List.of() : expected.entries();
        if (expected == null || (expected.outcome() == null && entries.isEmpty() && expected.intent() == null)) {
            throw RefusedField.of("expect", "'expect' must name an outcome, entries or an intent.");
        }
        if (expected.outcome() != null && Outcome.ofCode(expected.outcome()).isEmpty()) {
            throw RefusedField.of("expect", "The outcome must be answer, clarify, hand_off or fallback.");
        }
        if (entries.size() > MOST_ENTRIES) {
            throw RefusedField.of("expect", "There may be at most " + MOST_ENTRIES + " entries.");
        }
        return expected;
    }

    private static String text(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank() || text.length() > longest) {
            throw RefusedField.of(field, "'" + field + "' must have 1 to " + longest + " characters.");
        }
        return text.strip();
    }
}
