package io.frontdesk.chat.privacy.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PersonalNumbersTest {
    private static final PersonalData MASK = new PersonalData(List.of("LF########", "SF######"), false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "spare screw kit 800-55-1199/B | spare screw kit [number]/B",
                "part no 334-21-9980 is discontinued | part no [number] is discontinued",
                "my social is 078-05-1120 | my social is [id]",
                "219-09-9999 for the form | [id] for the form",
                "driving licence MARSH657054SM9IJ | driving licence [id]",
                "driver's license D4471-2209-8831 | driver's license [id]",
                "DNI 12345678Z | DNI [id]",
                "CPF 123.456.789-09 | CPF [id]",
                "Emirates id 784-1985-1234567-1 | Emirates id [id]",
                "SIN 046 454 286 for the T4 | SIN [id] for the T4",
                "身份证 110105 19491231 002X | 身份证 [id]",
                "澳门身份证1234567(8) | 澳门身份证[id]",
                "军官证号南字第1234567号 | 军官证号[id]",
                "passport for the ferry company which wants one for each of us: L04417732 | passport for the ferry company which wants one for each of us: [passport]",
                "148830275 is my passport | [passport] is my passport",
                "pay it to itIT60X0542811101000000123456pls | pay it to it[iban]pls",
                "IBAN GB 29 NWBK 6016 1331 9268 19 | IBAN [iban]",
                "4111111111111111exp01/28 | [card]exp01/28",
                "sort code 20-45-45 acc 31926819 | sort code [number] acc [number]",
                "order id LF55310042 for SKU-88120 | order id [order] for SKU-88120",
                "IP地址：2001:db8:3::7f | IP地址：[ip]",
                "from 203.0.113[.]88 | from [ip]",
                "my token is eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI5OSJ9.Qx7hZt0P | my token is [secret]",
                "https://x.example/report/r8Kx-02mVqTn71ZcYd | https://x.example/report/[secret]"
            })
    void masksNumbersThatAStateOrABankGave(String text, String masked) {
        assertThat(MASK.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passport expires 12 05 2027",
                "firmware 10.0.14.2 broke it, roll back to 10.0.13.9?",
                "Order SKU-88120 x2",
                "I want to order HB7-2209 again",
                "https://x.example/p/oak-table-150cm-brown-2025",
                "last four of my social 9999"
            })
    void leavesNumbersOfThings(String text) {
        assertThat(MASK.mask(text)).isEqualTo(text);
    }
}
