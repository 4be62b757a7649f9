package io.frontdesk.chat.mining.past;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads conversations as JSON: one a line, one after the other, in an array, or the answers of Chatwoot's API saved to a
 * file. Holds one conversation at a time in memory.
 */
final class JsonDialogues {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_LINE = 8 * 1024 * 1024;

    private JsonDialogues() {}

    /** One object a line; a broken line costs only itself. */
    static DialogueImport readLines(BufferedReader text, Gathering gathering) throws IOException {
        JsonConversations conversations = new JsonConversations(gathering);
        BoundedLines lines = new BoundedLines(text, LONGEST_LINE);
        long number = 0;
        for (String line = lines.next(); line != null && gathering.hasRoom(number); line = lines.next()) {
            number++;
            if (lines.isTooLong(line)) {
                gathering.refuse(number, "", "is longer than " + LONGEST_LINE + " characters");
            } else if (!line.isBlank()) {
                takeLine(conversations, gathering, number, line);
            }
        }
        return gathering.result();
    }

    private static void takeLine(JsonConversations conversations, Gathering gathering, long number, String line) {
        try {
            conversations.take(number, JSON.readTree(line));
        } catch (JsonProcessingException notJson) {
            gathering.refuse(number, column(notJson.getLocation()), "is not JSON");
        }
    }

    /** One document: an object, an array, or several after each other. */
    static DialogueImport readDocument(Reader text, Gathering gathering) throws IOException {
        JsonConversations conversations = new JsonConversations(gathering);
        try (JsonParser parser = JSON.createParser(text);
                MappingIterator<JsonNode> values =
                        JSON.readerFor(JsonNode.class).readValues(parser)) {
            while (gathering.hasRoom(parser.currentLocation().getLineNr()) && values.hasNextValue()) {
                long line = parser.currentTokenLocation().getLineNr();
                conversations.take(line, values.nextValue());
            }
        } catch (JsonProcessingException notJson) {
            JsonLocation where = notJson.getLocation();
            gathering.refuse(where == null ? 1 : where.getLineNr(), column(where), "is not JSON");
        }
        return gathering.result();
    }

    private static String column(@Nullable JsonLocation where) {
        return where == null ? "" : String.valueOf(where.getColumnNr());
    }
}
