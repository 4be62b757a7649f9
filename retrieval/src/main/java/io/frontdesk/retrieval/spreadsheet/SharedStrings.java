package io.frontdesk.retrieval.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that cells refer to by number. */
final class SharedStrings {
    private static final int MOST = 500_000;
    private static final long MOST_CHARACTERS = 20_000_000;

    private final List<String> texts = new ArrayList<>();

    static SharedStrings read(Optional<InputStream> part) throws IOException {
        SharedStrings strings = new SharedStrings();
        if (part.isPresent()) {
            try (SafeXml xml = SafeXml.read(part.get())) {
                strings.readAll(xml);
            }
        }
        return strings;
    }

    /** The text, or nothing where the workbook does not hold it. */
    Optional<String> at(int number) {
        return number < 0 || number >= texts.size() ? Optional.empty() : Optional.of(texts.get(number));
    }

    private void readAll(SafeXml xml) throws BadWorkbook {
        long characters = 0;
        while (xml.next()) {
            if (xml.starts("si")) {
                String text = RichText.read(xml, "si");
                characters += text.length();
                if (characters > MOST_CHARACTERS || texts.size() >= MOST) {
                    throw BadWorkbook.of(BadWorkbook.Kind.TOO_MUCH_TEXT);
                }
                texts.add(text);
            }
        }
    }
}
