package io.frontdesk.chat.privacy.mask;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chinese names that an introduction, a field's label, a title or a contact beside them announces. */
final class ChineseNames implements Finder {
    /** Those that every second Chinese has. */
    private static final String COMMON =
            "(?:欧阳|司马|上官|诸葛|东方|皇甫|慕容|令狐|司徒|夏侯|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文付肖])";

    private static final String SURNAME = "(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|宇文|长孙|端木|轩辕|独孤|南宫"
            + "|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文付肖闫朴佘权尚晁"
            + "施陶洪翁柯颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翟隋植甘景薄单包司柏宁柯阮桂闵欧解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官楚佟栗匡宗应台巫鞠僧桑荆谌扬明薄伏岑习胥保蔺])";
    private static final String NO_TITLE = "(?!先生|女士|小姐|太太|老师|经理|师傅|客服)";

    private static final String GIVEN = "\\p{IsHan}";
    /** In no given name but in sentences. */
    private static final String GIVEN_SURELY = "[\\p{IsHan}&&[^的了是不在有没要就也都吗呢吧啊着过得地很太这那个给被让跟用买想问说退换收发寄号码机话址件单快递烧院校店卡]]";
    /** What follows a name in a sentence. */
    private static final String AFTER = "(?=[，,。.！!？?；;、:： ()（）\\[]|电话|手机|邮箱|号码|联系|地址|先生|女士|小姐|身份证|护照|\\n|$|\\d)";

    private static final String STRONG =
            "(?:我叫|我的名字[是叫]|我名字[是叫]|我姓名是|本人姓名|姓名|收件人|收货人|签收人|联系人|寄件人|收款人|持卡人|开户名|户名|乘客|患者|名字[是叫]|名字(?=[ :：]?" + SURNAME
                    + GIVEN + "{1,2}[，,。 ])|户名拼音|入住人|访客|车主|来访人|经办人|报名人|孩子姓名|名叫|叫做)" + "(?:是|为|叫|改成|改为|换成|:|：| ){0,3}";
    private static final Pattern LABELLED =
            Pattern.compile("(?:" + STRONG + "|(?<=[，,。 ])叫)(" + SURNAME + NO_TITLE + GIVEN + "{1,2})" + AFTER);
    /** Without a mark behind it the name is taken to be three long, unless what follows its second begins a sentence. */
    private static final Pattern RUNNING = Pattern.compile(STRONG + "(" + SURNAME + NO_TITLE + GIVEN + "(?:" + NO_TITLE
            + "(?![想要在的是住买下订今昨前有没收来电手身请帮和跟这你我问需打已刚就不也把给从去用对快退换])" + GIVEN + ")?)");

