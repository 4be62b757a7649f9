package io.frontdesk.chat.canned;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.frontdesk.chat.answer.BrokenPack;
import io.frontdesk.chat.identity.RefusedField;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/** Reads a pack's {@code canned.csv}: shortcut, lang, text. Everybody's all, for a pack knows no teams. */
final class CannedFile {
    private CannedFile() {}

    static List<Canned> read(Path file) {
        try {
            List<Canned> all = new ArrayList<>();
            Set<String> taken = new HashSet<>();
            for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(Files.readString(file))) {
                Canned canned = Canned.fresh(content(file, row), null);
                if (!taken.add(canned.content().lang() + " " + canned.content().key())) {
                    throw broken(file, row, "the shortcut stands there twice");
                }
                all.add(canned);
            }
            return all;
        } catch (IOException | CsvParseException | NoSuchElementException unreadable) {
            throw new BrokenPack(file, "it needs the columns shortcut, lang and text", unreadable);
        }
    }

    private static CannedText content(Path file, NamedCsvRecord row) {
        try {
            return new CannedText(row.getField("shortcut"), row.getField("lang"), row.getField("text"));
        } catch (RefusedField bad) {
            throw broken(file, row, bad.sentence());
        }
    }

    private static BrokenPack broken(Path file, NamedCsvRecord row, String why) {
        return new BrokenPack(file, "line " + row.getStartingLineNumber() + ": " + why);
    }
}
