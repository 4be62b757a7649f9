package io.frontdesk.chat.privacy.mask;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Chinese address from its province, city or street down to the room: a chain of names that end as places do and of
 * numbers that count houses. It begins with a place that is known, behind a word for an address, or with a street's name.
 */
final class ChineseAddresses {
    private static final String KNOWN =
            "(?:(?:中国)?(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门"
                    + "|石家庄|唐山|秦皇岛|邯郸|保定|廊坊|沧州|太原|大同|呼和浩特|包头|沈阳|大连|鞍山|长春|哈尔滨|大庆|南京|无锡|徐州|常州|苏州|南通|扬州|镇江|盐城|昆山|杭州|宁波|温州|嘉兴|湖州|绍兴|金华|义乌|台州|合肥|芜湖|蚌埠"
                    + "|福州|厦门|泉州|漳州|南昌|九江|赣州|济南|青岛|淄博|烟台|潍坊|济宁|威海|临沂|郑州|洛阳|开封|新乡|武汉|宜昌|襄阳|长沙|株洲|湘潭|衡阳|岳阳|广州|深圳|珠海|汕头|佛山|东莞|中山|惠州|江门|湛江|南宁|柳州|桂林"
                    + "|海口|三亚|成都|绵阳|德阳|宜宾|贵阳|遵义|昆明|大理|丽江|拉萨|西安|咸阳|宝鸡|兰州|西宁|银川|乌鲁木齐)"
                    + "(?:壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省|市)?)";
    /** A character of a name: none of those that only speak about it. */
    private static final String H = "[\\p{IsHan}&&[^我你您他她们想请帮吗呢的了是把给寄送退换收货订单就也都还到在住址为往改发快递电话手机号]]";

    private static final String AREA =
            "(?:" + H + "|都(?=[市县区])){1,7}?(?:自治区|自治州|自治县|特别行政区|开发区|高新区|地区|新区|街道|社区|省|盟|市|区|县|旗|镇|乡|村)";
    private static final String NUMBER =
            "(?:第|附|[甲乙丙丁])?(?:\\d{1,5}(?:-\\d{1,4}){0,3}|[一二三四五六七八九十百]{1,4}|[a-z]\\d{0,3}|\\d{1,3}[a-z])#?"
                    + " ?(?:号楼|号院|号(?!线)|期|区|栋|幢|座|塔|单元|层|楼|室|户|弄|门|房|组)";
    /** A floor alone is none. */
    private static final String HOUSE = NUMBER.replace("层|楼|", "");

    private static final String PLACE = site()
            + "(?:大道|大街|公路|办公楼|写字楼|大楼|教学楼|宿舍楼|胡同|小区|花园|公寓|大厦|广场|家园|新村|中心|大学|学院|医院|校区|教师宿舍|宿舍|公馆|别墅|大院|海港城|工业园|产业园|科技园|软件园|路|街|巷|弄|苑|园|城|府|庭|湾|邨|(?<![知渠频报味通街])道)(?:[东西南北中一二三四五六七八九十]段|[东西南北中](?=\\d)|段)?";
    private static final String LAST =
            "(?: ?(?:之\\d{1,3}|(?:[a-z]-?|[东西南北中]?[一二三四五六七八九十]?[舍斋栋])?\\d{1,5}(?:-[a-z\\d]{1,5}){0,3}(?:室|户|房|号|楼|层)?(?:\\d{1,4})?))?";
    private static final String CHAIN = "(?:\\s?(?:" + KNOWN + "|" + NUMBER + "|" + AREA + "|" + PLACE
            + "|办公楼|写字楼|教学楼|宿舍楼|" + H + "{2,8}(?=" + HOUSE + ")))";
    private static final Pattern FROM_KNOWN = Pattern.compile(KNOWN + CHAIN + "{1,12}" + LAST);
    private static final Pattern FROM_AREA = Pattern.compile(
            "(?!(?<=[改换变])成)(?:" + AREA + "){0,4}(?:" + AREA + "|" + PLACE + ") ?" + HOUSE + CHAIN + "{0,6}" + LAST);
    private static final Pattern BEHIND_WORD =
            Pattern.compile("(?:住址|地址|寄到|寄往|送到|邮寄到|发到|改送|家住|住在)(?:是|为|改成|改为|换成|改到|到|在|:| )*("
                    + "[\\p{IsHan}a-z0-9#·-]{2,40}?" + NUMBER + CHAIN + "{0,6}" + LAST + ")");
    private static final Pattern COUNTS_HOUSES = Pattern.compile(NUMBER + "|\\d");
    private static final int PIECES = 2;
    private static final Pattern PIECE = Pattern.compile(AREA + "|" + PLACE);

    private ChineseAddresses() {}

    private static String site() {
        return "[[a-z0-9·]\\p{IsHan}&&[^我你您他她们想请帮吗呢的了是把给寄送退换收货订单就也都还到在住址为往改发快递电话手机号]]{1,10}?";
    }

    /** Those that begin with a province or a city by its name. */
    static Finder fromKnownPlaces() {
        return reading ->
                reading.find(FROM_KNOWN).filter(ChineseAddresses::isExact).map(ChineseAddresses::found);
    }

    /** Those behind a word for an address. */
    static Finder behindWords() {
        return reading -> reading.find(BEHIND_WORD).map(hit -> new Found(Kind.ADDRESS, hit.start(1), hit.end(1)));
    }

    /** Those that begin with a district, a street or an estate. */
    static Finder fromAreas() {
        return reading -> COUNTS_HOUSES.matcher(reading.folded()).find()
                ? reading.find(FROM_AREA).map(ChineseAddresses::found)
                : Stream.empty();
    }

    /** A city alone tells nothing; a house does, and so does a street in a district. */
    private static boolean isExact(MatchResult hit) {
        return COUNTS_HOUSES.matcher(hit.group()).find()
                || PIECE.matcher(hit.group()).results().count() > PIECES;
    }

    private static Found found(MatchResult hit) {
        String text = hit.group();
        return new Found(
                Kind.ADDRESS, hit.start(), hit.start() + text.stripTrailing().length());
    }
}
