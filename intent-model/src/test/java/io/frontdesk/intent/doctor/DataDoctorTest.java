package io.frontdesk.intent.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.data.RowProblem;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.intent.data.UtteranceImport;
import io.frontdesk.intent.doctor.DataDoctor.Diagnosis;
import io.frontdesk.intent.encoder.SentenceEncoder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Faults put into the shop pack's own utterances on purpose, and whether they are found. */
class DataDoctorTest {
    private static final int OF_EACH = 40;
    private static final Set<String> INTENTS =
            Set.of("track_order", "return_item", "invoice", "login_problem", "store_hours", "warranty_repair");

    private static SentenceEncoder encoder;
    private static List<Utterance> clean;

    @BeforeAll
    static void open() {
        encoder = SentenceEncoder.open(BaseCheckpoint.named("bge-small-en"));
        clean = new ArrayList<>();
        List<Utterance> shop = UtteranceFile.read(
                Path.of(System.getProperty("frontdesk.root", "."), "test-data/packs/shop/utterances.csv"));
        for (String intent : INTENTS.stream().sorted().toList()) {
            shop.stream()
                    .filter(row -> "en".equals(row.lang()) && row.label().equals(intent))
                    .limit(OF_EACH)
                    .forEach(clean::add);
        }
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void findsRowsWhoseLabelWasSwapped() {
        List<Utterance> rows = new ArrayList<>(clean);
        Set<Integer> swapped = Set.of(3, 17, 44, 71, 99, 125, 160, 201);
        for (int place : swapped) {
            rows.set(place, new Utterance(rows.get(place).text(), wrong(rows.get(place)), "en"));
        }
        Diagnosis diagnosis = examine(rows, null);
        List<Long> lines = of(diagnosis, Finding.Kind.LIKELY_MISLABELLED).stream()
                .map(finding -> finding.row().line())
                .toList();
        long found =
                swapped.stream().filter(place -> lines.contains(place + 2L)).count();
        assertThat(found)
                .as("of %d, findings on lines %s", swapped.size(), lines)
                .isGreaterThanOrEqualTo(6);
        assertThat(lines).as("few good rows are suspected").hasSizeLessThan(24);
        assertThat(diagnosis.agreement()).isGreaterThan(0.8);
    }

    @Test
    void findsTheSameAndNearlyTheSameTextUnderTwoLabels() {
        List<Utterance> rows = new ArrayList<>(clean);
        Utterance first = clean.getFirst();
        rows.add(new Utterance(first.text() + " !!", wrong(first), "en"));
        rows.add(new Utterance(first.text(), first.label(), "en"));
        rows.add(new Utterance("where can i get the invoice for my order", "invoice", "en"));
        rows.add(new Utterance("where can i get an invoice for my order", "track_order", "en"));
        Diagnosis diagnosis = examine(rows, null);
        assertThat(of(diagnosis, Finding.Kind.CONTRADICTION)).singleElement().satisfies(finding -> {
            assertThat(finding.row().line()).isEqualTo(clean.size() + 2L);
            assertThat(finding.other().line()).isEqualTo(2);
        });
        assertThat(of(diagnosis, Finding.Kind.DUPLICATE))
                .anySatisfy(finding -> assertThat(finding.row().line()).isEqualTo(clean.size() + 3L));
        assertThat(of(diagnosis, Finding.Kind.NEAR_DUPLICATE))
                .anySatisfy(finding -> assertThat(finding.other().text()).contains("an invoice"));
    }

    @Test
    void tellsLabelsThatMeanTheSameFromOneThatMeansTwoThings() {
        List<Utterance> rows = new ArrayList<>();
        for (int i = 0; i < clean.size(); i++) {
            Utterance row = clean.get(i);
            String label = switch (row.label()) {
                case "invoice", "store_hours" -> "paper_and_hours";
                case "track_order" -> i % 2 == 0 ? "track_order" : "where_is_it";
                default -> row.label();
            };
            rows.add(new Utterance(row.text(), label, "en"));
        }
        Diagnosis diagnosis = examine(rows, null);
        assertThat(of(diagnosis, Finding.Kind.CONFUSABLE).getFirst())
                .satisfies(finding -> assertThat(Set.of(finding.label(), finding.otherLabel()))
                        .isEqualTo(Set.of("track_order", "where_is_it")));
        assertThat(of(diagnosis, Finding.Kind.CONFUSABLE).getFirst().advice()).contains("merge");
        assertThat(of(diagnosis, Finding.Kind.TWO_IN_ONE))
                .extracting(Finding::label)
                .contains("paper_and_hours");
        assertThat(of(examine(clean, null), Finding.Kind.CONFUSABLE))
                .noneMatch(finding -> finding.advice().contains("merge"));
    }

    @Test
    void findsLeaksSmallLabelsForeignTextsAndBadRows() {
        List<Utterance> rows = new ArrayList<>(clean);
        rows.add(new Utterance("what do you pay your staff", "jobs", "en"));
        rows.add(new Utterance("我的包裹在哪", "track_order", "en"));
        UtteranceImport test = file(
                List.of(new Utterance(clean.get(5).text() + ".", clean.get(5).label(), "en")), List.of());
        Diagnosis diagnosis =
                new DataDoctor(encoder, 2).examine(file(rows, List.of(new RowProblem(900, "label", "is empty"))), test);
        assertThat(of(diagnosis, Finding.Kind.LEAK))
                .singleElement()
                .satisfies(finding -> assertThat(finding.row().line()).isEqualTo(7));
        assertThat(of(diagnosis, Finding.Kind.TOO_FEW))
                .singleElement()
                .satisfies(finding -> assertThat(finding.label()).isEqualTo("jobs"));
        assertThat(of(diagnosis, Finding.Kind.LANGUAGE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.row().text()).isEqualTo("我的包裹在哪"));
        assertThat(of(diagnosis, Finding.Kind.BAD_ROW))
                .singleElement()
                .satisfies(finding -> assertThat(finding.row().line()).isEqualTo(900));
    }

    @Test
    void fewRowsAreLookedAtAlone() {
        Diagnosis diagnosis =
                examine(List.of(new Utterance("hi", "greeting", null), new Utterance("bye", "farewell", null)), null);
        assertThat(diagnosis.agreement()).isNull();
        assertThat(of(diagnosis, Finding.Kind.TOO_FEW)).hasSize(2);
    }

    private static Diagnosis examine(List<Utterance> rows, @Nullable UtteranceImport test) {
        return new DataDoctor(encoder, 2).examine(file(rows, List.of()), test);
    }

    private static UtteranceImport file(List<Utterance> rows, List<RowProblem> problems) {
        return new UtteranceImport(
                rows, LongStream.range(2, rows.size() + 2L).boxed().toList(), problems);
    }

    private static List<Finding> of(Diagnosis diagnosis, Finding.Kind kind) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }

    private static String wrong(Utterance row) {
        return row.label().equals("store_hours") ? "invoice" : "store_hours";
    }
}
