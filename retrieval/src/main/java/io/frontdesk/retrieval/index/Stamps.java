package io.frontdesk.retrieval.index;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A stamp as the user data of a Lucene commit. */
final class Stamps {
    private static final String NUMBER = "knowledge-version";
    private static final String MARK = "knowledge-mark";

    private Stamps() {}

    static Iterable<Map.Entry<String, String>> write(CorpusStamp stamp) {
        return Map.of(NUMBER, String.valueOf(stamp.number()), MARK, stamp.mark())
                .entrySet();
    }

    /** Nothing where {@code data} holds none, as in an index made before there were versions. */
    static Optional<CorpusStamp> read(@Nullable Iterable<Map.Entry<String, String>> data) {
        Map<String, String> values = new HashMap<>();
        if (data != null) {
            data.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        }
        String number = values.get(NUMBER);
        String mark = values.get(MARK);
        return number == null || mark == null
                ? Optional.empty()
                : Optional.of(new CorpusStamp(Long.parseLong(number), mark));
    }
}
