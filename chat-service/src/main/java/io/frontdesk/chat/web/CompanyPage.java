package io.frontdesk.chat.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.frontdesk.chat.answer.Pack;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What is shown at {@code /}: the demo shop for the shop's pack, else a page that says what {@code page.json} of the pack says. */
@Singleton
final class CompanyPage {
    private static final String SHOP = "shop";

    /** What a pack is called that has no {@code pack.json}. */
    private static final String NAMELESS = "none";

    private final Path page;
    private final String pack;

    CompanyPage(@Value("${frontdesk.pack:}") String folder, Pack pack) {
        this.page = Path.of(folder, "page.json");
        this.pack = pack.name();
    }

    String file() {
        return pack.equals(SHOP) && !Files.isRegularFile(page) ? "index.html" : "company.html";
    }

    /** The pack's own words as JSON, or no more than its name where it has one. */
    byte[] words() {
        try {
            return Files.isRegularFile(page)
                    ? Files.readAllBytes(page)
                    : JsonMapper.builder()
                            .build()
                            .writeValueAsString(Map.of("name", pack.equals(NAMELESS) ? "" : pack))
                            .getBytes(UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
