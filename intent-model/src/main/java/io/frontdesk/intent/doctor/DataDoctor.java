package io.frontdesk.intent.doctor;

import io.frontdesk.intent.data.UtteranceImport;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Looks a data set over: its rows alone, and what the vectors of a frozen encoder say of them. Finds candidates for a
 * person to look at; it is right about most of them, not about all.
 */
public final class DataDoctor {
    /** More rows are sampled before they are compared with one another. */
    private static final int MOST = 20_000;

    private static final int LEAST = 10;
    private static final long SEED = 3;

    private final SentenceEncoder encoder;
    private final int threads;

    public DataDoctor(SentenceEncoder encoder, int threads) {
        this.encoder = encoder;
        this.threads = threads;
    }

    /** The findings on {@code file}, and on texts it shares with {@code test} where there is one. */
    public Diagnosis examine(UtteranceImport file, @Nullable UtteranceImport test) {
        Rows rows = Rows.of(file);
        List<Finding> found = new ArrayList<>(bad(file));
        if (test != null) {
            found.addAll(SameTexts.between(rows, Rows.of(test)));
        }
        found.addAll(SameTexts.within(rows));
        found.addAll(LabelSizes.in(rows));
        found.addAll(Languages.in(rows));
        Rows compared = sample(rows);
        Double agreement = null;
        if (compared.byLabel().size() > 1 && compared.size() >= LEAST) {
            EncodedUtterances encoded = EncodedUtterances.of(encoder, compared.utterances(), threads);
            OtherOpinion opinion = OtherOpinion.of(compared, encoded);
            agreement = opinion.agreement();
            found.addAll(opinion.mislabelled());
            found.addAll(ConfusableLabels.in(opinion));
            found.addAll(NearDuplicates.in(compared, encoded));
            found.addAll(TwoInOne.in(compared, encoded));
        }
        found.sort(Comparator.comparing(Finding::kind).thenComparingDouble(finding -> -finding.score()));
        return new Diagnosis(
                rows.size(), rows.byLabel().size(), agreement == null ? 0 : compared.size(), agreement, found);
    }

    /**
     * What was found.
     *
     * @param compared how many rows were compared with one another; 0 where there are too few for it
     * @param agreement share of those whose own label the others find most probable
     */
    public record Diagnosis(
            int rows, int labels, int compared, @Nullable Double agreement, List<Finding> findings) {
        public Diagnosis {
            findings = List.copyOf(findings);
        }
    }

    private static List<Finding> bad(UtteranceImport file) {
        return file.problems().stream()
                .map(problem -> new Finding(
                        Finding.Kind.BAD_ROW,
                        new Finding.Row(problem.line(), ""),
                        "",
                        null,
                        null,
                        1,
                        (problem.column().isEmpty() ? "" : "column " + problem.column() + " ") + problem.reason()))
                .toList();
    }

    private static Rows sample(Rows rows) {
        if (rows.size() <= MOST) {
            return rows;
        }
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
        Collections.shuffle(places, new Random(SEED));
        List<Integer> kept = places.subList(0, MOST).stream().sorted().toList();
        return new Rows(
                kept.stream().map(rows::at).toList(),
                kept.stream().map(rows.lines()::get).toList());
    }
}
