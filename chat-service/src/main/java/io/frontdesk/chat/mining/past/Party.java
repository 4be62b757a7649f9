package io.frontdesk.chat.mining.past;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who said something in a past conversation; bots, systems and notes are {@link #OTHER} and teach nothing. */
public enum Party {
    CUSTOMER(
            "customer visitor user client contact buyer guest enduser consumer shopper requester incoming inbound in 0",
            "客户 顾客 用户 买家 访客 会员 消费者 咨询者 接收"),
    AGENT(
            "agent staff operator support seller admin supporter representative rep assignee outgoing outbound out 1",
            "客服 坐席 座席 卖家 商家 店家 人工 人工客服 客服人员 发送"),
    OTHER("bot robot system activity template agentbot note assistant 2 3", "机器人 系统 智能客服 备注 系统消息");

    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Map<String, Party> BY_WORD = new HashMap<>();

    static {
        for (Party party : values()) {
            BLANK.splitAsStream(party.words).forEach(word -> BY_WORD.put(word, party));
        }
    }

    private final String words;

    Party(String english, String chinese) {
        this.words = english + " " + chinese;
    }

    /** The party that an export calls {@code word}, in either language. */
    static Optional<Party> named(String word) {
        return Optional.ofNullable(
                BY_WORD.get(word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "")));
    }
}
