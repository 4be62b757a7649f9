package io.frontdesk.chat.answer.generated;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.DOTALL;
import static java.util.regex.Pattern.MULTILINE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells texts that speak to a model from texts that speak to a shop or its customers: orders about its instructions, its
 * role, its words or its tools, and what is written to be read by machines. A question that is wrongly suspected only gets
 * the answer it would get without a model.
 */
final class Suspicion {
    private static final String LOOKALIKES = "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private static final String LATIN = "ABESIJKMHOPCTYXaesijopcyxdhABEZHIKMNOPTYXo";

    private static final Pattern SPACED_LETTERS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}[\\s._*-]){3,}\\p{L}(?!\\p{L})");
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan})[\\s._*|/~-]+(?=\\p{IsHan})");

    private static final List<Pattern> ENGLISH = patterns(
            // its instructions
            "\\b(ignor\\w*|disregard\\w*|forget\\w*|overrid\\w*|bypass\\w*|skip|drop|neglect|discard|set aside|(do not|don't|stop) (follow|obey)\\w*)\\b"
                    + ".{0,40}\\b(instruct\\w*|rules?|prompts?|guidelines?|restrictions?|polic(y|ies)|directives?|previous|prior|above|earlier|preceding|context|limits?|filters?|safety|constraints?)\\b",
            "\\b(system|developer|hidden|initial|original|secret|internal|confidential)[ _-]?(prompts?|messages?|instructions?|notes?|override|mode|commands?|config\\w*|settings|rules)\\b",
            "\\b(reveal|print|repeat|output|show|display|leak|dump|disclose|recite|expose|list)\\b"
                    + ".{0,40}\\b(prompts?|instructions?|system|config\\w*|api[ _-]?keys?|tokens?|passwords?|secrets?|credentials?|environment|variables?|training data|database)\\b",
            "\\b(send|share|tell|give|forward|e-?mail)\\b.{0,30}\\b(prompts?|instructions?|system|config\\w*|api[ _-]?keys?|secrets?|credentials?)\\b",
            "\\b(new|updated?|revised|following|these|my|further|additional) (instructions?|directives?|orders from|system)\\b",
            // its role
            "\\b(you are now|you're now|you will now|you must now|act as|pretend|role-?play\\w*|from now on|for the rest of|your (new )?(task|role|persona|purpose|job) is|jailbreak\\w*|"
                    + "(developer|debug|admin\\w*|maintenance|test|god|root|sudo|unrestricted|diagnostic|training|evaluation) mode|simulat\\w+|imagine (you|that you)|as an? (ai|admin\\w*|developer|unrestricted|language model))\\b",
            "\\b(i am|i'm|this is|speaking as)\\b.{0,25}\\b(admin\\w*|developers?|creator|ceo|owner|engineer|openai|anthropic|operator|supervisor|the system|tech support|security team|manager of)\\b",
            // its words
            "\\b(reply|respond|answer|say|write|output|begin|start|end|finish|append|add|include|insert|print|return|state|confirm|mention|put|use)\\b"
                    + ".{0,40}\\b(only|exactly|verbatim|word for word|(with|in) (the|this|these|exactly|only)? ?(words?|text|phrase|sentence|line|string|link|url)|the following|(every|each|all|your|the next|the final|any) (answers?|repl(y|ies)|responses?|messages?|output))\\b",
            "\\b(tell|inform|ask|instruct|direct|redirect|urge|advise|convince|assure|notify|promise|offer|give|grant|request)\\s+"
                    + "(the |this |that |all |every |each |any )?(users?|customers?|visitors?|clients?|shoppers?|buyers?|readers?|everyone|anyone)\\b",
            "\\b(translate|summari[sz]e|rewrite|encode|decode|spell|complete|continue)\\b.{0,30}\\b(above|instructions?|prompt|everything|this (text|sentence|message)|backwards|following|base64|rot13|hex)\\b",
            "\\b(dear|hey|attention|note to|notice to|message to|instructions? (to|for)|to)( the| all)? (ai|a\\.i\\.|llms?|language models?|assistants?|chat ?bots?|bots?|gpt|models?|agents?)\\b",
            "\\b(ai|llm|language model|assistant|chat ?bot|bot|model)s?\\b ?(must|should|shall|has to|have to|needs to|is to|are to)\\b|(^|[.!?\\n]\\s*)(ai|llm|language model|assistant|chat ?bot|bot)s? ?[:,]",
            // its tools
            "\\b(call|invoke|execute|run|trigger)\\b.{0,25}\\b(functions?|tools?|api|endpoints?|commands?|sql|scripts?|code|plugins?|query|webhook)\\b",
            "\\b(delete|drop|update|insert|select)\\b.{0,15}\\b(from|table|into|database|records?)\\b",
            "\\b(approve|issue|authori[sz]e|process|grant|initiate)\\b.{0,25}\\b(refund|payment|credit|transfer|discount|voucher|cancellation)\\b.{0,25}\\b(now|immediately|without|at once|for (this|every|all|any))\\b");

    private static final List<Pattern> CHINESE = patterns(
            "(忽略|无视|忘记|忘掉|忘了|抛开|抛弃|不要?理会|别管|不用管|不必管|跳过|绕过|绕开|推翻|覆盖|停止遵守|不再遵守|不用遵守|不必遵守|违反|作废|解除)"
                    + ".{0,20}(指令|指示|提示|规则|规定|设定|要求|限制|约束|上文|上面|以上|上述|之前|前面|先前|此前|全部内容)",
            "(系统|初始|隐藏|内部|开发者?|原始|最高|机密)(级别?)?的?(提示词?|指令|消息|设定|规则|口令|密钥|配置|命令|优先级|权限|信息)|提示词|越狱|(开发者?|调试|管理员|维护|测试|诊断|上帝|无限制|自由|训练)模式",
            "(输出|打印|显示|透露|泄露|复述|重复|公开|告诉我|列出|展示|发给我|说出|给我看|念|背)"
                    + "[^,;!?，。；！？]{0,20}(提示|指令|密钥|密码|口令|系统|配置|令牌|api|环境变量|规则|设定|数据库)",
            "(你现在是|你已经是|从现在起|从现在开始|从此刻起|自此|接下来你|你接下来|扮演|假装|假设你|假如你是|充当|化身|模拟一个|你的(新)?(身份|任务|角色|职责|工作)|新的?(指令|任务|身份|设定|规则))",
            "(我是|我们是|本人是|这里是|以).{0,10}(管理员|开发者|开发人员|老板|工程师|创始人|ceo|负责人|系统|运营方|内部人员|程序员|技术部|技术支持|安全部|超级用户)",
            "(只|仅|必须|务必|一律|统一|逐字|原样|照抄|都要|每次都|直接|请你?)(能|可以?|需要?|要|会)?(回复|回答|答复|输出|说出?|写出?|返回|附上|声明|宣布|告知)(以下|下面|这|“|「|\"|:|：|一句|一段|一个)",
            "(回复|回答|答复|输出)(时|中|里|末尾|结尾|开头|最后|内容|前|后)?.{0,6}(必须|只能|只要|仅|一律|务必|都要|加上|附上|包含|写上|插入|带上|以下|如下)",
            "每一?(次|条|个)(回答|回复|答复|消息)|(回答|回复|答复)的?(末尾|结尾|开头|最后)",
            "(告诉|通知|要求|引导|诱导|让|请|叫|劝|提醒|建议|向|对|保证|承诺|指示)(所有|每一?[个位名]|该|这[个位名]|全部|任何|其他|我们的)?(用户|客户|顾客|访客|买家|消费者|来访者|咨询者|对方)",
            "(ai|人工智能|大模型|语言模型|智能助手|助手|机器人|模型)[，,：:！!]|(给|致|对|告诉|作为|身为)(一个|各位|所有)?(ai|人工智能|大模型|语言模型|模型|智能助手|助手|机器人)|(ai|大模型|语言模型|模型|助手|机器人)(必须|应当?|需要?|请|不得|务必)",
            "(翻译|总结|改写|解码|编码|倒着|续写|补全).{0,12}(上面|以上|指令|提示|全部|base64|下面|以下)",
            "(调用|执行|运行|触发).{0,10}(函数|工具|接口|命令|代码|脚本|sql|插件|退款操作)",
            "(立即|马上|直接|无条件|自动)(批准|执行|发放|办理|通过|授权|给予).{0,10}(退款|转账|赔付|优惠|补偿|折扣|取消)");

    private static final List<Pattern> MACHINE = patterns(
            "(^|\\n|[\\[<#*|\"'({【])\\s*(system|assistant|developer|user|admin|tool|function|human|系统|助手|开发者|管理员|用户)\\s*([\\]>|*\"'】}]+|[:：]|\\([^)]*\\)\\s*[:：])",
            "<\\|.{0,40}\\|>|\\[/?INST]|<</?SYS>>|</?\\s*(system|instructions?|entry|entries|prompt|assistant|conversation|question|script|iframe|img|a)\\b|^\\s*#{2,}|```|<!--",
            "\\b(begin|end)[ _-]+(of )?(system|prompt|instructions?|context|entries|data|document)\\b",
            "!\\[[^\\]]*]\\(|]\\(\\s*(https?|javascript|data):|javascript:|\\bcurl\\b|\\bwget\\b|\\{\\{|\\$\\{",
            "[A-Za-z0-9+/]{40,}={0,2}|(?:\\b[0-9a-f]{2}[\\s:]?){20,}|(\\\\u[0-9a-f]{4}){4,}|\\b(base64|rot-?13)\\b");

    private Suspicion() {}

    /** Whether {@code text} speaks to a model. */
    static boolean isRaisedBy(String text) {
        String seen = HiddenText.removed(text);
        String plain = plain(seen);
        String dense =
                SPACED_LETTERS.matcher(plain).replaceAll(found -> found.group().replaceAll("[\\s._*-]", ""));
        return Stream.of(seen, plain, dense).anyMatch(Suspicion::matches);
    }

    private static boolean matches(String text) {
        return Stream.of(ENGLISH, CHINESE, MACHINE)
                .flatMap(List::stream)
                .anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** In one width, with Latin letters for those that look like them, and Chinese characters closed up. */
    private static String plain(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(normal.length());
        for (int at = 0; at < normal.length(); at++) {
            char letter = normal.charAt(at);
            int known = LOOKALIKES.indexOf(letter);
            plain.append(known < 0 ? letter : LATIN.charAt(known));
        }
        return BETWEEN_HAN.matcher(plain).replaceAll("");
    }

    private static List<Pattern> patterns(String... expressions) {
        return Stream.of(expressions)
                .map(expression -> Pattern.compile(expression, CASE_INSENSITIVE | UNICODE_CASE | DOTALL | MULTILINE))
                .toList();
    }
}
