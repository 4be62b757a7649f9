package io.frontdesk.chat.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.frontdesk.chat.conversation.Csat;
import io.frontdesk.chat.conversation.Vote;
import io.frontdesk.chat.socket.ClientFrame.Choose;
import io.frontdesk.chat.socket.ClientFrame.Hello;
import io.frontdesk.chat.socket.ClientFrame.Human;
import io.frontdesk.chat.socket.ClientFrame.Leave;
import io.frontdesk.chat.socket.ClientFrame.Ping;
import io.frontdesk.chat.socket.ClientFrame.Rate;
import io.frontdesk.chat.socket.ClientFrame.Read;
import io.frontdesk.chat.socket.ClientFrame.Say;
import io.frontdesk.chat.socket.ClientFrame.Typing;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Frames as texts. Reading checks every field by hand, for a client may send anything; unknown fields are passed over. */
@Singleton
final class FrameCodec {
    static final int PROTOCOL = 1;

    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_STRING = 256 * 1024;
    private static final int TOKEN = 128;
    private static final int NAME = 200;
    private static final int PAGE = 2_000;
    private static final int REASON = 500;
    private static final int COMMENT = 2_000;
    private static final int IDENTITY = 8_000;

    private final JsonMapper reader;
    private final ObjectMapper writer;

    FrameCodec(ObjectMapper writer) {
        this.writer = writer;
        this.reader = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        this.reader
                .getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(LONGEST_STRING)
                        .build());
    }

    /** The frame in {@code text}; {@link BadFrame} where it is none. */
    ClientFrame read(String text) {
        JsonNode frame = object(text);
        if (!frame.path("type").isTextual()) {
            throw BadFrame.malformed("A frame needs a 'type'.");
        }
        return read(frame.path("type").textValue(), frame);
    }

    /** The frame of that type whose fields are in {@code text}. */
    ClientFrame read(String type, String text) {
        return read(type, object(text));
    }

    /** What the body of a posted message says: a choice where it names an option, else a text. */
    ClientFrame readMessage(String text) {
        JsonNode body = object(text);
        return read(new FrameFields(body).has("option") ? "choose" : "say", body);
    }

    Opening readOpening(String text) {
        FrameFields fields = new FrameFields(object(text));
        return new Opening(
                fields.lineOrNull("locale", NAME),
                fields.lineOrNull("page", PAGE),
                fields.lineOrNull("identity", IDENTITY));
    }

    /** The agent's frame in {@code text}; {@link BadFrame} where it is none. */
    AgentFrame readAgent(String text) {
        return AgentFrameReader.read(object(text));
    }

    /** The JSON of a {@link ServerFrame} or {@link DeskFrame}. */
    String write(Object frame) {
        try {
            return writer.writeValueAsString(frame);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a frame has no JSON form", impossible);
        }
    }

    private static ClientFrame read(String type, JsonNode frame) {
        FrameFields fields = new FrameFields(frame);
        try {
            return read(type, fields);
        } catch (BadFrame bad) {
            throw bad.about(fields.refIfValid());
        }
    }

    private static ClientFrame read(String type, FrameFields fields) {
        return switch (type) {
            case "hello" -> hello(fields);
            case "say" -> say(fields);
            case "choose" -> new Choose(fields.ref(), fields.line("option", NAME));
            case "rate" -> new Rate(fields.count("seq"), vote(fields), fields.lineOrNull("reason", REASON));
            case "human" -> new Human(fields.ref());
            case "typing" -> new Typing(fields.flag("on"));
            case "read" -> new Read(fields.count("seq"));
            case "leave" -> leave(fields);
            case "about" -> about(fields);
            case "csat" -> new ClientFrame.Csat(fields.ref(), score(fields), fields.lineOrNull("comment", COMMENT));
            case "end" -> new ClientFrame.End(fields.ref());
            case "identify" -> new ClientFrame.Identify(fields.line("identity", IDENTITY));
            case "ping" -> new Ping();
            default -> throw new BadFrame("unknown-type", "There is no frame of this type.", null);
        };
    }

    private static Hello hello(FrameFields fields) {
        if (fields.count("protocol") != PROTOCOL) {
            throw new BadFrame("unknown-protocol", "This server speaks protocol " + PROTOCOL + ".", null);
        }
        return new Hello(
                PROTOCOL,
                fields.lineOrNull("token", TOKEN),
                fields.lineOrNull("conversation", TOKEN),
                fields.lineOrNull("epoch", TOKEN),
                fields.countOrNull("last_seq"),
                fields.lineOrNull("locale", NAME),
                fields.lineOrNull("page", PAGE),
                fields.lineOrNull("identity", IDENTITY));
    }

    private static Say say(FrameFields fields) {
        List<String> attachments = fields.lines("attachments", NAME);
        String text = attachments.isEmpty() ? fields.words("text") : fields.wordsOrEmpty("text");
        return new Say(fields.ref(), text, attachments);
    }

    private static ClientFrame.About about(FrameFields fields) {
        return new ClientFrame.About(
                fields.ref(),
                fields.lineOrNull("name", NAME),
                fields.lineOrNull("contact", NAME),
                fields.lineOrNull("topic", REASON));
    }

    private static int score(FrameFields fields) {
        long score = fields.count("score");
        if (score < Csat.WORST || score > Csat.BEST) {
            throw BadFrame.malformed("'score' must be within " + Csat.WORST + " to " + Csat.BEST + ".");
        }
        return (int) score;
    }

    private static Leave leave(FrameFields fields) {
        String name = fields.lineOrNull("name", NAME);
        return new Leave(fields.ref(), name == null ? "" : name, fields.line("contact", NAME), fields.words("message"));
    }

    private static String vote(FrameFields fields) {
        return Vote.Thumb.ofCode(fields.line("vote", NAME))
                .orElseThrow(() -> BadFrame.malformed("'vote' must be 'up' or 'down'."))
                .code();
    }

    private JsonNode object(String text) {
        try {
            JsonNode tree = reader.readTree(text);
            if (tree == null || !tree.isObject()) {
                throw BadFrame.malformed("A frame must be a JSON object.");
            }
            return tree;
        } catch (JsonProcessingException unreadable) {
            throw BadFrame.malformed("A frame must be a JSON object.");
        }
    }
}
