package io.frontdesk.chat.privacy.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class BirthDatesTest {
    private static final PersonalData MASK = new PersonalData(List.of("LF########", "SF######"), false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "08/30/2001 is my bday | [birth-date] is my bday",
                "DOB for the register: 17/06/2012 | DOB for the register: [birth-date]",
                "dob 22.06.2015, his jab was booked 12.09.2025 | dob [birth-date], his jab was booked 12.09.2025",
                "d.o.b. 4th June '83 | d.o.b. [birth-date]",
                "DateOfBirth: 07.03.1990 | DateOfBirth: [birth-date]",
                "DOB 230487, thanks | DOB [birth-date], thanks",
                "DOB 12MAY1987 | DOB [birth-date]",
                "born in August 1971 | born in [birth-date]",
                "born on the twenty-first of July 1994 | born on the [birth-date]",
                "DOB is 6 Jan 1980 and my wife's is 30 Aug 1982 | DOB is [birth-date] and my wife's is [birth-date]",
                "change my dob from 01/02/1990 to 02/01/1990 | change my dob from [birth-date] to [birth-date]",
                "born 14/02/2019, bought 03/10/2025 | born [birth-date], bought 03/10/2025",
                "my son turns 18 on 3 March 2026 | my son turns 18 on [birth-date]",
                "male, 1974-12-01, blood group O | male, [birth-date], blood group O",
                "aged 38 (12 May 1987) | aged 38 ([birth-date])",
                "1.9.75 (DOB) | [birth-date] (DOB)",
                "出生年月：1992.05 | 出生年月：[birth-date]",
                "生日：0307 | 生日：[birth-date]",
                "李安，女，19920217，预约 | [name]，女，[birth-date]，预约",
                "宝宝2023.5.20出生的，上一针是2025.1.8 | 宝宝[birth-date]出生的，上一针是2025.1.8",
                "出生年月写成1982-09-31了，九月没有31号，应该是1982-09-13 | 出生年月写成[birth-date]了，九月没有31号，应该是[birth-date]",
                "一九六三年七月初二生 身份证上写的1963年8月20日 | [birth-date]生 身份证上写的[birth-date]",
                "老婆生日1990年4月18日，我生日1989年2月6日 | 老婆生日[birth-date]，我生日[birth-date]",
                "农历三月初七生日 | 农历[birth-date]生日"
            })
    void masksDaysOfBirthHoweverTheyAreWritten(String text, String masked) {
        assertThat(MASK.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's for a birthday on 13/06/2026",
                "the baby is due 14 March 2026",
                "The warranty started 14 February 2023",
                "3 March 2026 male connector",
                "kids born after 01/09/2020 only?",
                "蛋糕12月5日前能送到吗 给我妈过生日用",
                "下周生日 3月5号能到货不",
                "出生证明2025年11月办的",
                "2026年1月5日 男鞋",
                "生产日期2025.3.4"
            })
    void leavesDaysOnWhichSomethingElseHappens(String text) {
        assertThat(MASK.mask(text)).isEqualTo(text);
    }
}
