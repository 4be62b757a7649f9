package io.frontdesk.chat.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where a page of finds ended. Rank, time and key of a find never change, so what comes in meanwhile neither repeats nor
 * hides any.
 */
public record SearchCursor(float rank, long at, String key) {
    private static final Pattern FORM = Pattern.compile("([0-3])/(\\d{1,15})/([0-9a-z/-]{37,120})");

    public SearchCursor {
        requireNonNull(key, "key");
    }

    /** Reads what {@link #toString()} wrote; anything else is no cursor. */
    public static Optional<SearchCursor> parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            return Optional.of(FORM.matcher(plain))
                    .filter(form -> form.matches())
                    .map(SearchCursor::read);
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static SearchCursor read(MatchResult form) {
        return new SearchCursor(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)), form.group(3));
    }

    static SearchCursor of(FieldDoc last) {
        return new SearchCursor(
                (Float) last.fields[0], (Long) last.fields[1], ((BytesRef) last.fields[2]).utf8ToString());
    }

    /** Lies behind every document of its own place, so that its own find is not found again. */
    FieldDoc place(int documents) {
        return new FieldDoc(Math.max(0, documents - 1), rank, new Object[] {rank, at, new BytesRef(key)});
    }

    @Override
    public String toString() {
        String plain = (int) rank + "/" + at + "/" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }
}
