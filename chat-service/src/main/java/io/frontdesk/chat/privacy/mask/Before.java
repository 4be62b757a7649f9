package io.frontdesk.chat.privacy.mask;

import java.util.regex.Pattern;

/** What stands before a number: where it may begin, and words that tell whose it is. */
final class Before {
    /** Where something may begin: behind no letter or digit, or behind a word for it without a blank. */
    static final String START =
            "(?:(?<![a-z0-9_])|(?<=(?<![a-z])(?:id|no|nr|ni|nino|dni|nie|tel|phone|mobile|mob|cell|fax|hp|ph|number|num|card|visa|iban|mail|email"
                    + "|order|ref|passport|plate|reg|ip|ssn|nric|wa|whatsapp)))";

    private static final int REACH = 48;
    private static final Pattern THING = Pattern.compile(
            "(?:\\b(?:bar ?codes?|ean|upc|gtin|isbn|sku|serial|s/n|imei|parts?|items?|article|model|batch|lot|pallet|product|voucher|coupon|gift ?card|loyalty card|member(?:ship)? card|warranty card|gift code|promo ?code"
                    + "|tracking|waybill|awb|invoice|receipt|transaction|firmware|meter|reading|points|policy|contract|customer|student|employee|booking|confirmation|claim|case|ticket|reference|ref|vat|tax|request)\\b"
                    + "|条码|条形码|序列号|货号|型号|批次|批号|编码|商品码|礼品码|礼品卡|购物卡|会员卡|保修卡|兑换码|券码|券号|配件|零件|托盘|标签|物流单|快递单|运单|发票|电表|水表|读数|流水号|交易号|积分|(?:户|客户|会员|学|工|考生|编|票|案|合同|保单|税|设备|资产)号)"
                    + "[^\\d,;。!?]{0,24}$");
    private static final Pattern CONTACT = Pattern.compile(
            "(?:\\b(?:call|ring|phone|tel|telephone|mobile|cell|text|reach|whatsapp|contact)\\b|电话|手机|联系|致电|拨打|打给|短信)[^\\d。!?]{0,24}$");

    private Before() {}

    /** Whether a word before it makes a number that of a thing, and none that of somebody to call. */
    static boolean namesAThing(Reading reading, int start) {
        String before = reading.before(start, REACH);
        return THING.matcher(before).find() && !CONTACT.matcher(before).find();
    }
}
