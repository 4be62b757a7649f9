package io.frontdesk.chat.privacy.mask;

import java.util.stream.Stream;

/** What somebody is called in a messenger, behind its name: "微信号wx_chen88", "WeChat ID: chen_1988", "QQ 87654321". */
final class Handles implements Finder {
    private static final String MESSENGER =
            "(?:微信号?|薇信|威信|(?<![a-z])(?:wechat|we chat|weixin|wx|vx|v信|qq|telegram|skype|instagram|insta|snapchat|line id|kakaotalk)(?! ?(?:pay|邮箱|mail|支付|群))(?: ?(?:号码?|id|handle|user ?name|account|number|no\\.?))?)";
    private static final Finder FORM = Forms.of(
            Kind.NUMBER,
            MESSENGER
                    + "(?: ?(?:is|是|为|:|=)){0,2} ?@?((?=[a-z0-9_.-]*[\\d_])[a-z][a-z0-9_.-]{4,28}[a-z0-9_]|\\d{5,11})(?![a-z0-9@]|\\.[a-z])",
            "(?:微信号|(?:wechat|instagram|telegram|skype|line) (?:id|handle|user ?name))(?: ?(?:is|是|为|:|=)){1,2} ?@?([a-z][a-z0-9_.-]{4,28}[a-z0-9_])(?![a-z0-9@]|\\.[a-z])");

    @Override
    public Stream<Found> in(Reading reading) {
        return FORM.in(reading);
    }
}
