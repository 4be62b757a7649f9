package io.frontdesk.chat.socket;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.PresenceRepository.State;
import io.frontdesk.chat.conversation.Standing;
import io.frontdesk.chat.conversation.Verdict;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** Reads agents' frames, each field checked by hand; unknown fields are passed over. */
final class AgentFrameReader {
    private static final int TOKEN = 4_096;
    private static final int NAME = 200;
    private static final Set<String> OUTCOMES = Set.of("solved", "unsolved", "spam");

    private AgentFrameReader() {}

    static AgentFrame read(JsonNode frame) {
        FrameFields fields = new FrameFields(frame);
        try {
            return read(fields.line("type", NAME), fields);
        } catch (BadFrame bad) {
            throw bad.about(fields.refIfValid());
        }
    }

    private static AgentFrame read(String type, FrameFields fields) {
        return switch (type) {
            case "hello" -> new AgentFrame.Hello((int) fields.count("protocol"), fields.line("token", TOKEN));
            case "token" -> new AgentFrame.Token(fields.line("token", TOKEN));
            case "presence" -> new AgentFrame.Presence(state(fields.line("state", NAME)));
            case "watch" -> new AgentFrame.Watch(conversation(fields), orZero(fields.countOrNull("last_seq")));
            case "unwatch" -> new AgentFrame.Unwatch(conversation(fields));
            case "typing" -> new AgentFrame.Typing(conversation(fields), fields.flag("on"));
            case "read" -> new AgentFrame.Read(conversation(fields), fields.count("seq"));
            case "ping" -> new AgentFrame.Ping();
            default -> deed(type, fields);
        };
    }

    private static AgentFrame deed(String type, FrameFields fields) {
        return switch (type) {
            case "say" -> say(fields);
            case "note" -> new AgentFrame.Note(fields.ref(), conversation(fields), fields.words("text"));
            case "take" -> new AgentFrame.Take(fields.ref(), conversation(fields));
            case "hand_back" -> new AgentFrame.HandBack(fields.ref(), conversation(fields));
            case "transfer" -> transfer(fields);
            case "close" ->
                new AgentFrame.Close(
                        fields.ref(),
                        conversation(fields),
                        outcome(fields),
                        fields.lineOrNull("label", NAME),
                        verdict(fields));
            case "reopen" -> new AgentFrame.Reopen(fields.ref(), conversation(fields));
            case "priority" -> new AgentFrame.Priority(fields.ref(), conversation(fields), priority(fields));
            default -> throw new BadFrame("unknown-type", "There is no frame of this type.", null);
        };
    }

    private static AgentFrame say(FrameFields fields) {
        List<String> attachments = fields.lines("attachments", NAME);
        String text = attachments.isEmpty() ? fields.words("text") : fields.wordsOrEmpty("text");
        return new AgentFrame.Say(fields.ref(), conversation(fields), text, attachments);
    }

    private static AgentFrame transfer(FrameFields fields) {
        String agent = fields.lineOrNull("agent", NAME);
        String team = fields.lineOrNull("team", NAME);
        if ((agent == null) == (team == null)) {
            throw BadFrame.malformed("A transfer needs either 'agent' or 'team'.");
        }
        String note = fields.has("note") ? fields.words("note") : null;
        return new AgentFrame.Transfer(fields.ref(), conversation(fields), agent, team, note);
    }

    private static ConversationId conversation(FrameFields fields) {
        return ConversationId.parse(fields.line("conversation", NAME))
                .orElseThrow(() -> new BadFrame("unknown-conversation", "There is no such conversation.", null));
    }

    private static State state(String name) {
        return switch (name) {
            case "online" -> State.ONLINE;
            case "away" -> State.AWAY;
            case "offline" -> State.OFFLINE;
            default -> throw BadFrame.malformed("'state' must be 'online', 'away' or 'offline'.");
        };
    }

    private static String outcome(FrameFields fields) {
        String outcome = fields.line("outcome", NAME);
        if (!OUTCOMES.contains(outcome)) {
            throw BadFrame.malformed("'outcome' must be 'solved', 'unsolved' or 'spam'.");
        }
        return outcome;
    }

    private static @Nullable Verdict verdict(FrameFields fields) {
        if (!fields.has("verdict")) {
            return null;
        }
        Verdict.Kind kind = Verdict.Kind.ofCode(fields.line("verdict", NAME))
                .orElseThrow(() -> BadFrame.malformed("'verdict' must be 'entry', 'new_entry' or 'not_answerable'."));
        return new Verdict(kind, kind == Verdict.Kind.ENTRY ? fields.line("entry", NAME) : null);
    }

    private static int priority(FrameFields fields) {
        long priority = fields.count("priority");
        if (priority > Standing.MOST_URGENT) {
            throw BadFrame.malformed("'priority' must be within 0 to " + Standing.MOST_URGENT + ".");
        }
        return (int) priority;
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
