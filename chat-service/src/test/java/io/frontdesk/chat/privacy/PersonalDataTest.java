package io.frontdesk.chat.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to ann.lee@mail.example please | write to [e-mail] please",
                "邮箱：wang@qq.com，电话13800138000 | 邮箱：[e-mail]，电话[number]",
                "call me on +44 7700 900123 | call me on [number]",
                "my card is 4111 1111 1111 1111 ok? | my card is [card] ok?",
                "卡号6222020200112233446被拒 | 卡号[card]被拒",
                "卡号6222020200112233447被拒 | 卡号[number]被拒",
                "我的身份证11010519491231002X丢了 | 我的身份证[id]丢了",
                "NI number QQ 12 34 56 C | NI number QQ 12 34 56 C",
                "insured as AB 12 34 56 C | insured as [id]",
                "where is LF20418833 now | where is [order] now",
                "order number 4402-7781 is late | order number [order] is late",
                "订单号：SH3320198帮查 | 订单号：[order]帮查",
                "单号是202611267788 | 单号是[order]",
                "Dear Mr. Whitfield, it is sent | Dear Mr. [name], it is sent",
                "My name is Jane Okafor and I wait | My name is [name] and I wait",
                "Jane Okafor, jane@mail.example | [name], [e-mail]",
                "Hello, this is Sandra from Homeware | Hello, this is [name] from Homeware",
                "我叫欧阳雨桐，电话13912345678 | 我叫[name]，电话[number]",
                "王女士您好 | [name]女士您好",
                "收件人改成李晓明 | 收件人改成[name]",
                "我是客服小王，请讲 | 我是客服[name]，请讲",
                "deliver to 12 Baker Street, flat 4 | deliver to [address]",
                "please deliver to 7 harbour view terrace instead | please deliver to [address] instead",
                "postcode is LS1 4AP | postcode is [address]",
                "改送到杭州市西湖区文三路188号5幢302室 | 改送到[address]",
                "寄到阳光花园3栋2单元501 | 寄到[address]"
            })
    void masksWhatTellsWhoSomebodyIs(String text, String masked) {
        assertThat(PersonalData.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my washer shows E18 and won't drain",
                "AP-200空气净化器用哪种滤芯",
                "which descaler fits the WM-80 and the OV-40?",
                "Can I return it within 30 days, it cost 89.90?",
                "我是大学生，怎么认证打折",
                "我是高中生",
                "满299元免运费吗",
                "This is ridiculous",
                "Hi There, good morning",
                "I bought 2 lamps in the spring sale",
                "国庆节营业吗",
                "电话打不通怎么办",
                "Selected items are 20 percent off until 31 May"
            })
    void leavesWhatIsNoPersons(String text) {
        assertThat(PersonalData.masked(text)).isEqualTo(text);
    }

    @Test
    void aCardIsOneOnlyIfItsLastDigitFits() {
        assertThat(NumberMasking.isCard("4111 1111 1111 1111")).isTrue();
        assertThat(NumberMasking.isCard("4111 1111 1111 1112")).isFalse();
        assertThat(NumberMasking.isIdentity("11010519491231002X")).isTrue();
        assertThat(NumberMasking.isIdentity("110105194912310021")).isFalse();
    }
}
