package io.frontdesk.chat.answer.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cuts a text that comes in pieces into statements: a sentence, then {@code [[key]]} for each entry it is from. A statement
 * is given out once it is certain that no further key and no full stop belongs to it.
 */
final class StatementReader {
    private static final String KEY = "\\[\\[([^\\[\\]\\n]{1,200})]]";
    private static final String STATEMENT =
            "^(?<text>(?:[^\\[]|\\[(?!\\[))*+)(?<keys>(?:\\s*" + KEY + ")+)(?<end>\\s*[.。!！?？]?)";
    private static final Pattern NEXT = Pattern.compile(STATEMENT + "(?=\\s*[^\\s\\[.。!！?？])");
    private static final Pattern LAST = Pattern.compile(STATEMENT + "(?=\\s*$)");
    private static final Pattern ONE_KEY = Pattern.compile(KEY);
    private static final Pattern BETWEEN_KEYS = Pattern.compile("\\s*[,，;；|]\\s*");

    private final StringBuilder unread = new StringBuilder();

    /** Takes the next piece and gives the statements that it completes. */
    List<Statement> read(String piece) {
        unread.append(piece);
        List<Statement> complete = new ArrayList<>();
        for (Optional<Statement> found = next(NEXT); found.isPresent(); found = next(NEXT)) {
            complete.add(found.get());
        }
        return complete;
    }

    /** The last statement, once the text is over. */
    Optional<Statement> last() {
        return next(LAST);
    }

    /** What belongs to no statement. */
    String rest() {
        return unread.toString().strip();
    }

    private Optional<Statement> next(Pattern shape) {
        Matcher found = shape.matcher(unread);
        if (!found.find()) {
            return Optional.empty();
        }
        String text = found.group("text").strip() + found.group("end").strip();
        Statement statement = new Statement(text, keys(found.group("keys")));
        unread.delete(0, found.end());
        return Optional.of(statement);
    }

    private static List<String> keys(String marks) {
        return ONE_KEY.matcher(marks)
                .results()
                .flatMap(mark -> Stream.of(BETWEEN_KEYS.split(mark.group(1))))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }
}
