package io.frontdesk.chat.privacy.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckDigitsTest {
    @Test
    void aCardIsOneOnlyIfItsLastDigitFits() {
        assertThat(CheckDigits.isCard("4111111111111111")).isTrue();
        assertThat(CheckDigits.isCard("4111111111111112")).isFalse();
        assertThat(CheckDigits.isCard("79927398713")).isTrue();
    }

    @Test
    void anIdentityCardHasADayOfBirthAndTheRightLastDigit() {
        assertThat(CheckDigits.isIdentity("11010519491231002X")).isTrue();
        assertThat(CheckDigits.isIdentity("11010519491231002x")).isTrue();
        assertThat(CheckDigits.isIdentity("110105194912310021")).isFalse();
        assertThat(CheckDigits.isIdentity("440524188001010014")).isTrue();
        assertThat(CheckDigits.isIdentity("110105194913310020")).isFalse();
    }

    @Test
    void anIbanLeavesOneOfNinetySeven() {
        assertThat(CheckDigits.isIban("gb82west12345698765432")).isTrue();
        assertThat(CheckDigits.isIban("gb82west12345698765433")).isFalse();
        assertThat(CheckDigits.ibanLength("ie")).isEqualTo(22);
        assertThat(CheckDigits.ibanLength("zz")).isZero();
    }
}
