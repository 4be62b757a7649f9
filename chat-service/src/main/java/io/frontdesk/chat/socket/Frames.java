package io.frontdesk.chat.socket;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.AgentFace;
import io.frontdesk.chat.conversation.AgentMessage;
import io.frontdesk.chat.conversation.Attachment;
import io.frontdesk.chat.conversation.BotReply;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.DeskRefusal;
import io.frontdesk.chat.conversation.RefReused;
import io.frontdesk.chat.conversation.StoreAway;
import io.frontdesk.chat.conversation.StoreClosed;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.UnknownAttachment;
import io.frontdesk.chat.conversation.UnknownConversation;
import io.frontdesk.chat.conversation.UnknownTurn;
import io.frontdesk.chat.conversation.VisitorMessage;
import io.frontdesk.chat.dialogue.Busy;
import io.frontdesk.chat.dialogue.UnknownOption;
import io.frontdesk.chat.dialogue.Update;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/** What the server's own types look like on the wire. */
final class Frames {
    private static final Logger LOG = LoggerFactory.getLogger(Frames.class);
    private static final double DIGITS = 1e4;

    private Frames() {}

    static ServerFrame.Accepted accepted(ConversationRepository.Accepted accepted) {
        Turn.Asked turn = accepted.turn();
        return new ServerFrame.Accepted(turn.message().ref(), turn.seq(), turn.at());
    }

    static ServerFrame.Turn turn(Turn turn) {
        return switch (turn) {
            case Turn.Asked asked -> asked(asked);
            case Turn.Replied replied -> replied(replied);
            case Turn.Written written -> written(written);
            case Turn.Notice notice -> notice(notice);
        };
    }

    static ServerFrame.Delta delta(Update.Writes piece) {
        return new ServerFrame.Delta(piece.replyTo(), piece.text());
    }

    /** The same for an agent, who has to know which conversation it belongs to. */
    static ServerFrame.Turn turnOf(Turn turn) {
        return turn(turn).in(turn.conversation().toString());
    }

    static VisitorMessage message(ClientFrame.Say say) {
        return new VisitorMessage.Say(say.ref(), say.text(), named(say.attachments()));
    }

    static VisitorMessage message(ClientFrame.Choose choose) {
        return new VisitorMessage.Choose(choose.ref(), choose.option(), choose.option());
    }

    static VisitorMessage message(ClientFrame.Human human) {
        return new VisitorMessage.AskForHuman(human.ref(), "human");
    }

    static VisitorMessage message(ClientFrame.Leave leave) {
        return new VisitorMessage.Leave(leave.ref(), leave.name(), leave.contact(), leave.message());
    }

    /** Files that a client named by their ids. */
    static List<Attachment> named(@Nullable List<String> ids) {
        return ids == null ? List.of() : ids.stream().map(Attachment::named).toList();
    }

    /** What the client is told of a failure; one that nobody foresaw is logged and told without details. */
    static ServerFrame.Fault fault(Throwable failure, @Nullable String ref) {
        return switch (failure) {
            case BadFrame bad -> bad.about(ref).fault();
            case RefReused reused ->
                new ServerFrame.Fault("ref-reused", "This ref was used for a message with other content.", ref);
            case Busy busy ->
                new ServerFrame.Fault("busy", "Too many messages are waiting; please send it again in a moment.", ref);
            case UnknownOption unknown ->
                new ServerFrame.Fault("unknown-option", "That option was not offered in this conversation.", ref);
            case UnknownConversation unknown ->
                new ServerFrame.Fault("unknown-conversation", "There is no such conversation.", ref);
            case DeskRefusal refusal -> refused(refusal.reason(), ref);
            case UnknownTurn unknown ->
                new ServerFrame.Fault("unknown-turn", "The conversation has no reply of that number.", ref);
            case UnknownAttachment unknown ->
                new ServerFrame.Fault("unknown-attachment", "There is no such file in this conversation.", ref);
            case StoreAway away ->
                new ServerFrame.Fault(
                        "unavailable", "The server cannot store anything just now; please send it again.", ref);
            case StoreClosed closed ->
                new ServerFrame.Fault("stopping", "The server is stopping; nothing was accepted.", ref);
            default -> {
                LOG.error("a frame could not be carried out", failure);
                yield new ServerFrame.Fault("internal", "Something went wrong on the server.", ref);
            }
        };
    }

    /** The message came too soon after many others; it may be sent again in a moment. */
    static ServerFrame.Fault tooOften(String ref) {
        return new ServerFrame.Fault("too-often", "Too many messages in a short time; please wait a moment.", ref);
    }

    private static ServerFrame.Fault refused(DeskRefusal.Reason reason, @Nullable String ref) {
        return switch (reason) {
            case NOT_OWNER -> new ServerFrame.Fault("not-owner", "This conversation is not yours.", ref);
            case TAKEN -> new ServerFrame.Fault("taken", "Another agent has this conversation.", ref);
            case CLOSED -> new ServerFrame.Fault("closed", "This conversation is closed.", ref);
        };
    }

    private static ServerFrame.Turn asked(Turn.Asked turn) {
        List<Attachment> files = turn.message() instanceof VisitorMessage.Say say ? say.attachments() : List.of();
        return said(turn, turn.message().ref(), null, files, null);
    }

    private static ServerFrame.Turn written(Turn.Written turn) {
        AgentMessage message = turn.message();
        return said(turn, message.ref(), message.agent(), message.attachments(), null);
    }

    private static ServerFrame.Turn notice(Turn.Notice turn) {
        return said(turn, null, turn.agent(), List.of(), turn.kind().code());
    }

    private static ServerFrame.Turn said(
            Turn turn,
            @Nullable String ref,
            @Nullable AgentFace agent,
            List<Attachment> files,
            @Nullable String event) {
        return new ServerFrame.Turn(
                null,
                turn.seq(),
                turn.speaker().code(),
                turn.text(),
                ref,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                ServerFrame.Face.of(agent),
                files.stream().map(ServerFrame.FileView::of).toList(),
                event,
                turn.at());
    }

    private static ServerFrame.Turn replied(Turn.Replied turn) {
        BotReply reply = turn.reply();
        return new ServerFrame.Turn(
                null,
                turn.seq(),
                turn.speaker().code(),
                turn.text(),
                null,
                reply.outcome() == null ? null : requireNonNull(reply.outcome()).code(),
                reply.reason(),
                reply.choices(),
                reply.citations(),
                reply.parts(),
                turn.replyTo(),
                reply.intent(),
                rounded(reply.confidence()),
                reply.latencyMs(),
                turn.vote() == null ? null : requireNonNull(turn.vote()).thumb().code(),
                null,
                List.of(),
                null,
                turn.at());
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : (Double) (Math.round(value * DIGITS) / DIGITS);
    }
}
