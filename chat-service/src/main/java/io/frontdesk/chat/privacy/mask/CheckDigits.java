package io.frontdesk.chat.privacy.mask;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What tells numbers that mean something from any others: the digit of ISO/IEC 7812-1 annex B (H. P. Luhn, US patent
 * 2,950,048), that of GB 11643-1999 after ISO 7064 MOD 11-2, and the two of ISO 13616 after MOD 97-10.
 */
final class CheckDigits {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String REMAINDERS = "10X98765432";
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    /** How long an IBAN is, by country. */
    private static final Map<String, Integer> IBAN_LENGTHS = lengths(
            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 "
                    + "FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 "
                    + "LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 "
                    + "RS22 SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20");

    private CheckDigits() {}

    /** Whether the last of these digits fits those before, as on a bank card. */
    static boolean isCard(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
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
        return IBAN_LENGTHS.getOrDefault(country.toUpperCase(Locale.ROOT), 0);
    }

    /** Whether letters and digits, without blanks, make an IBAN. */
    static boolean isIban(String iban) {
        String turned = iban.substring(4) + iban.substring(0, 4);
        String digits = turned.chars()
                .mapToObj(c -> String.valueOf(Character.digit(c, Character.MAX_RADIX)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(NINETY_SEVEN).intValue() == 1;
    }

    private static boolean isBirthday(String eight) {
        try {
            int year = Integer.parseInt(eight.substring(0, 4));
            LocalDate.of(year, Integer.parseInt(eight.substring(4, 6)), Integer.parseInt(eight.substring(6)));
            return year >= 1850 && year < 2100;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static Map<String, Integer> lengths(String all) {
        return Map.copyOf(Arrays.stream(all.split(" "))
                .collect(Collectors.toMap(each -> each.substring(0, 2), each -> Integer.valueOf(each.substring(2)))));
    }
}
