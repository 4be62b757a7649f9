package io.frontdesk.chat.mining.pairing;

import java.util.regex.Pattern;

/** Tells sentences that only keep a conversation going from those that say something, in Chinese and English. */
final class SmallTalk {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String END = "[\\s\\p{P}\\p{S}]*";

    private static final Pattern GREETING =
            whole("(?:hi+|hello|hey+|hiya|good (?:morning|afternoon|evening|day)|greetings|dear sirs?)"
                    + "(?:,? (?:there|all|team|everyone|again|sir|madam|\\[name]))*(?:,? (?:any(?:one|body) (?:there|here)))?"
                    + "|any(?:one|body) (?:there|here)|(?:hi,? )?i have (?:a|one|another) (?:quick )?question|can you help me|(?:(?:you|are you) there)"
                    + "|(?:你好|您好|哈喽|哈啰|嗨|早上好|上午好|下午好|晚上好|早|亲|在吗|在不在|在么|有人在?吗|有人么|请问|想?(?:咨询|请教|问)(?:一下|个问题)?|打扰了?)"
                    + "(?:[，,。！!～~ ]*(?:你好|您好|亲|在吗|在不在|请问|客服|有人在?吗|想问一下|想咨询一下|啊|呀|哦))*");
    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:hi+|hello|hey+|hiya|good (?:morning|afternoon|evening))(?: (?:there|all|team|again|\\[name]))?[\\s,.!;:-]+"
                    + "|(?:ok|okay|oh|also|and|well|so|yes|no)[,.!]+ ?(?:and )?"
                    + "|(?:and|also|but|so) (?=(?:how|what|when|where|which|who|why|can|could|do|does|did|is|are|will)\\b)"
                    + "|(?:another (?:thing|question)|one more (?:thing|question)|quick question)\\s*[,.:;-]+\\s*"
                    + "|(?:你好|您好|哈喽|嗨|早上好|下午好|晚上好|亲|在吗|在不在|有人在?吗|请问一?下?|想问一下|问一下|咨询一下|想咨询一下|打扰一下|另外|还有|对了|哦|嗯+)[\\s，,。！!？?～~:：、]*)+",
            FLAGS);
    private static final Pattern THANKS = Pattern.compile(
            "\\b(?:thanks?|thank you|thx|ty|cheers|much appreciated|appreciate it)\\b|perfect\\b|brilliant\\b|great,? (?:that|thank)|that (?:helps?|helped|works|worked|solved)"
                    + "|谢谢|谢了|感谢|多谢|辛苦|解决了|搞定|明白了|知道了|好的好的|太好了|没问题了",
            FLAGS);
    private static final Pattern ACKNOWLEDGED = whole(
            "(?:ok(?:ay|ey)?|k|yes|yeah|yep|no|nope|sure|alright|fine|right|got it|i see|understood|good|great|cool|bye|goodbye|see you|done|will do|never ?mind|"
                    + "have a (?:nice|good|great) (?:day|evening|weekend)|you too|same to you|no,? (?:that's|that is|thats) (?:all|it)(?: i needed)?)(?:[ ,.!]+(?:then|will do|bye|goodbye|i see))*"
                    + "|好的?呢?|好吧|行吧?|嗯+|哦+|噢+|可以|是的?|对的?|不是|没有了?|没了|收到|了解|再见|拜拜|不用了?|算了|知道|明白");
    private static final Pattern AGREED =
            whole("(?:ok(?:ay)?|sure|alright|right|certainly|of course|i see|understood|好的?呢?|收到|嗯+|了解|明白)");
    private static final Pattern UNSOLVED = Pattern.compile(
            "(?:does(?:n'?t| not)|did(?:n'?t| not)|not) (?:really )?(?:answer|help|work|solve)|not what i (?:asked|meant)|already (?:tried|did|done|looked)|still (?:not|doesn't|does not) work"
                    + "|没(?:有)?(?:回答|解决|用(?!过))|答非所问|不是(?:问)?这个|问的不是|试过了|还是不行|还是没",
            FLAGS);
    private static final Pattern WAITING = Pattern.compile(
            "(?:one|a|just a) (?:moment|second|sec|minute)|bear with|hold on|please wait|let me (?:have a )?(?:look|check|see)|i(?:'m| am| will|'ll) (?:just )?(?:check|look|find)"
                    + "|稍等|请等|等一下|等我|马上(?:为|帮|给)|正在(?:为|帮)|帮您查(?:一下)?[。！]?$|为您查询|耐心等",
            FLAGS);
    private static final Pattern WELCOME = Pattern.compile(
            "how (?:can|may|could) i (?:help|assist)|what can i do for you|thank you for (?:contacting|chatting|waiting)|thanks for (?:contacting|waiting|your patience)"
                    + "|有什么(?:可以|能)?(?:帮|为)|很高兴为您服务|欢迎(?:光临|咨询)|请讲|为您服务",
            FLAGS);
    private static final Pattern CLOSING = Pattern.compile(
            "anything else|you(?:'re| are) (?:very )?welcome|have a (?:nice|good|great|lovely)|glad (?:i|we|that)|my pleasure|good ?bye|take care"
                    + "|还有(?:什么|其他|别的)|不客气|祝您|再见|感谢您的(?:咨询|来电|支持)|生活愉快|随时联系",
            FLAGS);
    private static final int LONGEST_PHRASE = 160;

    private SmallTalk() {}

    /** The text without the greeting glued to its front. */
    static String withoutOpening(String text) {
        return OPENING.matcher(text.strip()).replaceFirst("").strip();
    }

    static boolean isGreeting(String sentence) {
        return GREETING.matcher(sentence).matches();
    }

    static boolean isThanks(String text) {
        return THANKS.matcher(text).find();
    }

    static boolean isUnsolved(String text) {
        return UNSOLVED.matcher(text).find();
    }

    /** Whether a customer's sentence asks for nothing and tells nothing. */
    static boolean isIdle(String sentence) {
        return sentence.codePoints().noneMatch(Character::isLetter)
                || isGreeting(sentence)
                || ACKNOWLEDGED.matcher(sentence).matches()
                || (isThanks(sentence) && !Interrogative.asks(sentence));
    }

    /** Whether an agent's message only welcomes, waits, asks back or closes. */
    static boolean isService(String message) {
        return isGreeting(message)
                || asksBack(message)
                || AGREED.matcher(message).matches()
                || (message.length() <= LONGEST_PHRASE
                        && (WAITING.matcher(message).find()
                                || WELCOME.matcher(message).find()
                                || CLOSING.matcher(message).find()));
    }

    /** Whether an agent's message asks the customer for something: it ends with a question. */
    static boolean asksBack(String message) {
        String end = message.strip();
        return !CLOSING.matcher(end).find() && !WELCOME.matcher(end).find() && (end.endsWith("?") || end.endsWith("？"));
    }

    private static Pattern whole(String words) {
        return Pattern.compile(END + "(?:" + words + ")" + END, FLAGS);
    }
}
