package io.frontdesk.chat.socket;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The fields of one frame, each checked as it is taken out. A field that is null is absent. */
final class FrameFields {
    static final int LONGEST_TEXT = 4_000;

    private static final int MOST_LINES = 10;

    private static final Pattern REF = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\x{FEFF}&&[^\\n\\t]]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

    private final JsonNode frame;

    FrameFields(JsonNode frame) {
        this.frame = frame;
    }

    /** The ref as far as it can be named in a fault, else null. */
    @Nullable
    String refIfValid() {
        JsonNode ref = frame.path("ref");
        return ref.isTextual() && REF.matcher(ref.textValue()).matches() ? ref.textValue() : null;
    }

    String ref() {
        String ref = refIfValid();
        if (ref == null) {
            throw BadFrame.malformed("'ref' must be 1 to 64 letters, digits, '-', '_', '.' or ':'.");
        }
        return ref;
    }

    /** What a person wrote: control characters gone, neither empty nor too long. */
    String words(String name) {
        String text = UNPRINTABLE.matcher(required(name)).replaceAll("").strip();
        if (INVISIBLE.matcher(text).matches()) {
            throw new BadFrame("text-blank", "A message needs at least one visible character.", null);
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new BadFrame("text-too-long", "A message may hold " + LONGEST_TEXT + " characters at most.", null);
        }
        return text;
    }

    /** The same, but there may be nothing. */
    String wordsOrEmpty(String name) {
        return has(name) && !required(name).isBlank() ? words(name) : "";
    }

    /** A list of short lines, empty where there is none. */
    List<String> lines(String name, int longest) {
        JsonNode list = frame.path(name);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray() || list.size() > MOST_LINES) {
            throw BadFrame.malformed("'" + name + "' must be a list of at most " + MOST_LINES + " texts.");
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode line : list) {
            if (!line.isTextual()
                    || line.textValue().isBlank()
                    || line.textValue().length() > longest) {
                throw BadFrame.malformed("'" + name + "' must hold texts of 1 to " + longest + " characters.");
            }
            lines.add(line.textValue());
        }
        return lines;
    }

    /** One line that must say something. */
    String line(String name, int longest) {
        String line = lineOrNull(name, longest);
        if (line == null || INVISIBLE.matcher(line).matches()) {
            throw BadFrame.malformed("'" + name + "' must not be empty.");
        }
        return line;
    }

    @Nullable
    String lineOrNull(String name, int longest) {
        String text = optional(name);
        if (text == null) {
            return null;
        }
        String line =
                UNPRINTABLE.matcher(text).replaceAll("").replace('\n', ' ').strip();
        if (line.length() > longest) {
            throw BadFrame.malformed("'" + name + "' may hold " + longest + " characters at most.");
        }
        return line;
    }

    long count(String name) {
        Long count = countOrNull(name);
        if (count == null) {
            throw BadFrame.malformed("'" + name + "' is missing.");
        }
        return count;
    }

    @Nullable
    Long countOrNull(String name) {
        JsonNode value = frame.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw BadFrame.malformed("'" + name + "' must be a whole number from 0 up.");
        }
        return value.longValue();
    }

    boolean flag(String name) {
        JsonNode value = frame.path(name);
        if (!value.isBoolean()) {
            throw BadFrame.malformed("'" + name + "' must be true or false.");
        }
        return value.booleanValue();
    }

    boolean has(String name) {
        return frame.hasNonNull(name);
    }

    private String required(String name) {
        String text = optional(name);
        if (text == null) {
            throw BadFrame.malformed("'" + name + "' is missing.");
        }
        return text;
    }

    private @Nullable String optional(String name) {
        JsonNode value = frame.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw BadFrame.malformed("'" + name + "' must be a text.");
        }
        return value.textValue();
    }
}
