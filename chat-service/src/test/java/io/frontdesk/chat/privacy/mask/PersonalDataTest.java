package io.frontdesk.chat.privacy.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PersonalDataTest {
    private static final PersonalData MASK = new PersonalData(List.of("LF########", "SF######"), false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to ann.lee@mail.example please | write to [e-mail] please",
                "邮箱是wang_88@qq.com谢谢 | 邮箱是[e-mail]谢谢",
                "邮箱：ｗａｎｇ＠ｑｑ．ｃｏｍ | 邮箱：[e-mail]",
                "jane.roe (at) mail (dot) example works | [e-mail] works",
                "call me on +44 7700 900123 today | call me on [phone] today",
                "ring (+353) 87 123 4567. | ring [phone].",
                "电话13800138000，谢谢 | 电话[phone]，谢谢",
                "手机 138-0013-8000 或 138 0013 8000 | 手机 [phone] 或 [phone]",
                "１３８００１３８０００是我的 | [phone]是我的",
                "座机010-65529988转8012 | 座机[phone]",
                "打0755 8273 6655找我 | 打[phone]找我",
                "+86 139 1234 5678 is mine | [phone] is mine",
                "my mobile: 087 123 4567 | my mobile: [phone]",
                "(212) 555-0187 after six | [phone] after six",
                "号码一三八零零一三八零零零 | 号码[phone]",
                "my card is 4111 1111 1111 1111 12/27 ok? | my card is [card] 12/27 ok?",
                "卡号6222020200112230被拒 | 卡号[card]被拒",
                "卡号6222020200112233447被拒 | 卡号[number]被拒",
                "我的身份证11010519491231002X丢了 | 我的身份证[id]丢了",
                "身份证 440305 19851203 4520 的 | 身份证 [number] 的",
                "insured as AB 12 34 56 C | insured as [id]",
                "IBAN IE29 AIBK 9311 5212 3456 78 thanks | IBAN [iban] thanks",
                "DE89370400440532013000 bitte | [iban] bitte",
                "where is LF20418833 now | where is [order] now",
                "lf 2041 8833 please | [order] please",
                "order number 4402-7781 is late | order number [order] is late",
                "订单号：SH3320198帮查 | 订单号：[order]帮查",
                "单号是202611267788 | 单号是[order]",
                "parcel RR123456785IE is stuck | parcel [number] is stuck",
                "Dear Mr. Whitfield, it is sent | Dear Mr. [name], it is sent",
                "My name is Jane Okafor and I wait | My name is [name] and I wait",
                "my name is tom murphy and i wait | my name is [name] and i wait",
                "Jane Okafor, jane@mail.example | [name], [e-mail]",
                "Hello, this is Sandra from Homeware | Hello, this is [name] from Homeware",
                "I'm Priya Sharma, Priya Sharma with two a | I'm [name], [name] with two a",
                "我叫欧阳雨桐，电话13912345678 | 我叫[name]，电话[phone]",
                "我叫王小明想问一下 | 我叫[name]想问一下",
                "王女士您好 | [name]女士您好",
                "收件人：李晓明 | 收件人：[name]",
                "收件人改成李晓明 | 收件人改成[name]",
                "我是客服小王，请讲 | 我是客服[name]，请讲",
                "deliver to 12 Baker Street, flat 4 | deliver to [address]",
                "I live at 48 Elm Grove, Dublin 6, D06 X285 now | I live at [address] now",
                "please deliver to 7 harbour view terrace instead | please deliver to [address] instead",
                "postcode is LS1 4AP | postcode is [address]",
                "改送到杭州市西湖区文三路188号5幢302室 | 改送到[address]",
                "地址改成广东省深圳市南山区科技园南路18号A座1203，谢谢 | 地址改成[address]，谢谢",
                "寄到阳光花园3栋2单元501 | 寄到[address]",
                "I was born on 12 March 1985 in Cork | I was born on [birth-date] in Cork",
                "DOB: 03/07/1990 | DOB: [birth-date]",
                "出生日期：1990年3月7日 | 出生日期：[birth-date]",
                "my passport number is PA1234567 | my passport number is [passport]",
                "护照号E12345678过期了 | 护照号[passport]过期了",
                "车牌京A·12345停在门口 | 车牌[plate]停在门口",
                "my car reg is 241-D-12345 | my car reg is [plate]",
                "blocked from 203.0.113.77 again | blocked from [ip] again",
                "from 2001:db8::ff00:42:8329 too | from [ip] too",
                "open https://shop.example/reset?token=8f3a9c21 now | open https://shop.example/reset?token=[secret] now",
                "https://u:pw@host.example/x | https://u:[secret]@host.example/x",
                "jane dot doe at gmail dot com is mine | [e-mail] is mine",
                "I have Mrs Patel's parcel | I have Mrs [name]'s parcel",
                "my name is Mrs. Halloran and I wait | my name is Mrs. [name] and I wait",
                "Flat 12, Maple House, 3 Park Lane, Leeds LS1 4AP, UK | [address], UK",
                "350 Fifth Avenue, Floor 21, New York, NY 10118 | [address]",
                "寄给王建国，13700137000 | 寄给[name]，[phone]",
                "我是王小姐 | 我是[name]小姐",
                "寄到成都市武侯区天府大道中段1388号 | 寄到[address]",
                "新北市板橋區縣民大道二段7號 | [address]"
            })
    void masksWhatTellsWhoSomebodyIs(String text, String masked) {
        assertThat(MASK.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NI number QQ 12 34 56 C",
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
                "Selected items are 20 percent off until 31 May",
                "can you deliver on 2026-03-15 between 10:00 and 12:00",
                "2024-2025年的款",
                "生日礼物5月3日前能到吗",
                "it is for my daughter's birthday party on 12 May",
                "firmware version 10.2.3.4 is out",
                "see https://shop.example/sale?utm_campaign=spring_sale_2026_newsletter",
                "call 95588 or 10086",
                "SKU-12345 in white, 1000 x 2000 mm",
                "我在北京，天气怎么样，3号能到吗",
                "送货上门要加钱吗",
                "my name is spelled wrong",
                "1 299 euro for 12 345 points",
                "谢谢老师",
                "我是银卡会员",
                "大悦城三楼那家店还开吗",
                "包得里三层外三层",
                "收件人请填真实姓名和当地手机号",
                "look at this dot com thing",
                "the registration number is 12345",
                "Do you deliver to Hong Kong?"
            })
    void leavesWhatIsNoPersons(String text) {
        assertThat(MASK.mask(text)).isEqualTo(text);
    }

    @Test
    void knowsWhichKindsThereWere() {
        Masked masked = MASK.masked("我叫王小明，电话13912345678，订单LF20418833");
        assertThat(masked.kinds()).containsExactlyInAnyOrder(Kind.NAME, Kind.PHONE, Kind.ORDER_ID);
        assertThat(MASK.masked("nothing here").kinds()).isEmpty();
    }

    @Test
    void ordersStayWhereTheCompanyWantsThemAndAreThenNothingElseEither() {
        PersonalData keeping = new PersonalData(List.of("LF########"), true);
        assertThat(keeping.mask("order LF20418833 of ann@mail.example")).isEqualTo("order LF20418833 of [e-mail]");
        assertThat(keeping.mask("订单号13800138000")).isEqualTo("订单号13800138000");
    }

    @Test
    void whatAFormGaveIsMaskedWhereverItRecurs() {
        PersonalData knowing = MASK.knowing(List.of("Will May", "will.may@mail.example", "087 123 4567"));
        assertThat(knowing.mask("this will work in may, says Will; WILL MAY or 0871234567"))
                .isEqualTo("this will work in may, says [name]; [name] or [phone]");
        PersonalData chinese = MASK.knowing(List.of("欧阳晓明"));
        assertThat(chinese.mask("欧阳晓明说晓明不在")).isEqualTo("[name]说[name]不在");
        assertThat(MASK.knowing(List.of()).mask("晓明不在")).isEqualTo("晓明不在");
    }

    @Test
    void offsetsAreThoseOfTheTextAsWritten() {
        String text = "😀 ＴＥＬ：１３８００１３８０００ 好";
        Found found = MASK.find(text).getFirst();
        assertThat(text.substring(found.start(), found.end())).isEqualTo("１３８００１３８０００");
    }

    @Test
    void maskingAgainChangesNothing() {
        String once = MASK.mask("我叫王小明，电话13912345678，ann@mail.example, 12 Baker Street, LF20418833");
        assertThat(MASK.mask(once)).isEqualTo(once);
    }

    @Test
    void longTextsTakeNoTimeThatCounts() {
        String text = "北京市朝阳区建国路 a.b.c 1 2 3 4 5 6 7 8 9 0 Ann Lee, www.x.example/?q=" + "路区号1 -".repeat(4_000);
        long start = System.nanoTime();
        MASK.mask(text);
        assertThat((System.nanoTime() - start) / 1_000_000_000.0).isLessThan(20);
    }
}
