package io.frontdesk.chat.privacy.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ContactsTest {
    private static final PersonalData MASK = new PersonalData(List.of("LF########", "SF######"), false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "emailtom.field@mail.examplephone07700900318thats all | email[e-mail]phone[phone]thats all",
                "my email—wren@mail.example—bounces | my email—[e-mail]—bounces",
                "p.novak@gmail,com typo | [e-mail] typo",
                "jan.kowalski at mail.example | [e-mail]",
                "sam99 at gmail | [e-mail]",
                "jroe@gmail is cut off | [e-mail] is cut off",
                "wang@example。com写错 | [e-mail]写错",
                "12345678@qq点com | [e-mail]",
                "13800138000thanks | [phone]thanks",
                "一三九、一一二二、零四七八 | [phone]",
                "139一一二二0461 | [phone]",
                "壹叁玖壹壹贰贰零肆伍柒 | [phone]",
                "139/1122/0464 | [phone]",
                "2125550133 is my cell | [phone] is my cell",
                "text me on 2125550133 | text me on [phone]",
                "415/555-0122 | [phone]",
                "微信号wx_chen1988 | 微信号[number]",
                "WeChat ID: chen_1988 | WeChat ID: [number]",
                "my husband Greg has it | my husband [name] has it",
                "I'm Tess, taking over | I'm [name], taking over",
                "Ffion here, is it open? | [name] here, is it open?",
                "Is that all for you, Yusuf? | Is that all for you, [name]?",
                "我女儿林可心，想约周六 | 我女儿[name]，想约周六",
                "昨天是孙佳接待我的 | 昨天是[name]接待我的",
                "我是韩梅的妈妈 | 我是[name]的妈妈",
                "寄四川省成都市武侯区桐梓林东路8号中华园3栋1单元502 | 寄[address]",
                "29b lower clapton st london e5 0qr now | [address] now",
                "450 Larkspur Drive, Unit C, Austin, Texas 78704 | [address]"
            })
    void masksWaysToReachSomebody(String text, String masked) {
        assertThat(MASK.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I looked at amazon.co.uk",
                "@frontdesk can someone answer",
                "I'm Irish, from Cork",
                "my Dr. Martens 1460 squeak",
                "Is anyone here?",
                "EMAIL IS WRONG",
                "找客服小姐姐",
                "想送同事张卡，怎么买",
                "孩子高烧，改明天送",
                "西安三号线到吗",
                "微信支付12345元",
                "I've called 14 times since 9am"
            })
    void leavesWhatIsNobodys(String text) {
        assertThat(MASK.mask(text)).isEqualTo(text);
    }
}
