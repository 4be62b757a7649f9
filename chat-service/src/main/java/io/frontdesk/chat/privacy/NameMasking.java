package io.frontdesk.chat.privacy;

import java.util.regex.Pattern;

/** Masks names that a title, an introduction or a contact beside them announces. */
final class NameMasking {
    private static final String NAME = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}";
    private static final String NO_NAME =
            "(?!(?:Mr|Mrs|Ms|Miss|Mister|Dr|Prof|Professor|There|All|Team|Everyone|Everybody|Again|Sir|Madam|Good|How|What|Can|The|Thanks|This|Homeware)\\b)";
    private static final Pattern TITLE =
            Pattern.compile("\\b((?:Mr|Mrs|Ms|Miss|Mister|Dr|Prof|Professor|Sir|Madam)\\.?) " + NO_NAME + NAME);
    private static final Pattern INTRODUCED = Pattern.compile(
            "((?i:\\bmy name is|\\bname'?s|\\bi am called|\\bthis is|\\byou are talking to|\\bspeaking to|\\bname ?:|\\bregards,?|\\bdear|\\bhi|\\bhello) )"
                    + NO_NAME + NAME);
    /** As in "Jane Roe, jane@…": two capitalised words beside a contact. */
    private static final Pattern BESIDE_CONTACT = Pattern.compile("(?:^|(?<=[.,;:!?] ))" + NO_NAME
            + "\\p{Lu}[\\p{L}'’-]+ \\p{Lu}[\\p{L}'’-]+(?=[,;:]? \\[(?:e-mail|number)])");

    private static final String SURNAME =
            "(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文])";
    private static final Pattern CHINESE_TITLE = Pattern.compile(SURNAME + "\\p{IsHan}{0,2}(?=先生|女士|小姐|太太|老师|经理|师傅)");
    private static final Pattern CHINESE_INTRODUCED = Pattern.compile(
            "((?:我叫|我是|本人|姓名(?:是|为)?|收件人(?:是|为|改成)?|收货人(?:是|为|改成)?|联系人(?:是|为)?|名字(?:是|叫))[:： ]?)(?!高中|万一|任何|文科|常客|方便|金卡|白)"
                    + SURNAME + "\\p{IsHan}{1,2}(?=[，,。！!；; ]|电话|手机|邮箱|$)");
    private static final Pattern CHINESE_AGENT =
            Pattern.compile("(客服(?:专员|人员)?[:： ]?)小" + SURNAME + "(?!\\p{IsHan}{3,})");

    private NameMasking() {}

    static String masked(String text) {
        String titled = TITLE.matcher(text).replaceAll("$1 [name]");
        String introduced = INTRODUCED.matcher(titled).replaceAll("$1[name]");
        return chinese(BESIDE_CONTACT.matcher(introduced).replaceAll("[name]"));
    }

    private static String chinese(String text) {
        String introduced = CHINESE_INTRODUCED.matcher(text).replaceAll("$1[name]");
        String titled = CHINESE_TITLE.matcher(introduced).replaceAll("[name]");
        return CHINESE_AGENT.matcher(titled).replaceAll("$1[name]");
    }
}