    private static final Pattern I_AM =
            Pattern.compile("(?:我是|本人|这里是)[:： ]?(?!高中|万一|任何|文科|常客|方便|金卡|白|应该|单身|成都|时候|关于|全职|和|明天|来|原来|简单|包|从)("
                    + SURNAME + NO_TITLE + GIVEN + "{1,2})(?=[，,。！!；; ]|电话|手机|邮箱|$)");
    private static final Pattern TITLED = Pattern.compile(
            "(?<![\\p{IsHan}&&[^，你是和跟叫找让请给的位我]])(?!谢谢|钱总|沙发)(" + COMMON
                    + "(?:[\\p{IsHan}&&[^的了是候发着过吗呢请都要]]){0,2}?)(?=先生|女士|小姐|太太|老师|经理|师傅|阿姨|同学|医生|大夫|(?:(?<=[，,。 ].)|(?<=^.))总(?!是|之|共|额|价|数|计|会|部))");
    private static final Pattern AGENT =
            Pattern.compile("客服(?:专员|人员)?[:： ]?(小(?![二姐哥妹编伙])" + GIVEN_SURELY + ")(?!\\p{IsHan}{3,})");
    private static final Pattern GIVEN_TO =
            Pattern.compile("(?:寄给|发给|送给|转给|交给|退给)(" + SURNAME + NO_TITLE + GIVEN + "{1,2})(?=[，,。；; ]|$)");
    private static final Pattern BESIDE_CONTACT = Pattern.compile("(?:^|(?<=[，,。；;：: ]))(" + SURNAME + GIVEN
            + "{1,2}(?<![号码机话址]))(?=[，,： ]{0,2}(?:电话|手机|tel)?[:： ]?(?:\\+?86[ -]?)?1[3-9]\\d{9})");
    private static final Pattern DOTTED =
            Pattern.compile("(?<!\\p{IsHan})(\\p{IsHan}{2,6}[·•]\\p{IsHan}{2,6})(?!\\p{IsHan}{3})");
    /** Of a relative or a party, who is often not the one who writes. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?:(?:孩子|宝宝|儿子|女儿|老公|老婆|丈夫|妻子|爱人|爸爸?|妈妈?|父亲|母亲|爷爷|奶奶|外公|外婆|哥哥?|姐姐?|弟弟?|妹妹?|朋友|同事|本人|[他她])(?:的名字)?叫|(?:法人代表?|法定代表人|户主|申请人|投保人|被保险人|监护人|家长|学生|病人)(?:是|为|:))("
                    + SURNAME + NO_TITLE + GIVEN + "{1,2})" + AFTER);

    /** Of somebody close, of somebody in a post, and who did what. */
    private static final Pattern BESIDE_A_PERSON = Pattern.compile(
            "(?:女儿|儿子|孩子|宝宝|老公|老婆|丈夫|妻子|爱人|我爸|我妈|我哥|我姐|我弟|我妹|爸爸|妈妈|父亲|母亲|爷爷|奶奶|外公|外婆|同事|朋友|室友|闺蜜|同学|老师|护士|医生|大夫|教练|店员|导购|客服|快递员|司机|师傅|经理|房东|租客|教务处的|财务的|工号 ?\\d{2,6})(?:是|叫|:|：| )?("
                    + "(?!高烧|乔迁|高考|高中|高一|高二|高三|高兴|安全|方便|成年|成绩|常常|常用|黄疸|温度|平时|时候|关于|钱包|都|和|万一|应该|简单|马上|单独|全家|全部|党员|周末|周岁|周日|周一|周五|周六|何时|何必|毛病|毛衣|水平|向来|路上|白天|任何|明天|包装)"
                    + COMMON + NO_TITLE + GIVEN_SURELY + "{1,2})"
                    + "(?=[，,。.！!？?；;、 ()（）]|问|说|帮|的[^\\p{IsHan}]|今天|昨天|明天|身份证|护照|电话|手机|签收|代收|$)");

    private static final Pattern WHO_DID = Pattern.compile(
            "(?:是|由|找|叫|给)(" + COMMON + NO_TITLE + GIVEN_SURELY + "{1,2})(?=接待|接的电话|处理的|负责的?|跟我说|帮我弄|服务的|对接|受理)");
    private static final Pattern WHOSE_RELATIVE = Pattern.compile("我是(?!\\p{IsHan}国)(" + COMMON + NO_TITLE
            + GIVEN_SURELY + "{1,2}?)的?(?=妈妈?|爸爸?|家长|母亲|父亲|爷爷|奶奶|老公|老婆|同事|朋友|室友|女儿|儿子)");
    private static final Pattern IN_A_RECORD = Pattern.compile("(?:^|(?<=[，,。\\n ]))(" + SURNAME + GIVEN_SURELY
            + "{1,2})(?=[，, ]{1,2}(?:男|女)[，, ]|[，, ]{1,2}(?:\\p{IsHan}{2}|)护照 ?[A-Z]|[，, ]{1,2}\\d{17}[\\dXx])|(?<=收[，, ])("
            + SURNAME + GIVEN_SURELY + "{1,2})(?=[，,。 ]|$)");
    private static final Pattern FAMILIAR = Pattern.compile("我叫([小阿]" + GIVEN + "{1,2})" + AFTER);
    private static final Pattern LATIN = Pattern.compile(
            STRONG + "(\\p{Lu}[\\p{Lu}\\p{Ll}'’-]+(?: (?:\\p{Lu}[\\p{Lu}\\p{Ll}'’-]+|de|van|von|der|la|bin|al)){0,3})");

    @Override
    public Stream<Found> in(Reading reading) {
        String text = reading.text();
        if (text.chars().allMatch(c -> c < 128)) {
            return Stream.empty();
        }
        Stream<MatchResult> han = Stream.of(
                        LABELLED,
                        RUNNING,
                        I_AM,
                        TITLED,
                        AGENT,
                        GIVEN_TO,
                        BESIDE_CONTACT,
                        OTHERS,
                        FAMILIAR,
                        BESIDE_A_PERSON,
                        WHO_DID,
                        WHOSE_RELATIVE,
                        IN_A_RECORD)
                .flatMap(reading::find);
        return Stream.concat(
                        han,
                        Stream.of(DOTTED, LATIN)
                                .flatMap(form -> form.matcher(text).results()))
                .map(ChineseNames::found);
    }

    private static Found found(MatchResult hit) {
        int group = hit.group(1) == null ? 2 : 1;
        return new Found(Kind.NAME, hit.start(group), hit.end(group));
    }
}
