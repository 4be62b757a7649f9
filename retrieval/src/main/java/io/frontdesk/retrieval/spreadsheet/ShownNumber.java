package io.frontdesk.retrieval.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;

/** A stored number as its cell shows it: 15 digits, no {@code .0}, dates as 2026-12-31. */
final class ShownNumber {
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LARGEST_EXPONENT = 400;
    private static final int LAST_DAY = 2_958_465;
    private static final int SECONDS = 24 * 60 * 60;

    private ShownNumber() {}

    /** The text; {@code stored} itself where it is no number at all. */
    static String of(String stored, NumberFormats.Kind kind, boolean from1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(stored.strip()).round(EXCEL);
        } catch (NumberFormatException | ArithmeticException notANumber) {
            return stored;
        }
        if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT) {
            return stored;
        }
        boolean day = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
        return switch (kind) {
            case NUMBER -> plain(number);
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case DATE -> day ? date(number, from1904).toString() : plain(number);
            case TIME -> day ? time(number) : plain(number);
            case DATE_TIME -> day ? date(number, from1904) + " " + time(number) : plain(number);
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Excel counts a 29 February 1900 that never was. */
    private static LocalDate date(BigDecimal serial, boolean from1904) {
        int days = serial.intValue();
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return LocalDate.of(1899, 12, 30).plusDays(days < 60 ? days + 1L : days);
    }

    private static String time(BigDecimal serial) {
        BigDecimal part = serial.remainder(BigDecimal.ONE);
        int seconds = part.multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        return LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS - 1)).toString();
    }
}
