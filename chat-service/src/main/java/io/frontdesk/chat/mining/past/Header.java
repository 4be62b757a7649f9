package io.frontdesk.chat.mining.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the columns of a message table by the names that exports give them, in either language. */
final class Header {
    private static final List<String> CONVERSATION = List.of(
            "conversationid",
            "conversation",
            "dialogueid",
            "dialogid",
            "dialogue",
            "chatid",
            "chat",
            "sessionid",
            "session",
            "ticketid",
            "ticket",
            "threadid",
            "thread",
            "会话id",
            "会话编号",
            "会话",
            "对话id",
            "对话编号",
            "对话",
            "咨询编号",
            "工单号",
            "工单编号");
    private static final List<String> TIME = List.of(
            "createdat", "time", "timestamp", "sentat", "datetime", "date", "at", "发送时间", "消息时间", "创建时间", "时间", "日期");
    private static final List<String> ROLE = List.of(
            "messagetype",
            "direction",
            "role",
            "speaker",
            "sendertype",
            "sender",
            "from",
            "author",
            "party",
            "角色",
            "发送方",
            "发送者类型",
            "发送者",
            "发送人",
            "消息方向",
            "身份",
            "说话人");
    private static final List<String> TEXT = List.of(
            "text", "content", "message", "body", "messagetext", "utterance", "消息内容", "聊天内容", "内容", "文本", "消息", "正文");
    private static final List<String> PRIVATE = List.of("private", "internal", "内部", "备注");

    private final List<String> names;
    private final List<String> folded;

    Header(List<String> names) {
        this.names = List.copyOf(names);
        this.folded = names.stream().map(Header::folded).toList();
    }

    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
    }

    List<BadRow> problems() {
        List<BadRow> problems = new ArrayList<>();
        require(problems, conversation(), "conversation");
        require(problems, role(), "role");
        require(problems, text(), "text");
        return problems;
    }

    int size() {
        return names.size();
    }

    int conversation() {
        return first(CONVERSATION);
    }

    int time() {
        return first(TIME);
    }

    int role() {
        return first(ROLE);
    }

    int text() {
        return first(TEXT);
    }

    /** Of notes that agents wrote to each other. */
    int confidential() {
        return first(PRIVATE);
    }

    Gathering.Columns columns() {
        return new Gathering.Columns(names.get(conversation()), names.get(role()), names.get(text()));
    }

    private static void require(List<BadRow> problems, int at, String name) {
        if (at < 0) {
            problems.add(new BadRow(1, name, "is missing from the header"));
        }
    }

    private int first(List<String> wanted) {
        return wanted.stream()
                .mapToInt(folded::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }
}
