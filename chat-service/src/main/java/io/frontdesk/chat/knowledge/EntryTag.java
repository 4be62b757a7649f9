package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.identity.RefusedField;
import org.jspecify.annotations.Nullable;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of an entry as an HTTP entity tag. */
final class EntryTag {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private EntryTag() {}

    static String write(long since) {
        return "\"" + since + "\"";
    }

    /** Nothing where the header is not there. */
    static OptionalLong read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return OptionalLong.empty();
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw RefusedField.of(
                    "If-Match", "'If-Match' must be the version that the entry was read in, as in \"12\".");
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }
}
