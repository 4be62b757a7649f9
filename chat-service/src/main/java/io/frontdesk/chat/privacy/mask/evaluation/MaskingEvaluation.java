package io.frontdesk.chat.privacy.mask.evaluation;

import io.frontdesk.chat.privacy.mask.Found;
import io.frontdesk.chat.privacy.mask.Kind;
import io.frontdesk.chat.privacy.mask.PersonalData;
import io.frontdesk.chat.privacy.mask.evaluation.MaskingFigures.Other;
import io.frontdesk.chat.privacy.mask.evaluation.MaskingFigures.Score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compares what is masked with what somebody marked. A span counts as found where one masked range covers it and exceeds it by
 * two characters of punctuation at most; a masked range counts as right where it so covers a span of its own kind.
 */
public final class MaskingEvaluation {
    private static final Score NOTHING = new Score(0, 0, 0, 0, 0);
    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}\\s]{0,2}");
    private static final int SHOWN = 200;

    private final PersonalData mask;
    private final Map<Kind, Score> scores = new EnumMap<>(Kind.class);
    private final List<String> misses = new ArrayList<>();
    private Other other = new Other(0, 0);

    private MaskingEvaluation(PersonalData mask) {
        this.mask = mask;
    }

    public static MaskingFigures of(PersonalData mask, List<MarkedText> texts) {
        MaskingEvaluation evaluation = new MaskingEvaluation(mask);
        texts.forEach(evaluation::add);
        return evaluation.figures(texts.size());
    }

    private void add(MarkedText marked) {
        List<Found> ranges = mask.find(marked.text());
        for (Found span : marked.spans()) {
            List<Found> covering = ranges.stream()
                    .filter(range -> covers(marked.text(), range, span))
                    .toList();
            boolean tagged = covering.stream().anyMatch(range -> range.kind() == span.kind());
            count(span.kind(), new Score(1, covering.isEmpty() ? 0 : 1, tagged ? 1 : 0, 0, 0));
            if (covering.isEmpty()) {
                miss("missed", marked.text(), span);
            }
        }
        ranges.forEach(range -> addRange(marked, range));
    }

    private void addRange(MarkedText marked, Found range) {
        List<Found> covered = marked.spans().stream()
                .filter(span -> covers(marked.text(), range, span))
                .toList();
        if (range.kind() == Kind.NUMBER) {
            other = new Other(other.masked() + 1, other.covering() + (covered.isEmpty() ? 0 : 1));
            return;
        }
        boolean right = covered.stream().anyMatch(span -> span.kind() == range.kind());
        count(range.kind(), new Score(0, 0, 0, 1, right ? 1 : 0));
        if (!right) {
            miss("wrong", marked.text(), range);
        }
    }

    private void count(Kind kind, Score score) {
        scores.merge(kind, score, Score::plus);
    }

    private void miss(String how, String text, Found at) {
        if (misses.size() < SHOWN) {
            misses.add(how + " " + at.kind().code() + " '" + text.substring(at.start(), at.end()) + "' in: " + text);
        }
    }

    private MaskingFigures figures(int texts) {
        Map<String, Score> kinds = new LinkedHashMap<>();
        scores.forEach((kind, score) -> kinds.put(kind.code(), score));
        return new MaskingFigures(texts, sum(true), structuredKinds(), sum(false), kinds, other, misses);
    }

    private static List<String> structuredKinds() {
        return Arrays.stream(Kind.values())
                .filter(Kind::isStructured)
                .map(Kind::code)
                .toList();
    }

    private Score sum(boolean structured) {
        return scores.entrySet().stream()
                .filter(each -> !structured || each.getKey().isStructured())
                .map(Map.Entry::getValue)
                .reduce(NOTHING, Score::plus);
    }

    static boolean covers(String text, Found range, Found span) {
        return range.start() <= span.start()
                && range.end() >= span.end()
                && MARKS.matcher(text.substring(range.start(), span.start()) + text.substring(span.end(), range.end()))
                        .matches();
    }
}
