package io.frontdesk.chat.handoff;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that need a person, in both languages. They work without any model; rarer ways to say it are left to the intent
 * classifier.
 */
public final class HandOffWords {
    private static final String PERSON =
            "(?:(?:a|an|some|the|your|any|another)\\s+)?(?:(?:real|live|actual|human|customer"
                    + "(?:\\s+service|\\s+support)?|support|service)\\s+)*(?:human(?:\\s+being)?|person|people|agent|representative"
                    + "|rep|operator|someone|somebody|advisor|adviser|colleague|staff|customer\\s+(?:service|support))";

    private static final List<Pattern> ASKING = List.of(
            compile(
                    "\\b(?:talk|speak|chat|connect(?:\\s+me)?|transfer(?:\\s+me)?|put\\s+me\\s+through|switch(?:\\s+me)?)"
                            + "\\s+(?:to|with|over\\s+to)\\s+" + PERSON + "\\b",
                    CASE_INSENSITIVE),
            compile(
                    "\\b(?:need|want|get(?:\\s+me)?|give\\s+me|prefer)\\s+(?:a|an|some|the)?\\s*(?:(?:real|live|actual)\\s+)?"
                            + "(?:human|real\\s+person|live\\s+person|agent|representative|operator)\\b",
                    CASE_INSENSITIVE),
            compile("\\b(?:real|live|actual)\\s+(?:person|human|agent|people)\\b", CASE_INSENSITIVE),
            compile(
                    "^\\W*(?:(?:a\\s+)?human|(?:an?\\s+)?agent|operator|representative|(?:a\\s+)?person|customer\\s+service)"
                            + "(?:\\s+(?:please|pls|now))?\\W*$",
                    CASE_INSENSITIVE),
            compile("转(?:接)?(?:到)?(?:个|一下|下)?(?:人工|真人|客服)"),
            compile("(?:找|要|叫|换|接|来|联系|需要|呼叫|有没有)(?:一?个|一下|一位)?(?:人工(?!智能)|真人|活人|真正的人)"),
            compile("(?:和|跟|与)(?:一?个)?(?:人工|真人|活人)(?:客服)?(?:说|谈|聊|讲|沟通|对话)"),
            compile("^\\W*(?:人工|人工客服|人工服务|真人|真人客服)(?:在吗|呢|吧|谢谢)?\\W*$", Pattern.UNICODE_CHARACTER_CLASS));

    private static final Pattern DECLINING = compile(
            "(?:不要|不用|不想|不需要|别|无需)(?:再)?(?:转|找|要)?(?:接)?人工|\\b(?:don'?t|do\\s+not)\\s+(?:want|need|transfer)\\b",
            CASE_INSENSITIVE);

    private static final List<Pattern> ANGRY = List.of(
            compile(
                    "\\b(?:f+u+c+k\\w*|bullshit|wtf|rip-?off|ridiculous|outrageous|disgusting|disgraceful|"
                            + "you(?:'re|\\s+are)?\\s+(?:\\w+\\s+){0,3}scammers?|(?:bunch|gang|pack)\\s+of\\s+scammers|"
                            + "unacceptable|you\\s+people\\s+are|worst\\s+(?:shop|store|service|company|bank|clinic|school|academy)|"
                            + "useless\\s+(?:bot|robot|thing|service|answer|machine)|so\\s+angry|fed\\s+up|furious|i\\s+will\\s+sue|my\\s+lawyer|"
                            + "sick\\s+(?:and\\s+tired\\s+)?of\\s+(?:this|you))\\b",
                    CASE_INSENSITIVE),
            compile("(?:你们?|就|都|全|纯|真|大|死|群|帮)(?:就|都|全|真)?是?(?:一群|一帮|大|死)?骗子"
                    + "|^[\\p{P}\\s]*骗子[\\p{P}\\s]*$|骗子(?:店|商家|公司|平台|银行|机构)"
                    + "|黑店|垃圾(?:客服|店|公司|服务|机器人|平台|银行|医院|门诊|诊所|学校|机构)"
                    + "|什么(?:垃圾|破)(?:店|客服|服务|公司|银行|医院|门诊|诊所|学校|机构)|(?:太|真)垃圾|气死|"
                    + "他妈|妈的|滚蛋|废物|恶心|忍无可忍|欺人太甚|12315|消协|曝光你们|起诉你们|答非所问|听不懂人话"));

    private HandOffWords() {}

    /** Whether the text asks for a person outright. */
    public static boolean askForPerson(String text) {
        return ASKING.stream().anyMatch(pattern -> pattern.matcher(text).find())
                && !DECLINING.matcher(text).find();
    }

    /** Whether the text is angry beyond what a bot should answer. */
    public static boolean areAngry(String text) {
        return ANGRY.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }
}
