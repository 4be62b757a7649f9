package io.frontdesk.chat.answer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.frontdesk.chat.entity.Product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code products.csv}: {@code id,name_en,name_zh,aliases}, the aliases of both languages parted by a bar. */
final class ProductFile {
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    private ProductFile() {}

    static List<Product> read(Path file) {
        List<Product> products = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try {
            for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(Files.readString(file))) {
                Product product = product(row);
                if (product.id().isBlank() || !ids.add(product.id())) {
                    throw new BrokenPack(
                            file, "line " + row.getStartingLineNumber() + ", column id: is empty or given twice");
                }
                products.add(product);
            }
        } catch (IOException | CsvParseException | NoSuchElementException broken) {
            throw new BrokenPack(file, "it needs the columns id, name_en, name_zh and aliases", broken);
        }
        return products;
    }

    private static Product product(NamedCsvRecord row) {
        String aliases = row.getField("aliases").strip();
        return new Product(
                row.getField("id").strip(),
                row.getField("name_en").strip(),
                row.getField("name_zh").strip(),
                aliases.isEmpty() ? List.of() : List.of(BAR.split(aliases)));
    }
}
