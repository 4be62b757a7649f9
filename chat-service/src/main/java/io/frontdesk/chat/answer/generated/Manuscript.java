package io.frontdesk.chat.answer.generated;

import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An answer while it is written: each statement is checked as it is complete, and passed on only then. For one thread. */
final class Manuscript {
    /** What the model is told to write where the entries do not answer. */
    static final String DECLINE = "NO_ANSWER";

    private static final int MOST_SENTENCES = 8;
    private static final int LONGEST_REST = 1_000;

    private final GroundingCheck check;
    private final Sources sources;
    private final String lang;
    private final Consumer<String> passed;
    private final StatementReader reader = new StatementReader();
    private final StringBuilder text = new StringBuilder();
    private final Set<Citation> citations = new LinkedHashSet<>();
    private int sentences;
    private Draft.@Nullable Refused refused;

    Manuscript(GroundingCheck check, Sources sources, String lang, Consumer<String> passed) {
        this.check = check;
        this.sources = sources;
        this.lang = lang;
        this.passed = passed;
    }

    /** Takes the next piece. */
    void take(String piece) {
        if (refused != null) {
            return;
        }
        for (Statement statement : reader.read(HiddenText.removed(piece))) {
            judge(statement);
        }
        if (reader.rest().length() > LONGEST_REST) {
            refuse(Refusal.TOO_LONG, reader.rest());
        }
    }

    /** Whether nothing that comes can save it. */
    boolean isRefused() {
        return refused != null;
    }

    /** What has become of it, now that it is over. */
    Draft finished() {
        if (refused == null) {
            reader.last().ifPresent(this::judge);
        }
        if (refused == null && !reader.rest().isEmpty()) {
            refuse(reader.rest().contains(DECLINE) ? Refusal.DECLINED : Refusal.UNCITED, reader.rest());
        }
        if (refused == null && text.isEmpty()) {
            refuse(Refusal.EMPTY, "");
        }
        return refused != null ? refused : new Draft.Written(text.toString(), List.copyOf(citations));
    }

    private void judge(Statement statement) {
        if (refused != null) {
            return;
        }
        Optional<Refusal> wrong =
                ++sentences > MOST_SENTENCES ? Optional.of(Refusal.TOO_LONG) : check.refuse(statement, sources, lang);
        wrong.ifPresentOrElse(reason -> refuse(reason, statement.text()), () -> accept(statement));
    }

    private void accept(Statement statement) {
        String next = (text.isEmpty() ? "" : gap(statement.text())) + statement.text();
        text.append(next);
        statement.keys().forEach(key -> sources.find(key).map(Source::citation).ifPresent(citations::add));
        passed.accept(next);
    }

    private String gap(String next) {
        if (next.startsWith("- ") || next.startsWith("•")) {
            return "\n";
        }
        return lang.equals(LanguageDetection.CHINESE) ? "" : " ";
    }

    private void refuse(Refusal reason, String offending) {
        refused = new Draft.Refused(reason, offending);
    }
}
