package io.frontdesk.retrieval.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which cell styles show a number as a date, a time or a percentage. */
final class NumberFormats {
    private static final int MOST = 100_000;

    /** How a number is shown. */
    enum Kind {
        NUMBER,
        DATE,
        DATE_TIME,
        TIME,
        PERCENT
    }

    private final List<Kind> byStyle = new ArrayList<>();

    static NumberFormats read(Optional<InputStream> part) throws IOException {
        NumberFormats formats = new NumberFormats();
        if (part.isPresent()) {
            try (SafeXml xml = SafeXml.read(part.get())) {
                formats.readAll(xml);
            }
        }
        return formats;
    }

    Kind of(int style) {
        return style < 0 || style >= byStyle.size() ? Kind.NUMBER : byStyle.get(style);
    }

    private void readAll(SafeXml xml) throws BadWorkbook {
        Map<Integer, String> codes = new HashMap<>();
        boolean inCells = false;
        while (xml.next() && byStyle.size() < MOST && codes.size() < MOST) {
            if (xml.starts("numFmt")) {
                codes.put(Whole.of(xml.attribute("numFmtId"), -1), xml.attribute("formatCode"));
            } else if (xml.starts("cellXfs")) {
                inCells = true;
            } else if (xml.ends("cellXfs")) {
                inCells = false;
            } else if (inCells && xml.starts("xf")) {
                int id = Whole.of(xml.attribute("numFmtId"), 0);
                byStyle.add(codes.containsKey(id) ? ofCode(codes.getOrDefault(id, "")) : builtIn(id));
            }
        }
    }

    private static Kind builtIn(int id) {
        if (id == 22) {
            return Kind.DATE_TIME;
        }
        if ((id >= 14 && id <= 17)
                || (id >= 27 && id <= 31)
                || id == 36
                || (id >= 50 && id <= 54)
                || id == 57
                || id == 58) {
            return Kind.DATE;
        }
        if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56) {
            return Kind.TIME;
        }
        return id == 9 || id == 10 ? Kind.PERCENT : Kind.NUMBER;
    }

    static Kind ofCode(String code) {
        String letters = code.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.", "")
                .replace("general", "");
        boolean day = letters.contains("y") || letters.contains("d");
        boolean hour = letters.contains("h") || letters.contains("s");
        if (day) {
            return hour ? Kind.DATE_TIME : Kind.DATE;
        }
        if (hour) {
            return Kind.TIME;
        }
        return letters.contains("%") ? Kind.PERCENT : Kind.NUMBER;
    }
}
