package io.frontdesk.chat.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.check.Finding;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * Entries that an editor should look at together.
 *
 * @param kind {@code duplicate}, {@code contradiction}, {@code confusable}, {@code like-an-intent}, or {@code stale}
 *     where the other, its variant in another language, is rewritten and it is not
 * @param nearness how strong the case is, 1 at most
 */
@Serdeable
record FindingView(
        String kind,
        String id,
        String lang,
        String question,
        @JsonProperty("other_id") @Nullable String otherId,
        @JsonProperty("other_question") @Nullable String otherQuestion,
        @Nullable String intent,
        double nearness) {
    private static final int MOST = 500;

    /** How many there are, and the first of them. */
    @Serdeable
    record ListOfAll(int count, List<FindingView> findings) {
        static ListOfAll of(List<Finding> findings, List<FindingView> leftBehind) {
            return new ListOfAll(
                    findings.size() + leftBehind.size(),
                    Stream.concat(findings.stream().map(FindingView::of), leftBehind.stream())
                            .limit(MOST)
                            .toList());
        }
    }

    static FindingView stale(FaqEntry entry, FaqEntry rewritten) {
        return new FindingView(
                "stale", entry.id(), entry.lang(), entry.question(), rewritten.id(), rewritten.question(), null, 1);
    }

    private static FindingView of(Finding finding) {
        return switch (finding) {
            case Finding.Duplicate found -> pair("duplicate", found, found.other());
            case Finding.Contradiction found -> pair("contradiction", found, found.other());
            case Finding.Confusable found -> pair("confusable", found, found.other());
            case Finding.LikeAnIntent found -> view("like-an-intent", found, null, null, found.intent());
        };
    }

    private static FindingView pair(String kind, Finding finding, FaqEntry other) {
        return view(kind, finding, other.id(), other.question(), null);
    }

    private static FindingView view(
            String kind,
            Finding finding,
            @Nullable String otherId,
            @Nullable String otherQuestion,
            @Nullable String intent) {
        FaqEntry entry = finding.entry();
        return new FindingView(
                kind, entry.id(), entry.lang(), entry.question(), otherId, otherQuestion, intent, finding.nearness());
    }
}
