package io.frontdesk.chat.privacy.mask;

import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What tells numbers that mean something from any others: the digit of ISO/IEC 7812-1 annex B (H. P. Luhn, US patent
 * 2,950,048), that of GB 11643-1999 after ISO 7064 MOD 11-2, the two of ISO 13616 after MOD 97-10, and what else a library knows.
 */
final class CheckDigits {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String REMAINDERS = "10X98765432";

    private CheckDigits() {}

    /** Whether the last of these digits fits those before, as on a bank card; all of them nought are none. */
    static boolean isCard(String digits) {
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
    }

    /** Whether it is the number of an article in a shop. */
    static boolean isArticle(String digits) {
        return digits.length() == 13 && EAN13CheckDigit.EAN13_CHECK_DIGIT.isValid(digits);
    }

    /** Whether the last digit is right as on Indian identity cards (J. Verhoeff, Error detecting decimal codes, 1969). */
    static boolean isVerhoeff(String digits) {
        return VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.isValid(digits);
    }

    /** Whether it is the number of a Chinese identity card: a day of birth within, and the last digit right. */
    static boolean isIdentity(String number) {
        if (number.length() != WEIGHTS.length + 1 || !isBirthday(number.substring(6, 14))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return REMAINDERS.charAt(sum % REMAINDERS.length()) == Character.toUpperCase(number.charAt(WEIGHTS.length));
    }

    /** How many characters an IBAN that begins so has; 0 where no country's does. */
    static int ibanLength(String country) {
        IBANValidator.Validator known =
                IBANValidator.DEFAULT_IBAN_VALIDATOR.getValidator(country.toUpperCase(Locale.ROOT));
        return known == null ? 0 : known.getIbanLength();
    }

    /** Whether letters and digits, without blanks, make an IBAN. */
    static boolean isIban(String iban) {
        return IBANValidator.DEFAULT_IBAN_VALIDATOR.isValid(iban.toUpperCase(Locale.ROOT));
    }

    /** Whether eight digits are a day on which somebody alive, or their grandparents, may have been born. */
    static boolean isBirthday(String eight) {
        try {
            int year = Integer.parseInt(eight.substring(0, 4));
            LocalDate.of(year, Integer.parseInt(eight.substring(4, 6)), Integer.parseInt(eight.substring(6)));
            return year >= 1850 && year < 2100;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
