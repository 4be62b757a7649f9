package io.frontdesk.chat.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The figures as one page with charts, which needs nothing else. */
public final class ReportPage {
    private static final String TEMPLATE = "/simulation/report.html";
    private static final String PLACE = "/*FIGURES*/null";

    private ReportPage() {}

    /** @param figures as one JSON object with snake_case keys */
    public static String of(String figures) {
        return template().replace(PLACE, figures.replace("</", "<\\/"));
    }

    private static String template() {
        try (InputStream file = Objects.requireNonNull(ReportPage.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
